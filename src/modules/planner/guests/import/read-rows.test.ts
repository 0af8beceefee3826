import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuestMapping } from '../contract.ts';
import { guessColumns } from './headers.ts';
import { readRows } from './read-rows.ts';

const mappingOf = (header: readonly string[], over: Partial<GuestMapping> = {}): GuestMapping => ({
  sheet: 0,
  columns: guessColumns(header, []) as GuestMapping['columns'],
  countMeans: 'companions',
  duplicates: 'skip',
  language: 'en',
  ...over,
});
const read = (header: string[], rows: string[][], over: Partial<GuestMapping> = {}) =>
  readRows(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    mappingOf(header, over),
  );
const people = (list: ReturnType<typeof read>) =>
  list.parties.map(({ guests, companions }) => [
    ...guests.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()),
    companions,
  ]);

test('a list as Zola exports it: partners and children stand beside the guest', () => {
  const header = [
    'Title',
    'First Name',
    'Last Name',
    'Partner First Name',
    'Partner Last Name',
    'Child 1 First Name',
    'Child 2 First Name',
    'Email Address',
    'City',
  ];
  const rows = [['Mr', 'Ann', 'Maes', 'Bob', 'Smet', 'Cas', '', 'ann@x.be', 'Gent']];
  const list = read(header, rows);
  expect(people(list)).toEqual([['Ann Maes', 'Bob Smet', 'Cas Maes', 0]]);
  expect(list.parties[0]?.guests.map(({ age }) => age)).toEqual(['adult', 'adult', 'child']);
});

test('a list as Joy exports it: a party over several rows', () => {
  const header = ['First Name', 'Last Name', 'Email', 'Phone Number', 'Party', 'Tags'];
  const rows = [
    ['Ann', 'Maes', 'ann@x.be', '', 'Maes family', 'choir; school'],
    ['Zoe', 'Nijs', '', '', '', ''],
    ['Bob', 'Maes', '', '', 'Maes family', ''],
  ];
  const list = read(header, rows);
  expect(people(list)).toEqual([
    ['Ann Maes', 'Bob Maes', 0],
    ['Zoe Nijs', 0],
  ]);
  expect(list.parties[0]?.guests[0]?.tags).toEqual(['choir', 'school']);
});

test('a list as The Knot exports it: a plus-one without a name is a companion', () => {
  const header = ['Guest First Name', 'Guest Last Name', 'Plus One Name', 'Household'];
  expect(
    people(
      read(header, [
        ['Ann', 'Maes', 'Guest', ''],
        ['Bob', 'Smet', 'Dina Claes', ''],
      ]),
    ),
  ).toEqual([
    ['Ann Maes', 1],
    ['Bob Smet', 'Dina Claes', 0],
  ]);
});

test('a list as RSVPify exports it: numbers of additional guests, parties by number', () => {
  const header = ['First Name', 'Last Name', 'Email', 'Party ID', 'Additional Guests Allowed'];
  const list = read(header, [
    ['Ann', 'Maes', '', '1', '2'],
    ['Bob', 'Maes', '', '1', '0'],
  ]);
  expect(people(list)).toEqual([['Ann Maes', 'Bob Maes', 2]]);
  expect(list.parties[0]?.name).toBe('');
});

test('a number of guests makes companions, or guests without a name, by choice', () => {
  const rows = [['Ann & Bob Peeters', '4']];
  expect(people(read(['Name', 'Number of guests'], rows))).toEqual([['Ann Peeters', 'Bob Peeters', 2]]);
  expect(people(read(['Name', 'Number of guests'], rows, { countMeans: 'unnamed' }))).toEqual([
    ['Ann Peeters', 'Bob Peeters', '', '', 0],
  ]);
});

test('signs that turn the direction of a name are taken out, and that is told', () => {
  const list = read(['Name'], [['Ann\u202E Maes']]);
  expect(people(list)).toEqual([['Ann Maes', 0]]);
  expect(list.problems).toMatchObject([{ code: 'unseen', isNote: true }]);
});

test('whatever stands in the cells, every row is a party, a note or a fault, and nothing throws', () => {
  const header = ['Name', 'Household', 'Number of guests', 'Email', 'Diet', 'Age', 'Plus One'];
  const row = fc.array(fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('2', 'Ann & Bob', '+1', '')), {
    minLength: 7,
    maxLength: 7,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const list = read(header, rows);
      for (const party of list.parties) {
        expect(party.guests.length).toBeGreaterThan(0);
        for (const { firstName, lastName, type } of party.guests)
          expect(firstName + lastName !== '' || type === 'plus-one').toBe(true);
      }
    }),
  );
});
