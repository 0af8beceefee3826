import { expect, test } from 'vitest';
import {
  type Actor,
  accountOf,
  byAnybody,
  byManagers,
  byOwner,
  byStaff,
  isStaff,
  policy,
  type Role,
  roles,
  system,
  visitor,
} from './index.ts';

const aPerson = (role: Role): Actor => ({
  kind: 'account',
  accountId: 'a',
  role,
  name: 'Ann',
  sessionId: 's',
});
const everybody: [string, Actor][] = [
  ...roles.map((role): [string, Actor] => [role, aPerson(role)]),
  ['visitor', visitor],
  ['our own job', system('x')],
];
const allowed = (sentence: (actor: Actor) => boolean) =>
  everybody.flatMap(([name, actor]) => (sentence(actor) ? [name] : []));

test('who may, by sentence', () => {
  expect(allowed(byStaff)).toEqual(['admin', 'manager', 'agent', 'our own job']);
  expect(allowed(byManagers)).toEqual(['admin', 'manager', 'our own job']);
  expect(allowed(byOwner)).toEqual(['admin']);
  expect(allowed(isStaff)).toEqual(['admin', 'manager', 'agent']);
  expect(allowed(byAnybody)).toHaveLength(everybody.length);
});

test('what is not named is denied, to the owner too', () => {
  const seating = policy('seating', { 'view-plan': byAnybody });
  expect(seating.allows(visitor, 'view-plan')).toBe(true);
  for (const name of ['burn-plan', 'toString', '__proto__', 'constructor'])
    expect(seating.allows(aPerson('admin'), name as never)).toBe(false);
});

test('only an account acts under its name', () => {
  expect([accountOf(aPerson('agent')), accountOf(visitor), accountOf(system('x'))]).toEqual([
    'a',
    null,
    null,
  ]);
});
