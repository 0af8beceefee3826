import { expect, test } from 'vitest';
import { knownAct, knownField, knownValue } from './acts.ts';

test('an act has its words, and one that is new its code', () => {
  expect(knownAct('team.invite')).toBe('team.invite');
  expect(knownAct('moon.land')).toBeUndefined();
  expect(knownAct('team.constructor')).toBeUndefined();
  expect(knownField('capacity')).toBe('capacity');
  expect(knownField('toString')).toBeUndefined();
});

test('a value that is a code of ours is said in words, and any other as it is', () => {
  expect(knownValue('status', 'confirmed')).toBe('planner.statuses.confirmed');
  expect(knownValue('via', 'paper')).toBe('replies.via.paper');
  expect(knownValue('title', 'confirmed')).toBeUndefined();
  expect(knownValue('role', 'toString')).toBeUndefined();
});
