import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('drop table migrations');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convive-migrations-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.pool.query('drop table if exists migrations, one, two, three, broken');
});
afterAll(() => database.drop());

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const exists = async (table: string) =>
  (await database.pool.query('select to_regclass($1) is not null as there', [table])).rows[0]
    .there as boolean;

test('files are applied in the order of their names, once', async () => {
  await write('0002_two.sql', 'create table two (id int references one)');
  await write('0001_one.sql', 'create table one (id int primary key)');
  await write('notes.md', 'not SQL at all');
  expect(await migrate(database.url, folder)).toEqual(['0001_one.sql', '0002_two.sql']);
  expect(await migrate(database.url, folder)).toEqual([]);
  await write('0003_three.sql', 'create table three (id int)');
  expect(await migrate(database.url, folder)).toEqual(['0003_three.sql']);
});

test('a file that was changed after it had been applied is refused, and nothing after it runs', async () => {
  await write('0001_one.sql', 'create table one (id int primary key)');
  await migrate(database.url, folder);
  await write('0001_one.sql', 'create table one (id bigint primary key)');
  await write('0002_two.sql', 'create table two (id int)');
  await expect(migrate(database.url, folder)).rejects.toThrow('0001_one.sql was changed');
  expect(await exists('two')).toBe(false);
});

test('a file that fails leaves nothing of itself, names itself, and can be mended', async () => {
  await write('0001_one.sql', 'create table one (id int)');
  await write('0002_broken.sql', 'create table broken (id int); select nonsense');
  await expect(migrate(database.url, folder)).rejects.toThrow('0002_broken.sql failed');
  expect([await exists('one'), await exists('broken')]).toEqual([true, false]);
  await write('0002_broken.sql', 'create table broken (id int)');
  expect(await migrate(database.url, folder)).toEqual(['0002_broken.sql']);
});

test('two programs that start at once apply each file once', async () => {
  await write('0001_one.sql', 'create table one (id int); select pg_sleep(0.1)');
  await write('0002_two.sql', 'create table two (id int)');
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));
  expect(done.flat().sort()).toEqual(['0001_one.sql', '0002_two.sql']);
});

test('plain letters have no accents and no case, as the search needs them', async () => {
  const { rows } = await database.pool.query(`select plain_letters('Crème BRÛLÉE, cœur & Ĳsje') as plain`);
  expect(rows[0].plain).toBe('creme brulee, coeur & ijsje');
});
