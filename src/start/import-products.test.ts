import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aShop, type TestDatabase, testDatabase } from '#testing';

const run = promisify(execFile);
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await aShop(database);
  folder = await mkdtemp(join(tmpdir(), 'convive-import-'));
  const picture = sharp({ create: { width: 50, height: 40, channels: 3, background: '#08a' } });
  await picture.jpeg().toFile(join(folder, 'vase.jpg'));
  await writeFile(join(folder, 'drawing.jpg'), '<svg><script>1</script></svg>');
  await writeFile(
    join(folder, 'sheet.csv'),
    'Handle,Title,Price,Image Src\nvase,Vase,12.50,https://cdn.example/vase.jpg\nstool,Stool,free,\n',
  );
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const importing = (...args: string[]) =>
  run(process.execPath, [resolve('src/start/import-products.ts'), ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://shop.test',
    },
  });
const products = async () =>
  (await database.pool.query('select slug from products')).rows.map(({ slug }) => slug);

test('a dry run says what would happen and writes nothing; the run writes it, with its pictures; the second finds nothing to change', async () => {
  const file = join(folder, 'sheet.csv');
  const dry = await importing(file, '--dry-run', '--images', folder);
  expect(dry.stdout).toContain('Nothing was changed. It would be: 1 new, 0 changed, 0 the same, 1 left out.');
  expect(dry.stdout).toContain('line 3: stool: price: price-form free');
  expect(dry.stderr).toContain('drawing.jpg: not-an-image');
  expect(await products()).toEqual([]);
  expect((await importing(file, '--images', folder)).stdout).toContain('Imported: 1 new');
  expect(await products()).toEqual(['vase']);
  expect((await database.pool.query('select width, height from product_pictures')).rows).toEqual([
    { width: 50, height: 40 },
  ]);
  expect((await importing(file)).stdout).toContain(
    'There was nothing to change: 0 new, 0 changed, 1 the same',
  );
}, 60_000);

test('a file that is not there, or cannot be read, is told in a sentence', async () => {
  await expect(importing()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run import:products'),
  });
  await expect(importing('/no/such.csv')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is no file'),
  });
  const broken = join(folder, 'broken.csv');
  await writeFile(broken, 'Handle,Title,Price\na,"A,5\nb,B,6\n');
  await expect(importing(broken)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('broken-quotes {"line":2}'),
  });
}, 60_000);
