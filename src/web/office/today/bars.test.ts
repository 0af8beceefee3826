import { expect, test } from 'vitest';
import { barsOf, roundStep } from './bars.ts';

const field = { width: 120, height: 100, gap: 2 };

test('the highest bar stays under a round line, and the rest in proportion', () => {
  const { bars, lines } = barsOf([0, 50_000, 100_000], field);
  expect(lines).toEqual([
    { y: 50, value: 50_000 },
    { y: 0, value: 100_000 },
  ]);
  expect(bars.map(({ height }) => height)).toEqual([0, 50, 100]);
  expect(bars.map(({ x }) => x)).toEqual([1, 41, 81]);
});

test('a business without a sale has an empty chart, not a broken one', () => {
  const { bars, lines } = barsOf([0, 0, 0], field);
  expect(bars.every(({ height }) => height === 0)).toBe(true);
  expect(lines).toHaveLength(1);
});

test('a week of more refunds than sales stands at zero', () => {
  expect(barsOf([-500, 1_000], field).bars[0]?.height).toBe(0);
});

test.each([
  [1, 1],
  [1.5, 2],
  [30, 50],
  [70, 100],
  [240_000, 250_000],
  [260_000, 500_000],
])('steps of a scale are round: %d → %d', (least, step) => {
  expect(roundStep(least)).toBe(step);
});
