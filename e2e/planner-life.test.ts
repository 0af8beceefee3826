import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';

const browser = aBrowser();
let page: Page;
/** The address of the event, without language. */
let event: string;

const signedIn = async (email: string, options: Parameters<typeof browser.open>[0] = {}) => {
  const opened = await browser.open(options);
  await opened.goto('/en/sign-in');
  await opened.fill('[name=email]', email);
  await opened.fill('[name=password]', convive().password);
  await opened.click('main form button[type=submit]');
  await opened.waitForURL((url) => !url.pathname.includes('sign-in'));
  return opened;
};
const said = (on: Page = page) => on.locator('[role=status] .note').first().innerText();
const inEvent = (path: string, language = 'en') => page.goto(`/${language}${event}${path}`);

beforeAll(async () => {
  page = await signedIn('planner@convive.test');
  await page.goto('/en/planner/events/new');
  await page.fill('[name=title]', 'Lotte & Karim, in winter');
  await page.fill('[name=starts]', '2029-12-15T14:00');
  await page.fill('[name=ends]', '2029-12-15T23:30');
  await page.fill('[name=capacity]', '90');
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.waitForURL(/events\/[0-9a-f-]{36}$/);
  event = new URL(page.url()).pathname.slice(3);
});

test('a part is added, changed place with another, and goes after a question', async () => {
  await inEvent('/programme');
  await page.getByText('Add a part').first().click();
  const form = page.locator('form:has([name=of][value=part])');
  await form.locator('[name="names.en"]').fill('Dinner');
  await form.locator('[name=starts]').fill('2029-12-15T18:00');
  await form.locator('[name=ends]').fill('2029-12-15T17:00');
  await form.getByRole('button', { name: 'Add a part' }).click();
  await page.getByText('The end is before the beginning.').first().waitFor();
  await expectAccessible(page);
  const again = page.locator('form:has([name=of][value=part])');
  expect(await again.locator('[name="names.en"]').inputValue()).toBe('Dinner');
  await again.locator('[name=ends]').fill('2029-12-15T22:00');
  await again.getByRole('button', { name: 'Add a part' }).click();
  await page.waitForURL(/done=saved/);
  await page.getByRole('button', { name: 'Dinner: earlier in the programme' }).click();
  await expect.poll(() => page.locator('ol > li').first().innerText()).toContain('Dinner');
  await page.locator('summary', { hasText: 'Dinner' }).click();
  await page.getByRole('link', { name: /^Remove/ }).click();
  await page.getByText('Remove Dinner?').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.waitForURL(/done=removed/);
  await expect.poll(() => page.locator('ol > li').count()).toBe(1);
});

test('somebody is asked onto the team, joins by the mail’s link on their phone, and loses the open page when sent away', async () => {
  await inEvent('/team');
  await page.fill('[name=email]', 'customer@convive.test');
  await page.locator('form:has([value=invite]) [name=role]').selectOption('assistant');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.waitForURL(/done=invited/);
  await expectAccessible(page);
  const link = await invitationLink('customer@convive.test');

  const other = await signedIn('agent@convive.test');
  await other.goto(link);
  await other.getByText('This invitation is for another address').waitFor();

  const friend = await signedIn('customer@convive.test', { viewport: phone });
  await friend.goto(link);
  await expectAccessible(friend);
  await friend.getByRole('button', { name: /Join|Meedoen|Rejoindre/ }).click();
  await friend.waitForURL(/done=joined/);
  await friend.goto(`/en${event}`);
  expect(await friend.locator('nav[aria-label] a', { hasText: 'Manage' }).count()).toBe(0);

  await expect.poll(() => page.locator('main').innerText()).toContain('Assistant');
  const mate = page.locator('summary', { hasText: 'Assistant' });
  await mate.click();
  await page.locator('details[open] a', { hasText: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.waitForURL(/done=removed/);
  await expect
    .poll(() => friend.locator('h1').first().innerText(), { timeout: 15_000 })
    .not.toContain('Lotte');
  expect((await friend.goto(link))?.status()).toBe(200);
  await friend
    .getByText(/over|voorbij|plus valable/)
    .first()
    .waitFor();
});

/** Where the newest invitation to an address leads, from the mails of the demo business. */
async function invitationLink(email: string): Promise<string> {
  await page.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
  await page.locator('a', { hasText: 'in winter' }).first().click();
  const link = /\/\w\w\/planner\/invite\/[\w-]{22}/.exec(await page.content())?.[0] ?? '';
  await inEvent('/team');
  return link;
}

test('a comment is placed, taken away and brought back', async () => {
  await inEvent('');
  await page.fill('textarea[name=words]', 'Who calls the band?');
  await page.getByRole('button', { name: 'Place comment' }).click();
  await page.waitForURL(/done=saved/);
  await page.locator('#comments').getByRole('button', { name: 'Remove' }).click();
  await page.waitForURL(/undo=/);
  await expect.poll(() => page.locator('#comments').innerText()).not.toContain('Who calls the band?');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(/done=restored/);
  await expect.poll(() => page.locator('#comments').innerText()).toContain('Who calls the band?');
});

test('another date is shown before it is taken; a copy stands beside it; deleting asks for the title', async () => {
  await inEvent('/manage');
  await page.fill('#new-starts', '2030-06-15T14:00');
  await page.getByRole('button', { name: 'See what moves' }).click();
  await page.getByText('Saturday 15 June 2030').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Move the event' }).click();
  await page.waitForURL(/done=postponed/);
  await expect.poll(() => said()).toContain('new date');
  await expect.poll(() => page.locator('header').last().innerText()).toContain('15 June 2030');

  await page.locator('form:has([value=copy]) [name=title]').fill('The same once more');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await page.waitForURL(/done=made/);
  await expect.poll(() => page.locator('h1').innerText()).toContain('The same once more');
  await page.goto(`${new URL(page.url()).pathname}/manage`);
  await page.locator('form:has([value=delete]) [name=title]').fill('wrong');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('This is not the title.').first().waitFor();
  await page.locator('form:has([value=delete]) [name=title]').fill('The same once more');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.waitForURL(/planner\/events\?done=removed/);
});

test('a workspace is made without scripts, and an event finds its place there', async () => {
  const plain = await signedIn('planner@convive.test', { calm: true });
  const context = await plain
    .context()
    .browser()
    ?.newContext({
      baseURL: convive().url,
      javaScriptEnabled: false,
      storageState: await plain.context().storageState(),
      viewport: phone,
    });
  const bare = await context?.newPage();
  if (!bare) throw new Error('no page');
  await bare.goto('/nl/planner/workspaces');
  await bare.fill('[name=name]', 'Feestbureau Gent');
  await bare.getByRole('button', { name: 'Werkruimte maken' }).click();
  await bare.waitForURL(/workspaces\/[0-9a-f-]{36}\?done=made/);
  expect(await bare.locator('h1').innerText()).toBe('Feestbureau Gent');
  await bare.goto('/nl/planner/events/new');
  expect(await bare.locator('[name=workspace]').innerText()).toContain('Feestbureau Gent');
  await context?.close();
});

test.each([
  ['at a desk', desk],
  ['on a phone', phone],
])('every page of an event’s life is accessible and fits %s', async (_, viewport) => {
  await page.setViewportSize(viewport);
  for (const path of ['', '/programme', '/team', '/activity', '/manage', '/details']) {
    await inEvent(path, 'fr');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  for (const path of ['', '/events', '/workspaces']) {
    await page.goto(`/nl/planner${path}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  await page.setViewportSize(desk);
});
