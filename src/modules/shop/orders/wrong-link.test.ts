import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock, type TestDatabase, testDatabase } from '#testing';
import { mayTryLinks } from './wrong-link.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('whoever tries links that open nothing is stopped after some; neighbours on other networks are not', async () => {
  const clock = fixedClock('2027-05-01T09:00:00Z');
  const tries = (from: string) => mayTryLinks({ database, clock }, from);
  for (let nth = 0; nth < 30; nth++) expect(await tries(`2001:db8::${nth}`)).toBe(true);
  expect(await tries('2001:db8::ffff')).toBe(false);
  expect(await tries('10.0.0.1')).toBe(true);
  clock.set('2027-05-01T09:10:00Z');
  expect(await tries('2001:db8::ffff')).toBe(true);
});
