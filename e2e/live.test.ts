import { expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
// A day of its own: the DJ plays one wedding a day, and other tests book her too.
const inAWeek = (weeks: number) => {
  const date = new Date(Date.now() + (200 + weeks * 7) * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((6 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
};

test('a DJ booked by somebody else is taken a moment later on every open page, and comes free again', async () => {
  const occasion = anOccasion({ day: inAWeek(3) });
  const watcher = await browser.open();
  await watcher.goto(`/en/p/dj-amara?eventType=wedding&date=${occasion.day}&guests=80`);
  const buy = watcher.locator('main form[method=post]').first().locator('button[type=submit]').last();
  await expect.poll(() => buy.isEnabled()).toBe(true);

  // A list is live for whoever stays with it.
  const list = await browser.open();
  const joined = list.waitForEvent('websocket');
  await list.goto(`/en/shop/music?eventType=wedding&date=${occasion.day}&guests=80`);
  const badge = list.locator('article', { hasText: 'DJ Amara' }).first();
  expect(await badge.innerText()).toMatch(/free on/i);
  await joined;

  const shopper = await browser.open();
  await putInBasket(shopper, occasion, 'dj-amara');
  await shopper.goto('/en/checkout');
  for (const [name, value] of Object.entries({
    name: 'Jules Martin',
    email: occasion.email,
    phone: '+32 470 00 00 00',
    day: occasion.day,
    street: 'Bloemstraat 3',
    postcode: '9000',
    town: 'Gent',
  })) {
    await shopper.locator(`[name=${name}]`).fill(value);
  }
  await shopper.locator('[name=town]').press('Tab');
  await shopper.locator('input[name=payment]').first().check();
  await shopper.locator('input[name=terms]').check();
  await placeOrder(shopper);
  // While somebody pays, the day is kept.
  await expect.poll(() => buy.isDisabled(), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => badge.innerText(), { timeout: 10_000 }).toMatch(/booked on/i);

  await payWith(shopper, 'cancelled');
  await expectAccessible(shopper);
  await shopper.locator('button[value=back-to-basket]').click();
  await shopper.waitForURL(/\/basket/);
  expect(await shopper.locator('main').innerText()).toContain('DJ Amara');
  await expect.poll(() => buy.isEnabled(), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => badge.innerText(), { timeout: 10_000 }).toMatch(/free on/i);
});

test('a payment that fails can be tried again from the order’s page, in another way', async () => {
  const occasion = anOccasion({ day: inAWeek(4) });
  const shopper = await browser.open();
  await putInBasket(shopper, occasion, 'garden-dinner');
  await fillCheckout(shopper, occasion);
  await placeOrder(shopper);
  await payWith(shopper, 'failed');
  await expectAccessible(shopper);
  await shopper.locator('input[name=payment][value="test:card"]').check();
  await shopper.locator('form:has([name=payment]) button[type=submit]').first().click();
  await shopper.waitForURL(/\/test-provider\/pay\//);
  await payWith(shopper, 'paid', 'reordered');
  await shopper
    .getByText(/thank you/i)
    .first()
    .waitFor();
});

test('the owner’s bell rings for a new order, and mail goes to the staff', async () => {
  const owner = await browser.open();
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office');
  await expectAccessible(owner);
  const bell = owner.getByRole('link', { name: /notification|news|bell/i }).first();
  const before = await bell.innerText().catch(() => '');

  const occasion = anOccasion({ day: inAWeek(5) });
  const shopper = await browser.open();
  await putInBasket(shopper, occasion, 'mezze-table');
  await fillCheckout(shopper, occasion);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  const number = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0] ?? '';
  await owner.getByText(number).first().waitFor();
  await expect.poll(() => bell.innerText(), { timeout: 10_000 }).not.toBe(before);
  await owner.goto('/en/office/notifications');
  await owner.getByText(number).first().waitFor();
  await expectAccessible(owner);
  await owner.goto('/en/office/board');
  await owner.getByText(number).first().waitFor();
  await expectAccessible(owner);

  await owner.goto('/dev/mail?to=owner@convive.test');
  await owner.getByRole('link').filter({ hasText: number }).first().waitFor();
});
