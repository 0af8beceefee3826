import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import {
  anOccasion,
  fillCheckout,
  payWith,
  placeOrder,
  putInBasket,
  signIn,
  stateOccasion,
} from './shopper.ts';

const browser = aBrowser();

test('a shopper orders for a wedding, pays, and the owner sees it live and moves it on', async () => {
  const occasion = anOccasion();
  const shopper = await browser.open({ viewport: phone, isMobile: true, hasTouch: true });
  const owner = await browser.open({ viewport: desk });
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office/orders');
  await expectAccessible(owner);

  await stateOccasion(shopper, occasion);
  await expectAccessible(shopper);
  await putInBasket(shopper, occasion, 'raspberry-tier-cake', 'Noor & Sam <3');
  await expectAccessible(shopper);
  await putInBasket(shopper, occasion, 'dj-amara');
  await putInBasket(shopper, occasion, 'garden-dinner');
  await shopper.goto('/en/basket');
  expect(await shopper.locator('main').innerText()).toContain('Noor & Sam <3');
  await expectAccessible(shopper);
  await fillCheckout(shopper, occasion);
  await expectAccessible(shopper);
  await placeOrder(shopper);
  await expectAccessible(shopper);
  await payWith(shopper, 'paid');
  const number = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0] ?? '';
  expect(number).toMatch(/^CV-\d+$/);
  await expectAccessible(shopper);

  // The owner has not touched the page: the order comes by itself.
  await owner.getByText(number).first().waitFor();
  await owner.goto(`/en/office/orders/${number}`);
  await expectAccessible(owner);
  // Each step the owner takes is on the shopper's open page a moment later.
  const step = (name: RegExp) => owner.getByRole('button', { name }).first().click();
  await step(/^approve/i);
  await shopper.getByText('We confirmed your order').first().waitFor();
  await step(/^start prepar/i);
  await shopper.getByText('The makers are at work').first().waitFor();

  await shopper.goto(`/dev/mail?to=${encodeURIComponent(occasion.email)}`);
  await shopper.getByRole('link').filter({ hasText: number }).first().click();
  await shopper.getByText(number).first().waitFor();
});

test.each(['nl', 'fr'] as const)('the same journey in %s', async (language) => {
  const occasion = anOccasion({ language });
  const shopper = await browser.open({ viewport: phone });
  await stateOccasion(shopper, occasion);
  expect(await shopper.locator('html').getAttribute('lang')).toBe(language);
  await putInBasket(shopper, occasion, 'raspberry-tier-cake', 'Proficiat');
  await putInBasket(shopper, occasion, 'garden-dinner');
  await fillCheckout(shopper, occasion);
  await expectAccessible(shopper);
  await placeOrder(shopper);
  await payWith(shopper, 'paid', 'twice');
  expect(await shopper.locator('main').innerText()).toMatch(/CV-\d+/);
  await expectAccessible(shopper);
});

test('without JavaScript it goes all the way to the confirmed payment', async () => {
  const occasion = anOccasion();
  const shopper = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await stateOccasion(shopper, occasion);
  await putInBasketWithoutJavaScript(shopper, occasion, 'raspberry-tier-cake', 'Lang leve');
  await putInBasketWithoutJavaScript(shopper, occasion, 'garden-dinner');
  await fillCheckout(shopper, occasion, { javaScript: false });
  await placeOrder(shopper);
  await payWith(shopper, 'paid', 'lost');
  expect(await shopper.locator('main').innerText()).toMatch(/CV-\d+/);
});

// `waitForFunction` needs scripts; here the basket's own page is the answer.
async function putInBasketWithoutJavaScript(
  page: Awaited<ReturnType<typeof browser.open>>,
  { language, day, guests }: ReturnType<typeof anOccasion>,
  slug: string,
  message?: string,
): Promise<void> {
  await page.goto(`/${language}/p/${slug}?eventType=wedding&date=${day}&guests=${guests}`);
  const form = page.locator('main form[method=post]').first();
  if (message) await form.locator('[name=personalText]').fill(message);
  await form.locator('button[type=submit]').last().click();
  await page.waitForURL(/\/basket/);
}
