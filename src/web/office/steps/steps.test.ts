import { expect, test } from 'vitest';
import { needsWords, nextStep } from './steps.ts';

test('the next step brings the order on and never ends it', () => {
  expect(nextStep(['approve', 'reject'])).toBe('approve');
  expect(nextStep(['reject', 'cancel'])).toBeUndefined();
  expect(nextStep([])).toBeUndefined();
});

test('rejecting and cancelling ask why, shipping asks with whom, the rest is one press', () => {
  expect(needsWords('cancel')).toBe(true);
  expect(needsWords('reject')).toBe(true);
  expect(needsWords('ship')).toBe(true);
  expect(needsWords('approve')).toBe(false);
});
