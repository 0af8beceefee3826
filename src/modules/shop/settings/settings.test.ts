import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { refuse } from '#platform/result';
import { aShop, fixedClock, type TestDatabase, testDatabase } from '#testing';
import { createSettings } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('before its owner has said anything, the shop has a name and works', async () => {
  const settings = createSettings({ database, clock: fixedClock() });
  expect(await settings.shop()).toMatchObject({
    name: 'Convive',
    currency: 'EUR',
    zone: 'Europe/Brussels',
    isDemo: false,
  });
});

test('what the owner writes is there at once, every day of it', async () => {
  const shop = await aShop(database, {
    settings: {
      name: 'Feest',
      closedWeekdays: [1, 7],
      closedDays: ['2027-12-25'],
      tagline: { nl: 'Vier het' },
    },
  });
  expect(await shop.settings.shop()).toMatchObject({
    name: 'Feest',
    closedWeekdays: [1, 7],
    closedDays: ['2027-12-25'],
    tagline: { nl: 'Vier het' },
  });
  const before = await shop.settings.shop();
  await database.inTransaction((tx) => shop.settings.save(tx, { ...before, name: 'Fête', isDemo: true }));
  expect(await shop.settings.shop()).toMatchObject({ name: 'Fête', isDemo: true });
  expect((await database.pool.query('select count(*)::int as rows from shop_settings')).rows[0].rows).toBe(1);
});

test('a page asks the database at most every two seconds, and then learns what another process wrote', async () => {
  const shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
  await shop.settings.shop();
  const { statements } = await countStatements(() =>
    Promise.all(Array.from({ length: 100 }, () => shop.settings.shop())),
  );
  expect(statements).toBe(0);
  await database.pool.query(`update shop_settings set name = 'Elsewhere'`);
  shop.clock.set('2027-06-07T08:00:02.001Z');
  expect((await shop.settings.shop()).name).toBe('Elsewhere');
});

test('what was refused is not what pages show, two seconds later at the latest', async () => {
  const shop = await aShop(database, { now: '2027-06-07T08:00:00Z', settings: { name: 'Kept' } });
  const before = await shop.settings.shop();
  await database.inTransaction(async (tx) => {
    await shop.settings.save(tx, { ...before, name: 'Refused' });
    return refuse('no');
  });
  expect((await shop.settings.shop()).name).toBe('Kept');
});

test('a database that was away for a moment is asked again', async () => {
  let away = true;
  const settings = createSettings({
    database: {
      ...database,
      get aside() {
        return away
          ? ({
              select: () => {
                throw new Error('away');
              },
            } as never)
          : database.aside;
      },
    },
    clock: fixedClock(),
  });
  await expect(settings.shop()).rejects.toThrow('away');
  away = false;
  expect((await settings.shop()).currency).toBe('EUR');
});
