import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareReminderAt } from './remind-shares.ts';

const invitedAt = new Date('2027-05-01T09:00:00Z');
const until = new Date('2027-05-06T09:00:00Z');
const at = (iso: string, over: { invitedAt?: Date; until?: Date } = {}) =>
  shareReminderAt(new Date(iso), { invitedAt, until, ...over });

test('a payer is reminded a day after they were asked, and in the last day', () => {
  expect(at('2027-05-02T08:59:59Z')).toBe(0);
  expect(at('2027-05-02T09:00:00Z')).toBe(1);
  expect(at('2027-05-05T08:59:59Z')).toBe(1);
  expect(at('2027-05-05T09:00:00Z')).toBe(2);
  expect(at('2027-05-06T09:00:00Z')).toBe(0);
});

test('who was asked a moment ago is left alone, also when there is little time', () => {
  const short = { until: new Date('2027-05-02T09:00:00Z') };
  expect(at('2027-05-01T14:59:59Z', short)).toBe(0);
  expect(at('2027-05-01T15:00:00Z', short)).toBe(2);
});

test('reminders only ever go on: a later moment never asks for an earlier one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_199 }), fc.integer({ min: 0, max: 7_199 }), (one, other) => {
      const [first, second] = [Math.min(one, other), Math.max(one, other)].map((minute) =>
        shareReminderAt(new Date(invitedAt.getTime() + minute * 60_000), { invitedAt, until }),
      );
      expect(second).toBeGreaterThanOrEqual(first ?? 0);
    }),
  );
});
