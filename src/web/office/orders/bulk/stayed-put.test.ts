import { expect, test } from 'vitest';
import { carried, stayedIn, stayedPut } from './stayed-put.ts';

test('what one round told is told after the next one too', () => {
  const stayed = [
    stayedPut('CV-2001', { code: 'step-not-possible', details: { state: 'delivered' } }),
    stayedPut('CV-2002', { code: 'not-paid' }),
  ];
  expect(stayedIn(carried(stayed))).toEqual(stayed);
  expect(stayedIn('')).toEqual([]);
});

test('what a form was made to carry and is not ours is not told', () => {
  expect(stayedIn('<b>:not-paid:placed CV-1:burnt: CV-2:not-paid:burnt')).toEqual([
    { number: 'CV-2', code: 'not-paid', state: undefined },
  ]);
});
