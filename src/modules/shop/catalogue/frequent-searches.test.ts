import { expect, test } from 'vitest';
import { frequentSearches } from './frequent-searches.ts';

function known() {
  const time = { now: new Date('2026-11-21T10:00:00Z') };
  return { time, common: frequentSearches({ now: () => time.now }) };
}

test('a search that was common is known in its language, and for ten minutes', () => {
  const { common, time } = known();
  common.learn(['red', 'lamp'], 'en');
  expect(common.has(['red', 'lamp'], 'en')).toBe(true);
  expect(common.has(['red', 'lamp'], 'nl')).toBe(false);
  expect(common.has(['red'], 'en')).toBe(false);
  time.now = new Date('2026-11-21T10:10:00Z');
  expect(common.has(['red', 'lamp'], 'en')).toBe(false);
});

test('who makes up words without end does not fill the memory', () => {
  const { common } = known();
  for (let word = 0; word <= 1_000; word++) common.learn([`w${word}`], 'en');
  expect(common.has(['w0'], 'en')).toBe(false);
  expect(common.has(['w1000'], 'en')).toBe(true);
});
