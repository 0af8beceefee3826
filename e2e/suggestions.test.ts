import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, expectAccessible, phone } from './browser.ts';

const { open } = aBrowser();
let page: Page;
const box = () => page.locator('input[role=combobox]:visible');
const options = () => page.locator('[role=listbox]:visible [role=option]');

beforeAll(async () => {
  page = await open();
});

test('while somebody types the shop suggests what they may mean; arrows and Enter go there', async () => {
  await page.goto('/en');
  await box().pressSequentially('ca');
  await expect.poll(() => options().count(), { timeout: 8_000 }).toBeGreaterThan(1);
  await expectAccessible(page);
  await box().press('ArrowDown');
  expect(await options().first().getAttribute('aria-selected')).toBe('true');
  await box().press('ArrowUp');
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
  await box().press('ArrowDown');
  const goal = await options().first().getAttribute('href');
  await box().press('Enter');
  await page.waitForURL(`**${goal}`);
  expect(await options().count()).toBe(0);
});

test('Escape closes and keeps what was typed; Enter with nothing chosen searches', async () => {
  await page.goto('/nl');
  await box().pressSequentially('ta');
  await expect.poll(() => options().count(), { timeout: 8_000 }).toBeGreaterThan(0);
  await box().press('Escape');
  expect([await options().count(), await box().inputValue()]).toEqual([0, 'ta']);
  await box().press('Enter');
  await page.waitForURL('**/nl/shop?q=ta');
});

test('on a phone a suggestion is touched, and nothing is wider than the page', async () => {
  await page.setViewportSize(phone);
  await page.goto('/fr');
  await box().pressSequentially('gat');
  await expect.poll(() => options().count(), { timeout: 8_000 }).toBeGreaterThan(0);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await options().last().click();
  await page.waitForURL(/\/fr\/(p|shop)\//);
});
