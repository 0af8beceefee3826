import { expect, test } from 'vitest';
import type { Glance } from '#modules/planner/rsvp/contract';
import { attentionTo } from './attention.ts';

const now = new Date('2027-05-01T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const event = {
  status: 'confirmed' as const,
  startsAt: inDays(40),
  endsAt: inDays(41),
  parts: [{ id: 'p', main: true, names: {}, capacity: 100 }],
};
const glance = (over: Partial<Glance> = {}): Glance => ({
  eventId: 'e',
  guests: { none: 10, accepted: 50, declined: 4, tentative: 0, waiting: 0 },
  parties: 30,
  answered: 25,
  parts: [{ partId: 'p', accepted: 50, declined: 4, tentative: 0, waiting: 0, taken: 50, questions: 0 }],
  opened: true,
  deadline: null,
  deadlineAt: null,
  ...over,
});
const kinds = (over: Partial<Parameters<typeof attentionTo>[0]>, figures: Partial<Glance> = {}) =>
  attentionTo({ ...event, ...over }, glance(figures), now).map(({ kind }) => kind);
const until = (days: number) => ({ deadline: '2027-05-05T23:59', deadlineAt: inDays(days).toISOString() });

test.each([
  ['all is well', {}, {}, []],
  ['the deadline is near and some are silent', {}, until(6), ['deadline-near']],
  ['the deadline is near and everybody answered', {}, { ...until(6), answered: 30 }, []],
  ['the deadline is far', {}, until(8), []],
  ['the deadline is over', {}, until(-1), ['deadline-over']],
  ['nobody can answer yet', {}, { opened: false }, ['replies-not-open']],
  ['nobody needs to answer yet', { startsAt: inDays(91), endsAt: inDays(92) }, { opened: false }, []],
  [
    'guests wait for places',
    {},
    { guests: { none: 0, accepted: 100, declined: 0, tentative: 0, waiting: 3 } },
    ['waiting'],
  ],
  [
    'the day is near and nothing is confirmed',
    { status: 'planning' as const, startsAt: inDays(3) },
    {},
    ['not-confirmed'],
  ],
  [
    'nobody is invited',
    {},
    { parties: 0, answered: 0, guests: { none: 0, accepted: 0, declined: 0, tentative: 0, waiting: 0 } },
    ['no-guests'],
  ],
])('%s', (_, over, figures, expected) => {
  expect(kinds(over, figures)).toEqual(expected);
});

test('a part with more guests than places says by how many', () => {
  const parts = [{ id: 'p', main: true, names: {}, capacity: 40 }];
  expect(attentionTo({ ...event, parts }, glance(), now)).toEqual([
    { kind: 'part-over', names: {}, main: true, by: 10 },
  ]);
});

test('nothing of what is cancelled or over asks for anything', () => {
  expect(kinds({ status: 'cancelled' }, until(-1))).toEqual([]);
  expect(kinds({ startsAt: inDays(-2), endsAt: inDays(-1) }, until(-9))).toEqual([]);
});
