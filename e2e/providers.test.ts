import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, putInBasket, signIn, stateOccasion } from './shopper.ts';

const browser = aBrowser();
// A day of its own: what other tests order does not stand in its hours.
const day = addDays(aSaturday(), 63);
const providers = [
  { name: 'mollie', choice: 'mollie:ideal', paid: 'paid', failed: 'failed' },
  { name: 'stripe', choice: 'stripe:card', paid: 'paid', failed: 'failed' },
  { name: 'paypal', choice: 'paypal:paypal', paid: 'approved', failed: 'approved-declined' },
] as const;
type Provider = (typeof providers)[number];

/** Fills in the checkout and is led to the provider's own page. */
async function order(page: Page, { name, choice }: Provider) {
  await page.locator(`input[name=payment][value="${choice}"]`).check();
  await page.locator('main form button[type=submit]:not([name=intent])').last().click();
  await page.waitForURL(`${convive().doubles[name]}/**`);
}
const choose = async (page: Page, outcome: string) => {
  await page.locator(`button[value=${outcome}]`).click();
  await page.waitForURL(/\/track\//);
};

test.each(providers)(
  '$name: paid on its page, seen in the office at once, and a part goes back',
  async (provider) => {
    const occasion = anOccasion({ day });
    const shopper = await browser.open({ viewport: phone });
    await stateOccasion(shopper, occasion);
    await putInBasket(shopper, occasion, 'garden-dinner');
    await fillCheckout(shopper, occasion);
    await order(shopper, provider);
    await choose(shopper, provider.failed);
    await shopper.getByText('The payment did not go through').first().waitFor();
    const [number] = /[A-Z]{2}-\d+/.exec(await shopper.locator('main').innerText()) ?? [];
    await expectAccessible(shopper);
    await shopper.locator(`input[name=payment][value="${provider.choice}"]`).check();
    await shopper.locator('button[name=intent][value=pay]').click();
    await shopper.waitForURL(`${convive().doubles[provider.name]}/**`);

    const manager = await browser.open({ viewport: desk });
    await signIn(manager, 'manager@convive.test', convive().password);
    await manager.goto(`/en/office/orders/${number}`);
    const told = manager.getByText('Payment arrived').locator('visible=true');
    expect(await told.count()).toBe(0);
    await choose(shopper, provider.paid);
    await shopper.getByText('Thank you').first().waitFor();
    await expectAccessible(shopper);
    await told.first().waitFor();
    await manager.getByText('Pay back, whole or in part').click();
    await manager.getByLabel('Amount to pay back').fill('999999');
    await manager.getByLabel('Why').fill('The cream was off');
    await manager.getByRole('button', { name: 'Send the money back' }).click();
    await manager.getByText('More than is left of this payment cannot go back.').first().waitFor();
    expect(await manager.getByLabel('Why').inputValue()).toBe('The cream was off');
    await expectAccessible(manager);
    await manager.getByLabel('Amount to pay back').fill('12,50');
    await manager.getByRole('button', { name: 'Send the money back' }).click();
    await manager.getByText('on its way back').first().waitFor();
    await manager.getByText('€12.50').first().waitFor();
    await manager.getByText('Money refunded').first().waitFor();
    await expectAccessible(manager);
  },
);

test('without a script a form leads to the page of a provider too', async () => {
  const occasion = anOccasion({ day });
  const shopper = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await stateOccasion(shopper, occasion);
  await shopper.goto(`/en/p/garden-dinner?eventType=wedding&date=${occasion.day}&guests=${occasion.guests}`);
  await shopper.locator('main form[method=post] button[type=submit]').last().click();
  await shopper.waitForURL(/\/basket/);
  await fillCheckout(shopper, occasion, { javaScript: false });
  await order(shopper, providers[0]);
  await choose(shopper, 'paid');
  await shopper.getByText('Thank you').first().waitFor();
});
