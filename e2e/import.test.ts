import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const browser = aBrowser();
const exported = (name: string) =>
  readFileSync(new URL(`../src/modules/shop/catalogue/import/fixtures/shopify-${name}.csv`, import.meta.url));

async function aManager(viewport = desk, javaScriptEnabled = true) {
  const page = await browser.open({ viewport, javaScriptEnabled });
  await signIn(page, 'manager@convive.test', convive().password);
  return page;
}
type Page = Awaited<ReturnType<typeof aManager>>;
async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto('/en/office/catalogue/import');
  await page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read this file' }).click();
}

test('a real export is read, looked at, imported with its pictures, in the shop, and undone', async () => {
  const page = await aManager();
  await upload(page, 'shopify.csv', exported('home-and-garden'));
  await page.waitForURL(/import\/[0-9a-f-]{36}/);
  await expectAccessible(page);
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#b73' } })
    .jpeg()
    .toBuffer();
  await page.locator('[name=pictures]').setInputFiles([
    { name: 'copper-light-in-bedroom_925x.jpg', mimeType: 'image/jpeg', buffer: picture },
    { name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg><script>1</script></svg>') },
  ]);
  await page.getByText('1 picture is here.').waitFor();
  await page.getByText('This is not a picture we can read.').waitFor();
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  const run = page.getByRole('button', { name: 'Import 20 products' });
  await run.waitFor();
  await expectAccessible(page);
  expect(await page.locator('main').innerText()).toContain('Variant Grams');
  expect((await page.request.get('/en/p/copper-light')).status()).toBe(404);

  await run.click();
  await page.getByText('The import is done.').waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText('The import is done.').waitFor();
  const address = page.url();
  await page.goto('/en/p/copper-light');
  expect(await page.locator('main').innerText()).toContain('Stylish copper bedside light');
  expect(await page.locator('main img').count()).toBeGreaterThan(0);

  const csv = await page.request.get('/en/office/catalogue/export/csv');
  expect(csv.headers()['content-disposition']).toContain('catalogue.csv');
  expect((await csv.body()).toString()).toContain('copper-light');
  expect((await page.request.get('/en/office/catalogue/export/xlsx')).headers()['content-type']).toContain(
    'spreadsheetml',
  );

  await page.goto(address);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByText('The import is undone.').waitFor();
  await expectAccessible(page);
  expect((await page.request.get('/en/p/copper-light')).status()).toBe(404);
});

test('on a phone: what is wrong is told by line, as a file too, and a file that is none by its name', async () => {
  const page = await aManager(phone);
  await upload(page, 'old.xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]));
  await page.getByText('This is Excel of before 2007').waitFor();
  await expectAccessible(page);

  await upload(page, 'mine.csv', Buffer.from('Naam;Prijs;Voorraad\nVaas;12,50;3\nKrukje;gratis;1\n'));
  await page.waitForURL(/import\/[0-9a-f-]{36}/);
  await expectAccessible(page);
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await wide()).toBe(false);
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByText('1 thing is wrong').waitFor();
  expect(await page.locator('main').innerText()).toContain('Line 3');
  expect(await wide()).toBe(false);
  await expectAccessible(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All of it as CSV' }).click();
  expect(readFileSync((await (await file).path()) ?? '', 'utf8')).toContain('gratis');

  await page.getByRole('link', { name: 'Change the columns' }).click();
  await page.locator('[name="column.1"]').selectOption('');
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByText('Choose a column for the price.').waitFor();
  await page.getByRole('button', { name: 'Throw this file away' }).click();
  await page.waitForURL(/catalogue\/import$/);
});

const reloaded = async (page: Page, wanted: ReturnType<Page['getByText']>) => {
  await page.reload();
  return wanted.count();
};

test('without a script a file is read, looked at and imported too; an agent finds no such page', async () => {
  const page = await aManager(desk, false);
  await upload(page, 'one.csv', Buffer.from('Handle,Title,Price\nplain-thing,Plain thing,5.00\n'));
  await page.waitForURL(/import\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  const run = page.getByRole('button', { name: 'Import 1 product' });
  await expect.poll(() => reloaded(page, run), { timeout: 15_000, interval: 500 }).toBe(1);
  await run.click();
  const done = page.getByText('The import is done.');
  await expect.poll(() => reloaded(page, done), { timeout: 15_000, interval: 500 }).toBe(1);

  const agent = await browser.open();
  await signIn(agent, 'agent@convive.test', convive().password);
  for (const path of ['import', 'export/csv'])
    expect((await agent.goto(`/en/office/catalogue/${path}`))?.status()).toBe(404);
});
