import { expect, test } from 'vitest';
import { needsWords, nextStep, stepsFor } from './steps.ts';

test('an agent is not shown a button to reject; a manager and the owner are', () => {
  expect(stepsFor('agent', ['approve', 'reject'])).toEqual(['approve']);
  expect(stepsFor('manager', ['approve', 'reject'])).toEqual(['approve', 'reject']);
  expect(stepsFor('admin', ['approve', 'reject'])).toEqual(['approve', 'reject']);
});

test('the next step brings the order on and never ends it', () => {
  expect(nextStep(['approve', 'reject'])).toBe('approve');
  expect(nextStep(['reject'])).toBeUndefined();
  expect(nextStep([])).toBeUndefined();
});

test('rejecting asks why, shipping asks with whom, the rest is one press', () => {
  expect(needsWords('reject')).toBe(true);
  expect(needsWords('ship')).toBe(true);
  expect(needsWords('approve')).toBe(false);
});
