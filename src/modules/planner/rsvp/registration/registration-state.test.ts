import { expect, test } from 'vitest';
import { registrationState } from './registration-state.ts';

const part = (over: object = {}) => ({
  id: 'dinner',
  main: true,
  names: {},
  starts: '',
  ends: '',
  startsAt: new Date(0),
  endsAt: new Date(0),
  place: '',
  capacity: 10,
  everybody: true,
  ...over,
});
const event = (over: object = {}) => ({
  status: 'confirmed' as const,
  archived: false,
  endsAt: new Date('2027-06-12T22:00:00Z'),
  visibility: 'public' as const,
  parts: [part()],
  ...over,
});
const settings = (over: object = {}) => ({
  registration: true,
  opened: true,
  deadlineAt: new Date('2027-05-01T21:59:59Z'),
  waiting: 'off' as const,
  ...over,
});
const state = (e: object, s: object, taken = 0, now = '2027-03-01T09:00:00Z') =>
  registrationState(event(e), settings(s), new Map([['dinner', taken]]), new Date(now));

test.each([
  ['open', {}, {}, 9],
  ['off', {}, { registration: false }, 0],
  ['off', { visibility: 'private' }, {}, 0],
  ['not-open', {}, { opened: false }, 0],
  ['full', {}, {}, 10],
  ['line', {}, { waiting: 'who-fits' }, 10],
  ['open', { parts: [part({ capacity: null })] }, {}, 1_000],
  // A dinner for the family alone may be full: strangers do not come to it.
  ['open', { parts: [part({ everybody: false })] }, {}, 10],
  ['closed', { status: 'cancelled' }, {}, 0],
  ['closed', { archived: true }, {}, 0],
] as const)('registration is %s', (expected, e, s, taken) => {
  expect(state(e, s, taken)).toBe(expected);
});

test('the last second of the deadline counts, and the one after does not', () => {
  expect(state({}, {}, 0, '2027-05-01T21:59:59Z')).toBe('open');
  expect(state({}, {}, 0, '2027-05-01T22:00:00Z')).toBe('closed');
  expect(state({}, { deadlineAt: null }, 0, '2027-06-12T22:00:01Z')).toBe('closed');
});
