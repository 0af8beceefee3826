import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { DEMO_PASSWORD, freePort, startServer, temporaryData } from '../bench/server-process.ts';
import { findChromium } from './chromium.mjs';
import { takeOfPlanner } from './guide-pictures-planner.ts';

/** `npm run guide:pictures`: takes the pictures of docs/owner.md and docs/planner.md anew, of a demo that is made for it and thrown away. */
const folder = resolve('docs/pictures');
const desk = { width: 1_120, height: 740 };
const phone = { width: 390, height: 720 };

type Taken = { name: string; path: string; prepare?: (page: Page) => Promise<unknown> };

const first = (page: Page, links: string) =>
  page.locator(`main a[href*="${links}"]`).locator('visible=true').first().click();

const ofTheOffice: Taken[] = [
  { name: 'today', path: '' },
  { name: 'order', path: '/orders?state=placed', prepare: (page) => first(page, '/office/orders/') },
  { name: 'catalogue', path: '/catalogue' },
  { name: 'product', path: '/catalogue?q=raspberry', prepare: openProduct },
  { name: 'pictures', path: '/catalogue?q=raspberry', prepare: openPictures },
  { name: 'change-together', path: '/catalogue?category=cakes', prepare: changeTogether },
  { name: 'import', path: '/catalogue/import', prepare: lookAtImport },
  { name: 'stock', path: '/stock' },
  { name: 'review', path: '/reviews?state=waiting', prepare: (page) => first(page, '/office/reviews/') },
  {
    name: 'delivery',
    path: '/settings/delivery',
    prepare: (page) => page.getByText('BE 90', { exact: true }).click(),
  },
  { name: 'look', path: '/settings/look', prepare: tryAColour },
  { name: 'day', path: `/days/${new Date().toISOString().slice(0, 10)}` },
  { name: 'papers', path: '/papers' },
  { name: 'accounting', path: '/accounting' },
  { name: 'payments', path: '/payments' },
  { name: 'quote', path: '/quotes?state=proposed', prepare: (page) => first(page, '/office/quotes/Q-') },
  { name: 'change-order', path: '/orders?state=placed', prepare: changeAnOrder },
  { name: 'mail', path: '/settings/mails/order-confirmation/en' },
  { name: 'take-along', path: '/orders', prepare: askForAFile },
  { name: 'chat', path: '/chat', prepare: talkWithAVisitor },
];

await mkdir(folder, { recursive: true });
const { dataDir, drop } = await temporaryData('guide');
const server = await startServer({ dataDir, port: await freePort() });
const browser = await chromium.launch({
  executablePath: findChromium() ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const office = await open({ viewport: desk });
  await signIn(office, 'owner@convive.test');
  for (const { name, path, prepare } of ofTheOffice) {
    await office.goto(`/en/office${path}`);
    await prepare?.(office);
    await take(office, name);
  }
  const shopper = await open({ viewport: phone });
  await shopper.goto(`/en/p/raspberry-tier-cake?eventType=wedding&date=${aSaturday()}&guests=40`);
  await take(shopper, 'shopper');
  const planner = await open({ viewport: desk });
  await signIn(planner, 'planner@convive.test');
  await takeOfPlanner(
    { dataDir, url: server.url },
    { desk: planner, phone: await open({ viewport: phone }), take },
  );
} finally {
  await browser.close();
  await server.stop();
  await drop();
}

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  return context.newPage();
}

/** Half a year ahead: free, and a day on which people marry. */
function aSaturday(): string {
  const day = new Date(Date.now() + 182 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((6 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/en/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(DEMO_PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot();
  const { size } = await sharp(picture)
    .webp({ quality: 72, effort: 6 })
    .toFile(resolve(folder, `${name}.webp`));
  process.stdout.write(`${name}: ${Math.round(size / 1024)} kB\n`);
}

async function askForAFile(page: Page): Promise<void> {
  await page.getByText('Export', { exact: true }).click();
  await page.getByText('Make the file').waitFor();
}

async function talkWithAVisitor(page: Page): Promise<void> {
  const visitor = await open({ viewport: phone, javaScriptEnabled: false });
  await visitor.goto('/en/chat');
  await visitor.getByLabel('Your name').fill('Ann Peeters');
  await visitor
    .getByLabel('Your question')
    .fill('Can the raspberry cake be made without gluten, for 12 June?');
  await visitor.getByRole('button', { name: 'Start the conversation' }).click();
  await visitor.getByText('without gluten').waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Ann Peeters' }).click();
  await page
    .getByRole('textbox', { name: 'Your message' })
    .fill('Yes, with almond flour. Shall I note it on your order?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('main').getByText('Shall I note it').first().waitFor();
}

async function openProduct(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Raspberry tier cake' }).click();
  await page.locator('[name=slug]').waitFor();
}

async function openPictures(page: Page): Promise<void> {
  await openProduct(page);
  await page.goto(`${new URL(page.url()).pathname}/pictures`);
}

async function changeTogether(page: Page): Promise<void> {
  await page.getByText('All on this page').click();
  await page.locator('[name=amount]').fill('5');
  await page.locator('[name=choice]').selectOption('price-percent');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByRole('button', { name: 'Change them' }).waitFor();
}

async function lookAtImport(page: Page): Promise<void> {
  await page
    .locator('[name=file]')
    .setInputFiles(resolve('src/modules/shop/catalogue/import/fixtures/shopify-home-and-garden.csv'));
  await page.getByRole('button', { name: 'Read this file' }).click();
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByRole('button', { name: /^Import \d+ products$/ }).waitFor();
}

async function changeAnOrder(page: Page): Promise<void> {
  await first(page, '/office/orders/CV-');
  await page.getByRole('link', { name: 'Change order' }).click();
  const pieces = page.getByRole('textbox', { name: /^Pieces of/ }).first();
  await pieces.fill(String(Number(await pieces.inputValue()) + 2));
  await pieces.press('Enter');
  await page.getByRole('heading', { name: 'What changes' }).waitFor();
  await page.getByRole('heading', { name: 'What changes' }).scrollIntoViewIfNeeded();
}

async function tryAColour(page: Page): Promise<void> {
  await page.locator('[name=primaryOwn]').check();
  await page.locator('[name=primaryColour]').fill('#f2b84b');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('too light to read').waitFor();
}
