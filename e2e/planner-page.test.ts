import ICAL from 'ical.js';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCelebration, type Celebration } from './a-celebration.ts';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';
import { aVisitor } from './visitor.ts';

const browser = aBrowser();
let feast: Celebration;
const title = `Garden days ${Date.now() % 100_000}`;
const slug = title.toLowerCase().replaceAll(' ', '-');

beforeAll(async () => {
  feast = await aCelebration(convive(), {
    event: { title, visibility: 'public', capacity: 3, languages: ['en', 'nl', 'fr'] },
    settings: { registration: true, registrationMost: 3, waiting: 'in-turn' },
  });
});
afterAll(() => feast?.app.close());

const withoutScripts = { viewport: phone, javaScriptEnabled: false, calm: true } as const;
const tab = (of: Celebration) => `/en/planner/events/${of.eventId}/page`;

async function expectNarrow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

/** The link of the last mail to an address. */
async function linkTo(email: string, path: string): Promise<string> {
  const { rows } = await feast.app.database.pool.query(
    'select text from mails where to_address = $1 order by created_at desc, id desc limit 1',
    [email],
  );
  return new RegExp(`/en/${path}/[\\w-]{22}`).exec(rows[0]?.text ?? '')?.[0] ?? '';
}

test('a host writes a page on a desk, sees its colours at once, and opens it to everybody', async () => {
  const host = await browser.open({ viewport: desk });
  await signIn(host, 'planner@convive.test', convive().password);
  await host.goto(tab(feast));
  await host.getByText('Nobody sees your page yet').waitFor();
  await expectAccessible(host);

  const sample = host.locator('.event-look');
  const groundOf = () => sample.evaluate((one) => getComputedStyle(one).getPropertyValue('--ground-light'));
  const before = await groundOf();
  await host.getByLabel('Main colour').fill('#2f5d50');
  await expect.poll(groundOf).not.toBe(before);
  await host.getByLabel('Name in the address').fill('No such Name');
  await host.getByRole('button', { name: 'Save', exact: true }).click();
  await host.getByRole('link', { name: /Only small letters/ }).waitFor();
  expect(await host.getByLabel('Main colour').inputValue()).toBe('#2f5d50');
  await host.getByLabel('Name in the address').fill(slug);
  await host.getByRole('button', { name: 'Save', exact: true }).click();
  await host.getByText('Saved.').waitFor();

  await host.locator('summary').filter({ hasText: 'New section' }).click();
  const fresh = host.locator('details[open]').last();
  await fresh.locator('[name=kind]').selectOption('question');
  await fresh.locator('[name="bodies.en"]').fill('Yes, **all** of them.');
  await fresh.getByRole('button', { name: 'Save the section' }).click();
  await host.getByText('Please write this in one language at least.').first().waitFor();
  const typed = host.locator('details[open]').last();
  expect(await typed.locator('[name="bodies.en"]').inputValue()).toBe('Yes, **all** of them.');
  await typed.locator('[name="titles.en"]').fill('Dogs too?');
  await typed.locator('[name="titles.nl"]').fill('Ook honden?');
  await typed.locator('[name="bodies.nl"]').fill('Ja, **allemaal**.');
  await typed.getByRole('button', { name: 'Save the section' }).click();
  const question = host.locator('details').filter({ hasText: 'Dogs too?' });
  await question.locator('summary').click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await host.getByText('The section is removed.').waitFor();
  await host.getByRole('button', { name: 'Undo' }).click();
  await host.locator('summary').filter({ hasText: 'Dogs too?' }).waitFor();

  await host.getByRole('link', { name: 'Preview' }).click();
  await host.getByRole('heading', { level: 1, name: title }).waitFor();
  await expectAccessible(host);
  await host.getByRole('link', { name: /back to your page/ }).click();
  await host.getByRole('button', { name: 'Publish the page' }).click();
  await host.getByText('Your page is open').waitFor();
  expect(await host.getByLabel('Link').inputValue()).toBe(`${convive().url}/en/e/${slug}`);
  const picture = sharp({ create: { width: 800, height: 1000, channels: 3, background: '#2f5d50' } });
  await host
    .getByLabel('A photograph')
    .setInputFiles({ name: 'us.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() });
  await host.getByRole('button', { name: 'Show this picture' }).click();
  await host.getByAltText('The picture of your page').waitFor();
  await expectAccessible(host);

  const small = await browser.open({
    viewport: phone,
    colorScheme: 'dark',
    storageState: await host.context().storageState(),
  });
  await small.goto(tab(feast));
  await expectAccessible(small);
  await expectNarrow(small);
});

test('a stranger reads it on a phone without scripts, in three languages, in light and in the dark', async () => {
  for (const [language, words, colorScheme] of [
    ['en', 'Questions and answers', 'light'],
    ['nl', 'Vragen en antwoorden', 'dark'],
    ['fr', 'Questions et réponses', 'light'],
  ] as const) {
    const page = await browser.open({ ...withoutScripts, colorScheme });
    expect((await page.goto(`/${language}/e/${slug}`))?.status()).toBe(200);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(words).waitFor();
    await expectNarrow(page);
    const seen = await browser.open({ viewport: phone, colorScheme });
    await seen.goto(`/${language}/e/${slug}`);
    await expectAccessible(seen);
  }
  const page = await browser.open({ viewport: desk, colorScheme: 'dark' });
  await page.goto(`/nl/e/${slug}`);
  await page.locator('summary').filter({ hasText: 'Ook honden?' }).click();
  await page.locator('strong', { hasText: 'allemaal' }).waitFor();
  await expectAccessible(page);
});

test('the page says what other programs show of it, loads nothing from elsewhere, and its dates go into a calendar', async () => {
  const visitor = aVisitor();
  const { html } = await visitor.page(`/en/e/${slug}`);
  expect(html).toContain(`property="og:title" content="${title}"`);
  expect(html).toMatch(/property="og:image" content="http[^"]+-1280\.webp"/);
  expect(html).toContain(`rel="canonical" href="${convive().url}/en/e/${slug}"`);
  expect(html).not.toMatch(/noindex/);
  expect(html).not.toMatch(/<(?:script|img|iframe|link)[^>]+(?:src|href)="https?:\/\/(?!127\.0\.0\.1)/);
  const file = await visitor.get(`/en/e/${slug}/event.ics`);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  const first = new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent('vevent');
  expect(first?.getFirstPropertyValue('summary')).toBe(title);
  const elsewhere = await visitor.get('/en/e/no-such-page');
  expect([elsewhere.status, elsewhere.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

test.each([
  ['a phone, without JavaScript', withoutScripts],
  ['a desk', { viewport: desk }],
] as const)(
  'a stranger registers on %s, confirms by the mail, and stands in the host’s list',
  async (_, options) => {
    const scripts = !('javaScriptEnabled' in options);
    const email = `noor-${Date.now()}@x.test`;
    const lastName = `Haddad${Date.now() % 10_000}`;
    const page = await browser.open(options);
    await page.goto(`/en/e/${slug}`);
    await page.getByRole('link', { name: /I want to come|Join the waiting list/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Come along' }).waitFor();
    await page.getByLabel('First name').fill('Noor');
    await page.getByLabel('Last name').fill(lastName);
    await page.getByLabel('E-mail').fill('noor@');
    await page.getByLabel('How many are you?').selectOption('2');
    await page.getByLabel('Who comes along?').fill('Bo Vries');
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await page.getByRole('link', { name: 'This is not an e-mail address.' }).waitFor();
    await page.getByRole('link', { name: /Without this the host may not/ }).waitFor();
    expect(await page.getByLabel('Who comes along?').inputValue()).toBe('Bo Vries');
    if (scripts) await expectAccessible(page);
    else await expectNarrow(page);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel(/The host may use these details/).check();
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await page.getByRole('heading', { name: 'Please look in your mailbox' }).waitFor();
    if (scripts) await expectAccessible(page);

    const link = await linkTo(email, 'e/c');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, all 2 of us come' }).click();
    // The first two of three places are taken; the next two people wait.
    await page.getByText(scripts ? 'You are in line' : 'You are on the list').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/r\/[\w-]{22}$/);
    if (scripts) await expectAccessible(page);
    await page.goto(link);
    await page.getByRole('button', { name: 'Yes, all 2 of us come' }).click();
    await page.getByText('You are on the list already').waitFor();
    await page.getByRole('link', { name: 'More about the day' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();

    const host = await browser.open({ viewport: desk });
    await signIn(host, 'planner@convive.test', convive().password);
    await host.goto(`/en/planner/events/${feast.eventId}/guests?q=${lastName}`);
    await host
      .getByRole('link', { name: `Noor ${lastName}` })
      .first()
      .waitFor();
    await host.getByText('registered', { exact: true }).first().waitFor();
  },
);

test('the page of a private event is found by its link alone, and a new link ends the old one at once', async () => {
  const own = await aCelebration(convive(), { event: { title: 'Only us', languages: ['fr', 'nl'] } });
  try {
    const host = await browser.open({ viewport: desk });
    await signIn(host, 'planner@convive.test', convive().password);
    await host.goto(tab(own));
    await host.getByRole('button', { name: 'Publish the page' }).click();
    await host.getByText('Only who has the link finds it.').waitFor();
    const link = () => host.getByLabel('Link', { exact: true }).inputValue();
    const old = await link();
    expect(old).toMatch(/\/fr\/e\/t\/[\w-]{22}$/);

    const visitor = aVisitor();
    const answer = await visitor.get(new URL(old).pathname);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    expect((await visitor.get('/fr/e/only-us')).status).toBe(404);
    // In a language it is not written in, the link leads to the first it is.
    const english = await visitor.get(new URL(old).pathname.replace('/fr/', '/en/'));
    expect([english.status, english.headers.get('location')]).toEqual([302, new URL(old).pathname]);

    const drawn = await host.request.get(`${tab(own)}/code/png`);
    const { data, info } = await sharp(await drawn.body())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
    expect(new URL(read).pathname.slice(3)).toBe(new URL(old).pathname.slice(3));

    await host.locator('summary').filter({ hasText: 'Replace the link' }).click();
    await host.getByRole('button', { name: 'Yes, replace it' }).click();
    await expect.poll(link).not.toBe(old);
    const stranger = await browser.open({ viewport: phone });
    expect((await stranger.goto(new URL(old).pathname))?.status()).toBe(404);
    await stranger.getByRole('heading', { name: 'Il n’y a pas de page ici' }).waitFor();
    await expectAccessible(stranger);
    expect((await stranger.goto(new URL(await link()).pathname))?.status()).toBe(200);
    await expectAccessible(stranger);

    await host.getByRole('button', { name: 'Close the page' }).click();
    await host.getByText('Nobody sees your page yet').waitFor();
    expect((await stranger.goto(new URL(await link()).pathname))?.status()).toBe(404);
  } finally {
    await own.app.close();
  }
});

test('a day that was moved, and one that is cancelled, are said on the page', async () => {
  const own = await aCelebration(convive(), { event: { title: 'It moves', visibility: 'public' } });
  try {
    const { app, by, eventId } = own;
    await app.eventPages.publish({ eventId, published: true, by });
    const page = await browser.open(withoutScripts);
    const starts = (await app.events.event(eventId, by))?.starts.replace('-06-', '-07-') ?? '';
    await app.database.inTransaction((tx) => app.events.moveIn(tx, { id: eventId, starts, by }));
    await page.goto('/en/e/it-moves');
    await page.getByText('The date has changed').waitFor();
    await app.database.inTransaction((tx) => app.events.cancelIn(tx, { id: eventId, reason: 'rain', by }));
    await page.goto('/en/e/it-moves');
    await page.getByText('This celebration is cancelled').waitFor();
    expect(await page.getByText('Put it in my calendar').count()).toBe(0);
  } finally {
    await own.app.close();
  }
});
