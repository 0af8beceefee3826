import { expect, test } from 'vitest';
import { knownAct, knownField } from './acts.ts';

test('an act has its words, and one that is new its code', () => {
  expect(knownAct('team.invite')).toBe('team.invite');
  expect(knownAct('moon.land')).toBeUndefined();
  expect(knownAct('team.constructor')).toBeUndefined();
  expect(knownField('capacity')).toBe('capacity');
  expect(knownField('toString')).toBeUndefined();
});
