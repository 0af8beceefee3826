import { expect, test } from 'vitest';
import { runChaos } from '../../bench/chaos/run-chaos.ts';

test('a server that is killed again and again loses no paid order, oversells nothing and confirms each once', async () => {
  const report = await runChaos({
    purchases: 30,
    kills: 4,
    shoppers: 6,
    seed: 4_711,
    quietWithinMs: 120_000,
    short: true,
  });
  expect(report.violations).toEqual([]);
  expect(report.deaths).toHaveLength(4);
  expect(report.quiet).toBe(true);
  expect(report.figures.confirmations).toBe(report.figures.paid);
  expect(report.figures.paid).toBeGreaterThan(10);
}, 300_000);
