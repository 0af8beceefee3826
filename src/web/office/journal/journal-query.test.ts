import { expect, test } from 'vitest';
import { journalAddress, readJournalQuery } from './journal-query.ts';

const read = (search: string) => readJournalQuery(new URLSearchParams(search));

test('an address of the journal reads back the same; what cannot be is not asked', () => {
  const query = { before: '1200', subjectId: '01a2b3c4-0000-7000-8000-0123456789ab' };
  expect(read(journalAddress('fr', query).split('?')[1] ?? '')).toEqual(query);
  expect(read(`before=-1&subject=${'x'.repeat(101)}`)).toEqual({});
  expect(journalAddress('en', {})).toBe('/en/office/journal');
});
