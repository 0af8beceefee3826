import { expect, test } from 'vitest';
import { endingOf, kindOf } from './activity.ts';

test('an entry of a kind without words is shown all the same', () => {
  expect(kindOf('note')).toBe('note');
  expect(kindOf('blessed-by-the-bishop')).toBe('other');
});

test('what the system gives as a reason is told in words; a person is quoted', () => {
  expect(endingOf('not-paid')).toBe('not-paid');
  expect(endingOf('We are away that week')).toBeUndefined();
  expect(endingOf(null)).toBeUndefined();
});
