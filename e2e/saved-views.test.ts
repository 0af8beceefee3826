import { expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const { open } = aBrowser();

test('a list is saved as it is asked, opens again by its name, and is forgotten when it is not needed', async () => {
  const page = await open();
  await signIn(page, 'manager@convive.test', convive().password);
  await page.goto('/en/office/orders?state=placed&sort=day');
  await page.getByText('Save this view').click();
  await page.getByLabel('Name of the view').fill('First to leave');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = page.getByRole('link', { name: 'First to leave' });
  await saved.waitFor();
  expect(await saved.getAttribute('aria-current')).toBe('page');
  await page.goto('/nl/office/orders');
  await page.getByRole('link', { name: 'First to leave' }).click();
  await page.waitForURL('**/nl/office/orders?sort=day&state=placed');
  await page.setViewportSize(phone);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('button', { name: /vergeten/ }).click();
  await expect.poll(() => page.getByRole('link', { name: 'First to leave' }).count()).toBe(0);
});

test('without scripts a view is saved as well, and another person does not see it', async () => {
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, 'agent@convive.test', convive().password);
  await page.goto('/en/office/stock?q=cake');
  await page.getByText('Save this view').click();
  await page.getByLabel('Name of the view').fill('Cakes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Cakes', exact: true }).waitFor();
  const other = await open({ javaScriptEnabled: false });
  await signIn(other, 'manager@convive.test', convive().password);
  await other.goto('/en/office/stock?q=cake');
  expect(await other.getByRole('link', { name: 'Cakes', exact: true }).count()).toBe(0);
});
