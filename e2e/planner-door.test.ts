import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const { open } = aBrowser();
let address: string;
let lead: Page;

/** An event with two parties, made as a planner makes it. */
beforeAll(async () => {
  lead = await open();
  await signIn(lead, 'planner@convive.test', convive().password);
  await lead.goto('/en/planner/events/new');
  await lead.fill('[name=title]', 'Door test');
  await lead.fill('[name=starts]', '2031-06-14T14:00');
  await lead.fill('[name=ends]', '2031-06-14T23:30');
  await lead.locator('main form button[type=submit]').click();
  await lead.waitForURL(/events\/[0-9a-f-]{36}$/);
  address = `${new URL(lead.url()).pathname}/door`;
});

const walkIn = async (page: Page, firstName: string) => {
  await page.locator('details summary', { hasText: 'Not on the list?' }).click();
  await page.getByLabel('First name').fill(firstName);
  await page.getByRole('button', { name: 'Add and let in' }).click();
};
const row = (page: Page, name: string) => page.locator('article li', { hasText: name });

test('a walk-in is added and inside; two phones at one door see each other, and take it back', async () => {
  const [one, two] = [await open({ viewport: phone }), await open({ viewport: phone })];
  for (const page of [one, two]) {
    await signIn(page, 'planner@convive.test', convive().password);
    await page.goto(address);
  }
  await expectAccessible(one);
  await walkIn(one, 'Wim');
  await row(one, 'Wim').getByText('Inside since').waitFor();
  await row(two, 'Wim').getByText('Inside since').waitFor({ timeout: 10_000 });
  await row(two, 'Wim')
    .getByRole('button', { name: /Take back/ })
    .click();
  await row(one, 'Wim')
    .getByRole('button', { name: /Let in/ })
    .waitFor({ timeout: 10_000 });
  await expectAccessible(two);
  expect(await two.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('without a network the door goes on; what it kept is sent once when the network is back, also after the phone was restarted', async () => {
  const page = await open({ viewport: phone });
  await signIn(page, 'planner@convive.test', convive().password);
  await page.goto(address);
  await row(page, 'Wim').waitFor();
  await page.context().setOffline(true);
  await row(page, 'Wim')
    .getByRole('button', { name: /Let in/ })
    .click();
  await page.getByText(/No network/).waitFor();
  await row(page, 'Wim').getByText('Will be sent').waitFor();
  await page.context().setOffline(false);
  // The page is opened anew, as after a restart, before anything was sent by itself.
  await page.goto(address);
  await row(page, 'Wim').getByText('Inside since').waitFor({ timeout: 15_000 });
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('convive door'))),
  ).toEqual([]);
});

test('without scripts each button is a form', async () => {
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, 'planner@convive.test', convive().password);
  await page.goto(address);
  await row(page, 'Wim')
    .getByRole('button', { name: /Take back/ })
    .click();
  await row(page, 'Wim')
    .getByRole('button', { name: /Let in/ })
    .waitFor();
});

test('a camera that is not there is said, and names can be typed', async () => {
  await lead.goto(address);
  await lead.getByRole('button', { name: 'Scan a code' }).click();
  await lead.getByText('The camera cannot be used here').waitFor();
  await lead.getByLabel('Name or party').fill('nobody of this name');
  await lead.getByText('Nobody of this name is on the list.').waitFor();
});
