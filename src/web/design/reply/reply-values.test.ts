import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { readReply, replyValues, rowsIn, withoutEmptyRows, withRows } from './reply-values.ts';

const question = { partId: null, labels: { en: 'x' }, required: false };
const details = {} as ReplyPage['guests'][number]['details'];
const page = {
  party: { id: 'p', name: 'Ann', language: 'en', companions: 3 },
  parts: [{ id: 'main' }, { id: 'dinner' }],
  questions: [
    { ...question, id: 'meal', whom: 'guest', kind: 'meal', choices: [] },
    { ...question, id: 'songs', whom: 'guest', kind: 'several', choices: [] },
    { ...question, id: 'bus', whom: 'party', kind: 'yes-no', choices: [] },
  ],
  guests: [
    {
      id: 'ann',
      firstName: 'Ann',
      lastName: '',
      brought: false,
      answers: { main: 'accepted', dinner: 'waiting' },
      said: { meal: 'fish', songs: ['a', 'b'] },
      details,
    },
    {
      id: 'cas',
      firstName: 'Cas',
      lastName: 'B',
      brought: true,
      answers: { main: 'declined' },
      said: {},
      details,
    },
  ],
  said: { bus: 'yes' },
  note: 'Hello',
} as unknown as ReplyPage;

test('what was answered stands in the form, and sent again it says the same; who waits still wants to come', () => {
  expect(readReply(replyValues(page), page)).toEqual({
    guests: [
      {
        id: 'ann',
        answers: { main: 'accepted', dinner: 'accepted' },
        said: { meal: 'fish', songs: ['a', 'b'] },
      },
    ],
    companions: [
      { firstName: 'Cas', lastName: 'B', answers: { main: 'declined' }, said: { meal: '', songs: [] } },
    ],
    said: { bus: 'yes' },
    note: 'Hello',
  });
});

test('a companion taken out of the middle leaves the others as they were', () => {
  const rows = fc.array(fc.record({ firstName: fc.string(), 'answers.main': fc.constant('accepted') }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(rows, fc.nat(), (given, nth) => {
      const at = nth % given.length;
      const left = given.filter((_, row) => row !== at);
      const values = withRows(withRows({ note: 'n' }, given), left);
      expect(rowsIn(values)).toEqual(left);
      expect(values.note).toBe('n');
      expect(Object.keys(values).some((name) => name.startsWith(`companions.${left.length}.`))).toBe(false);
    }),
  );
});

test('a row that was added and left empty is nobody, and a number of rows out of the air adds none beyond fifty', () => {
  const values = withRows({}, [{ firstName: ' ' }, { firstName: 'Cas' }, { lastName: '' }]);
  expect(rowsIn(withoutEmptyRows(values))).toEqual([{ firstName: 'Cas' }]);
  expect(rowsIn({ rows: '99999999', 'companions.70.firstName': 'x' })).toHaveLength(50);
  expect(rowsIn({ rows: '-3' })).toEqual([]);
});
