import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const text = (page: Page) => page.locator('main').innerText();

async function aManager() {
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  return manager;
}

/** Makes a coupon in the office, with a code made up there, and gives the code. */
async function aCoupon(manager: Page, fields: Record<string, string>): Promise<string> {
  await manager.goto('/en/office/offers/new');
  await manager.getByRole('button', { name: 'Make up a code' }).click();
  await expect.poll(() => manager.locator('[name=code]').inputValue()).toMatch(/^\w{4}-\w{4}$/);
  for (const [name, value] of Object.entries(fields)) await manager.locator(`[name=${name}]`).fill(value);
  const code = await manager.locator('[name=code]').inputValue();
  // Enter saves, and does not press the button that makes up another code.
  await manager.locator('[name=note]').press('Enter');
  await manager.waitForURL(/done=saved/);
  expect(await manager.locator('[name=code]').inputValue()).toBe(code);
  return code;
}

test('a coupon is made in the office, told apart from a wrong one, bought with, and seen with its order', async () => {
  const manager = await aManager();
  await manager.goto('/en/office/offers/new');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Make the coupon' }).click();
  await manager.locator('[role=alert]').first().waitFor();
  await expectAccessible(manager);
  const code = await aCoupon(manager, { percentBp: '12.5', maxUses: '1' });
  await expectAccessible(manager);

  const occasion = anOccasion();
  const shopper = await browser.open({ viewport: phone });
  await putInBasket(shopper, occasion, 'raspberry-tier-cake');
  await shopper.goto('/en/basket');
  await shopper.locator('#coupon').fill('not a code');
  await shopper.getByRole('button', { name: 'Use', exact: true }).click();
  await shopper.getByText('We do not know this code').waitFor();
  expect(await shopper.locator('#coupon').inputValue()).toBe('not a code');
  await expectAccessible(shopper);
  await shopper.locator('#coupon').fill(` ${code.toLowerCase().replace('-', ' ')} `);
  await shopper.getByRole('button', { name: 'Use', exact: true }).click();
  await shopper.getByText('The coupon is in.').waitFor();
  expect(await text(shopper)).toContain('12.5 % off');
  await expectAccessible(shopper);

  await fillCheckout(shopper, occasion);
  expect(await text(shopper)).toContain(code);
  await expectAccessible(shopper);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  expect(await text(shopper)).toContain(`Coupon ${code}`);
  await expectAccessible(shopper);
  const number = /CV-\d+/.exec(await text(shopper))?.[0] ?? '';

  await manager.goto('/en/office/offers?state=used-up');
  await expectAccessible(manager);
  await manager.getByRole('link', { name: code }).click();
  await manager.waitForURL(/\/office\/offers\/.+/);
  await expect.poll(() => text(manager)).toContain(number);
  await manager.goto('/en/office/journal');
  expect(await text(manager)).toContain('Made a coupon');
});

test('a coupon that ends between basket and payment is told, and nothing that was typed is lost', async () => {
  const manager = await aManager();
  const code = await aCoupon(manager, { percentBp: '20' });
  const occasion = anOccasion();
  const shopper = await browser.open({ viewport: desk });
  await putInBasket(shopper, occasion, 'raspberry-tier-cake');
  await fillCheckout(shopper, occasion);
  await shopper.locator('#coupon').fill(code);
  await shopper.locator('#coupon').press('Enter');
  await shopper.getByText('nothing has been ordered or paid yet').waitFor();
  expect(await shopper.locator('[name=street]').inputValue()).toBe('Bloemstraat 3');

  await manager.getByRole('button', { name: 'End it now' }).click();
  await manager.waitForURL(/done=end/);
  await shopper.locator('main form button[type=submit]:not([name=intent])').last().click();
  await shopper.locator('[role=alert]').getByText('not valid any more').waitFor();
  expect(await text(shopper)).toMatch(/The total without it is €/);
  expect(await shopper.locator('[name=email]').inputValue()).toBe(occasion.email);
  expect(await shopper.locator('[name=terms]').isChecked()).toBe(true);
  await expectAccessible(shopper);
  await placeOrder(shopper);
});

test('without a script: a coupon for everything, picked up, is an order that is paid at once', async () => {
  const manager = await aManager();
  const code = await aCoupon(manager, { percentBp: '100' });
  const occasion = anOccasion();
  const shopper = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await putInBasketWithoutScript(shopper, occasion.day);
  await shopper.locator('#coupon').fill(code);
  await shopper.getByRole('button', { name: 'Use', exact: true }).click();
  await shopper.goto('/en/checkout');
  await shopper.locator('[name=name]').fill('Noor de Vries');
  await shopper.locator('[name=email]').fill(occasion.email);
  await shopper.locator('[name=phone]').fill('+32 470 00 00 00');
  await shopper.locator('[name=day]').fill(occasion.day);
  await shopper.locator('[name=method][value=pick-up]').check();
  await shopper.locator('button[name=intent][value=update]').first().click();
  expect(await text(shopper)).toContain('there is nothing left to pay');
  expect(await shopper.locator('[name=name]').inputValue()).toBe('Noor de Vries');
  await shopper.locator('input[name=slotId]:not([disabled])').first().check();
  await shopper.locator('input[name=terms]').check();
  await shopper.getByRole('button', { name: 'Place order', exact: true }).click();
  await shopper.waitForURL(/\/track\//);
  await expect.poll(async () => text(shopper)).toMatch(/It is all set!/);
  expect(await text(shopper)).toContain('Nothing was left to pay');
});

async function putInBasketWithoutScript(page: Page, day: string) {
  await page.goto(`/en/p/mirror-ball?date=${day}`);
  await page.locator('main form[method=post]').first().locator('button[type=submit]').last().click();
  await page.waitForURL(/\/basket/);
}

test('an agent sees coupons and cannot change them; a customer finds no such page', async () => {
  const agent = await browser.open({ viewport: phone });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/offers?q=welcome');
  await agent.getByRole('link', { name: 'WELCOME10' }).click();
  await agent.waitForURL(/\/office\/offers\/.+/);
  await agent.getByText('10 % off').first().waitFor();
  expect(await agent.locator('[name=code]').count()).toBe(0);
  await expectAccessible(agent);
  expect((await agent.goto('/en/office/offers/new'))?.status()).toBe(404);
  const customer = await browser.open();
  await signIn(customer, 'customer@convive.test', convive().password);
  expect((await customer.goto('/en/office/offers'))?.status()).toBe(404);
});
