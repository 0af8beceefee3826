import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { keep } from '#platform/kept';
import { refuse } from '#platform/result';
import { fixedClock, type TestDatabase, testDatabase } from '#testing';
import { bump, createVersions } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('who changed something sees another version at once', async () => {
  const versions = createVersions({ database, clock: fixedClock() });
  const before = await versions.current();
  await database.inTransaction(async (tx) => bump(tx, 'catalogue'));
  expect(await versions.current()).not.toBe(before);
});

test('what was refused makes nothing old', async () => {
  const versions = createVersions({ database, clock: fixedClock() });
  const before = await versions.current();
  await database.inTransaction(async (tx) => {
    bump(tx, 'settings');
    return refuse('no');
  });
  expect(await versions.current()).toBe(before);
});

test('however often it is asked, the database is asked once in two seconds', async () => {
  const versions = createVersions({ database, clock: fixedClock() });
  const { statements } = await countStatements(() =>
    Promise.all(Array.from({ length: 1_000 }, () => versions.current())),
  );
  expect(statements).toBe(1);
});

test('many changes in one transaction are one', async () => {
  const { statements } = await countStatements(() =>
    database.inTransaction(async (tx) => {
      for (let change = 0; change < 100; change++) bump(tx, 'catalogue');
    }),
  );
  expect(statements).toBe(3);
});

test('what another program changed is seen after two seconds, and nothing older is kept beside it', async () => {
  const clock = fixedClock('2027-06-07T08:00:00.000Z');
  const versions = createVersions({ database, clock });
  const name = async () => (await database.pool.query('select name from shop_settings')).rows[0].name;
  const kept = keep(name, clock);
  const before = await versions.current();
  clock.set('2027-06-07T08:00:01.500Z');
  expect(await kept.get()).not.toBe('Elsewhere');
  // Not through our own transactions: as if another process had done it.
  await database.pool.query(`update shop_settings set name = 'Elsewhere'`);
  await database.pool.query(`update versions set version = version + 1 where name = 'settings'`);
  clock.set('2027-06-07T08:00:02.001Z');
  expect(await versions.current()).not.toBe(before);
  // The name in hand is half a second old, and would go under the new version.
  expect(await kept.get()).toBe('Elsewhere');
});
