import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, desk, expectAccessible, phone } from './browser.ts';
import { PASSWORD, register } from './planning-steps.ts';

const browser = aBrowser();
const email = `quill-${Date.now()}@story.test`;
let page: Page;
let event = '';

beforeAll(async () => {
  page = await browser.open({ viewport: desk });
  await page.goto('/en/register');
  await register(page, { name: 'Quill Feather', email });
  await page.goto('/en/planner/events/new');
  await page.locator('[name=title]').fill('Only mine');
  await page.locator('[name=starts]').fill('2030-06-15T14:00');
  await page.locator('[name=ends]').fill('2030-06-15T23:00');
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.waitForURL(/events\/[0-9a-f-]{36}$/);
  event = new URL(page.url()).pathname;
});

test('the page of one’s own data holds at a desk and on a phone, light and dark, in three languages', async () => {
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    for (const language of ['en', 'nl', 'fr']) {
      await page.goto(`/${language}/account/privacy`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), language).toBe(0);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/en/account/privacy');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize(desk);
});

test('all of it comes in one file', async () => {
  await page.goto('/en/account/privacy');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  const file = JSON.parse(await readFile((await (await download).path()) ?? '', 'utf8'));
  expect(file).toMatchObject({ account: { name: 'Quill Feather', email }, workspaces: [{ role: 'owner' }] });
});

test('a workspace that nobody else owns is settled first; then, without JavaScript, the account goes for good', async () => {
  await page.goto('/en/account/privacy');
  await page.getByText('You are the only owner of').waitFor();
  expect(await page.getByRole('button', { name: 'Delete my account for good' }).count()).toBe(0);
  await page.getByRole('link', { name: 'To the workspace' }).click();
  await page.waitForURL(/workspaces\//);
  await page.goto(`${event}/manage`);
  await page.locator('form:has([value=delete]) [name=title]').fill('Only mine');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.waitForURL(/done=removed/);

  const bare = await browser.open({
    viewport: phone,
    javaScriptEnabled: false,
    calm: true,
    storageState: await page.context().storageState(),
  });
  await bare.goto('/en/account/privacy');
  await bare.getByRole('button', { name: 'Delete my account for good' }).click();
  await bare.getByRole('link', { name: 'Please give the password you have now.' }).waitFor();
  await bare.getByRole('link', { name: 'Please tick that you understand this.' }).waitFor();
  await bare.locator('main [name=password]').fill('not my password');
  await bare.getByText('I understand that my account').click();
  await bare.getByRole('button', { name: 'Delete my account for good' }).click();
  await bare.getByRole('link', { name: 'This is not the password you have now.' }).waitFor();
  expect(await bare.locator('[name=sure]').isChecked()).toBe(true);
  await bare.locator('main [name=password]').fill(PASSWORD);
  await bare.getByRole('button', { name: 'Delete my account for good' }).click();
  await bare.getByText('Your account is deleted').waitFor();

  await page.goto('/en/account');
  await page.waitForURL(/sign-in/);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.getByText('do not go together here').first().waitFor();
});
