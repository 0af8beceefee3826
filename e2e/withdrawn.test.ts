import { expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { anOccasion, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
// No other test needs it.
const leaving = 'brunch-buffet';

test('what left the shop while it lay in a basket says so there, can be taken out, and is not ordered', async () => {
  const manager = await browser.open();
  await signIn(manager, 'manager@convive.test', convive().password);
  const shopper = await browser.open({ viewport: phone });
  await putInBasket(shopper, anOccasion(), 'garden-dinner');
  await putInBasket(shopper, anOccasion(), leaving);

  await manager.goto(`/en/office/catalogue?q=${leaving}`);
  await manager.locator('main li a[href*="/office/catalogue/0"]').first().click();
  await manager.getByRole('button', { name: 'Archive' }).click();
  await manager.getByRole('button', { name: 'Bring back as a draft' }).waitFor();

  await shopper.goto('/en/basket');
  const line = shopper.locator('article', { hasText: 'No longer in our shop' });
  await line.getByText('It left the shop while it lay in your basket').waitFor();
  expect(await line.locator('input[type=number]').count()).toBe(0);
  expect(await line.locator('a[href*="/p/"]').count()).toBe(0);
  await expectAccessible(shopper);
  await line.getByRole('button', { name: /Remove/ }).click();
  await expect.poll(() => line.count()).toBe(0);
});

test('the owner says from how many pieces on things run out, and the lists follow', async () => {
  const owner = await browser.open();
  await signIn(owner, 'owner@convive.test', convive().password);
  const low = async () => {
    await owner.goto('/en/office/stock?low=1');
    return owner.locator('main').innerText();
  };
  const before = await low();
  await owner.goto('/en/office/settings/stock');
  await expectAccessible(owner);
  await owner.locator('[name=runsOutAt]').fill('-4');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByRole('alert').getByText('whole number').first().waitFor();
  await owner.locator('[name=runsOutAt]').fill('400');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(await low()).not.toBe(before);
  await owner.goto('/en/office/settings/stock');
  await owner.locator('[name=runsOutAt]').fill('3');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
});
