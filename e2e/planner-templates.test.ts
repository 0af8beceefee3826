import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';

const browser = aBrowser();
let page: Page;
/** The address of the event a template is made of, without language. */
let event: string;
const name = 'Winter wedding of ours';

const signedIn = async (email: string, options: Parameters<typeof browser.open>[0] = {}) => {
  const opened = await browser.open(options);
  await opened.goto('/en/sign-in');
  await opened.fill('[name=email]', email);
  await opened.fill('[name=password]', convive().password);
  await opened.click('main form button[type=submit]');
  await opened.waitForURL((url) => !url.pathname.includes('sign-in'));
  return opened;
};
const addressOf = (opened: Page) => new URL(opened.url()).pathname.slice(3);
const fields = {
  title: 'Ann & Bob, in the snow',
  starts: '2030-01-12T13:00',
};

beforeAll(async () => {
  page = await signedIn('planner@convive.test');
});

test('without scripts, on a phone, a first event begins from a template that everybody has', async () => {
  const plain = await signedIn('planner@convive.test', { javaScriptEnabled: false, viewport: phone });
  await plain.goto('/en/planner/events/new');
  await expectAccessibleOf(plain);
  await plain.getByRole('link', { name: /^Wedding/ }).click();
  await plain.waitForURL(/template=wedding/);
  await plain.getByText('The template “Wedding” brings along').waitFor();
  expect(await plain.getByText(/4 parts \(The whole day, Ceremony, Dinner/).count()).toBe(1);
  await plain.fill('[name=title]', fields.title);
  await plain.fill('[name=starts]', fields.starts);
  await plain.getByRole('button', { name: 'Create event' }).click();
  await plain.waitForURL(/events\/[0-9a-f-]{36}$/);
  event = addressOf(plain);
  await plain.goto(`/en${event}/programme`);
  expect(await plain.locator('ol > li').count()).toBe(4);
  await plain.goto(`/en${event}/replies/settings`);
  expect(await plain.getByText('Main course').count()).toBeGreaterThan(0);
  await plain.goto(`/en${event}/guests/groups`);
  expect(await plain.locator('input[value="Colleagues"]').count()).toBe(1);
});

test('an event is saved as a template, and says what it keeps', async () => {
  await page.goto(`/en${event}/manage`);
  const form = page.locator('form:has([name=of][value=template])');
  await form.getByRole('button', { name: 'Save template' }).click();
  await form.getByText('This is needed.').first().waitFor();
  await expectAccessible(page);
  await form.locator('[name=name]').fill(name);
  await form.locator('[name=description]').fill('With the bus at night');
  await form.getByRole('button', { name: 'Save template' }).click();
  await page.getByText('The template is saved.').waitFor();
  await form.locator('[name=name]').fill(name);
  await form.getByRole('button', { name: 'Save template' }).click();
  await form.getByText('There is one of this name already.').first().waitFor();
});

test('the list of templates is searched, renamed and emptied, and what was removed comes back', async () => {
  await page.goto('/en/planner/templates');
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('bus NIGHT');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/q=bus/);
  const own = page.locator('article');
  await expect.poll(() => own.count()).toBe(1);
  await own.getByText('Rename or remove').click();
  await own.locator('[name=name]').fill(`${name}, again`);
  await own.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Saved.').waitFor();
  await page.goto('/en/planner/templates?q=again');
  await own.getByText('Rename or remove').click();
  await own.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('The template is removed.').waitFor();
  expect(await page.getByRole('heading', { name: `${name}, again` }).count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('It is back.').waitFor();
  await page.getByRole('heading', { name: `${name}, again` }).waitFor();
});

test('an event of one’s own template has its programme; another account finds no such template', async () => {
  await page.goto('/en/planner/templates');
  await page.getByRole('link', { name: `Begin an event with “${name}, again”` }).click();
  await page.waitForURL(/template=[0-9a-f-]{36}/);
  const template = new URL(page.url()).searchParams.get('template') ?? '';
  await page.getByText(/Leave it empty for 13 hours/).waitFor();
  await page.fill('[name=title]', '');
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.getByText('This is needed.').first().waitFor();
  await expectAccessible(page);
  await page.fill('[name=title]', 'Cleo & Dirk');
  await page.fill('[name=starts]', '2030-06-01T13:00');
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.waitForURL(/events\/[0-9a-f-]{36}$/);
  await page.goto(`/en${addressOf(page)}/programme`);
  expect(await page.locator('ol > li').count()).toBe(4);

  const other = await signedIn('customer@convive.test');
  const answer = await other.goto(`/en/planner/events/new?template=${template}`);
  expect(answer?.status()).toBe(404);
  await other.goto('/en/planner/templates');
  expect(await other.getByText(name).count()).toBe(0);
});

test('a copy takes along what is ticked, and moving an event says first which dates move', async () => {
  await page.goto(`/en${event}/manage?starts=2030-02-28T13%3A00#postpone`);
  await page.getByText(/3 reminders:/).waitFor();
  await page.getByText('The deadline for replies:').waitFor();
  await expectAccessible(page);
  const copy = page.locator('form:has([name=of][value=copy])');
  await copy.getByLabel('Your own fields, with what stands in them').check();
  await copy.locator('[name=title]').fill('Once more');
  await copy.locator('[name=starts]').fill('2031-01-11T13:00');
  await copy.getByRole('button', { name: 'Make the copy' }).click();
  await page.waitForURL(/done=made/);
  await page.goto(`/en${addressOf(page)}/guests/groups`);
  await page.getByText('Thank-you card sent').first().waitFor();
  expect(await page.locator('input[value="Colleagues"]').count()).toBe(1);
});

test.each(['en', 'nl', 'fr'])('on a phone the pages fit, read well and pass axe in %s', async (language) => {
  const small = await signedIn('planner@convive.test', { viewport: phone });
  for (const path of ['/planner/templates', '/planner/events/new?template=conference', `${event}/manage`]) {
    await small.goto(`/${language}${path}`);
    await expectAccessible(small);
    const wide = await small.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
  await small.context().close();
});

/** axe needs scripts in the page; without them its rules are looked at in a page that has them. */
async function expectAccessibleOf(plain: Page): Promise<void> {
  const twin = await signedIn('planner@convive.test', { viewport: phone });
  await twin.goto(new URL(plain.url()).pathname);
  await expectAccessible(twin);
  await twin.context().close();
}
