import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing';
import { forgetOldCounts, withinLimit } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const limit = { name: 'sign-in', most: 10, perSeconds: 600 };
const at = (iso: string) => new Date(iso);
const NOON = at('2027-06-12T12:00:00Z');
const count = (outcomes: boolean[]) => outcomes.filter(Boolean).length;

test('a thousand tries at once: ten are allowed', async () => {
  const tries = await Promise.all(
    Array.from({ length: 1_000 }, () => withinLimit(database, limit, 'ann@x.test', NOON)),
  );
  expect(count(tries)).toBe(10);
});

test('one person’s tries are not another’s, nor another limit’s, and case does not help', async () => {
  const key = 'bob@x.test';
  for (let nth = 0; nth < 10; nth++) expect(await withinLimit(database, limit, key, NOON)).toBe(true);
  expect(await withinLimit(database, limit, 'BOB@X.TEST', NOON)).toBe(false);
  expect(await withinLimit(database, limit, 'carol@x.test', NOON)).toBe(true);
  expect(await withinLimit(database, { ...limit, name: 'reset' }, key, NOON)).toBe(true);
});

test('when the window has passed, tries are allowed again', async () => {
  const once = { name: 'once', most: 1, perSeconds: 60 };
  const answers = [];
  for (const second of ['00', '59', '60'])
    answers.push(await withinLimit(database, once, 'k', new Date(NOON.getTime() + Number(second) * 1000)));
  expect(answers).toEqual([true, false, true]);
});

test('an old window is forgotten, a fresh one is not, and no address is readable', async () => {
  await withinLimit(database, limit, 'old@x.test', at('2027-06-10T12:00:00Z'));
  await withinLimit(database, limit, 'new@x.test', NOON);
  await forgetOldCounts(database, NOON);
  const { rows } = await database.pool.query('select key, window_start from rate_counts');
  expect(rows.every((row) => row.window_start >= at('2027-06-11T12:00:00Z'))).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.key.includes('@'))).toBe(false);
});
