import { expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const browser = aBrowser();

const asked = (key: string, path: string) =>
  fetch(`${convive().url}/api${path}`, { headers: { 'x-api-key': key } }).then(({ status }) => status);

test.each([
  ['customer', false],
  ['agent', true],
] as const)('a %s makes a key for what they may do, uses it, and withdraws it', async (who, mayCount) => {
  const page = await browser.open({ viewport: phone });
  await signIn(page, `${who}@convive.test`, convive().password);
  await page.goto('/en/account/keys');
  await expectAccessible(page);
  expect(await page.locator('input[name=scopes][value=stock]').count()).toBe(mayCount ? 1 : 0);
  expect(await page.locator('input[name=scopes][value=write-catalogue]').count()).toBe(0);

  const make = () => page.getByRole('button', { name: 'Make the key' }).click();
  await page.locator('main [name=name]').fill('Till <b>one</b>');
  await make();
  await page.getByRole('alert').getByText('tick at least one').waitFor();
  expect(await page.locator('main [name=name]').inputValue()).toBe('Till <b>one</b>');
  await expectAccessible(page);
  await page.locator('input[name=scopes][value=read-orders]').check();
  await make();
  const key = await page.locator('[name=made]').inputValue();
  expect(key).toMatch(/^cvk_/);
  await expectAccessible(page);
  expect(await asked(key, '/orders')).toBe(200);
  expect(await asked(key, '/stock')).toBe(403);

  await page.goto('/en/account/keys');
  expect(await page.content()).not.toContain(key);
  await page.getByText('Till <b>one</b>').first().waitFor();
  await page.getByText('last used').waitFor();
  await page.getByRole('link', { name: /Withdraw.*Till/ }).click();
  await page.getByRole('alert').getByText('stops working at once').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('opens nothing any more').waitFor();
  expect(await asked(key, '/orders')).toBe(401);
});

test('without a script a key is made, shown once, and asked about before it goes', async () => {
  const signedIn = await browser.open();
  await signIn(signedIn, 'vendor@convive.test', convive().password);
  const page = await browser.open({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  await page.goto('/nl/account/keys');
  await page.locator('main [name=name]').fill('Kassa');
  await page.locator('input[name=scopes][value=read-catalogue]').check();
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  expect(await page.locator('[name=made]').inputValue()).toMatch(/^cvk_/);
  await page.getByRole('link', { name: /Intrekken.*Kassa/ }).click();
  await page.getByRole('button', { name: 'Intrekken' }).click();
  await page.getByText('Nog geen sleutels').waitFor();
});

test('a customer chooses what to hear of, and finds the choice again', async () => {
  const page = await browser.open({ viewport: phone });
  await signIn(page, 'customer@convive.test', convive().password);
  await page.goto('/en/account/profile');
  const invitation = page.getByLabel('Invite me to say how it was');
  expect(await invitation.isChecked()).toBe(true);
  expect(await page.getByText('A new order').count()).toBe(0);
  await invitation.uncheck();
  await page.locator('form:has(input[value=news]) button[type=submit]').click();
  await page.getByText('Saved.').waitFor();
  await page.goto('/en/account/profile');
  expect(await invitation.isChecked()).toBe(false);
  await expectAccessible(page);
});
