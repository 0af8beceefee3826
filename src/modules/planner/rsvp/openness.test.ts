import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opennessOf } from './openness.ts';

const event = { status: 'planning', archived: false, endsAt: new Date('2027-06-12T22:00:00Z') } as const;
const deadlineAt = new Date('2027-05-01T21:59:59Z');
const at = (iso: string) => new Date(iso);

test('a deadline closes to the second', () => {
  const state = (iso: string) => opennessOf(event, { opened: true, deadlineAt }, null, at(iso)).state;
  expect(state('2027-05-01T21:59:59Z')).toBe('open');
  expect(state('2027-05-01T22:00:00Z')).toBe('closed');
});

test('a party with more time has it, and less time than everybody is no exception', () => {
  const terms = { opened: true, deadlineAt };
  const now = at('2027-05-02T12:00:00Z');
  expect(opennessOf(event, terms, at('2027-05-03T12:00:00Z'), now).state).toBe('open');
  expect(opennessOf(event, terms, at('2027-04-01T12:00:00Z'), now)).toEqual({
    state: 'closed',
    until: deadlineAt,
  });
});

test('nothing is taken before the host opens, for what is cancelled, put away or over', () => {
  const now = at('2027-03-01T12:00:00Z');
  const terms = { opened: true, deadlineAt: null };
  expect(opennessOf(event, { opened: false, deadlineAt: null }, null, now).state).toBe('not-open');
  expect(opennessOf({ ...event, status: 'cancelled' }, terms, null, now).state).toBe('closed');
  expect(opennessOf({ ...event, archived: true }, terms, null, now).state).toBe('closed');
  expect(opennessOf(event, terms, null, at('2027-06-12T22:00:01Z')).state).toBe('closed');
  expect(opennessOf(event, terms, null, now)).toEqual({ state: 'open', until: null });
});

test('once closed, it never opens again by itself', () => {
  const dates = fc.date({ min: at('2027-01-01'), max: at('2028-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, dates, dates, (deadline, now, later) => {
      const terms = { opened: true, deadlineAt: deadline };
      const [first, second] = now < later ? [now, later] : [later, now];
      if (opennessOf(event, terms, null, first).state === 'closed')
        expect(opennessOf(event, terms, null, second).state).toBe('closed');
    }),
  );
});
