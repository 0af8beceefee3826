import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, putInBasket, signIn, stateOccasion } from './shopper.ts';

const browser = aBrowser();
// A day of its own: what other tests order does not stand in its hours.
const day = addDays(aSaturday(), 70);

async function toCheckout(page: Page, product: string, language: 'en' | 'nl' = 'en') {
  const occasion = { ...anOccasion({ day }), language };
  await stateOccasion(page, occasion);
  await putInBasket(page, occasion, product);
  await fillCheckout(page, occasion);
}

const place = (page: Page) => page.locator('main form button[type=submit]:not([name=intent])').last().click();
const numberOn = async (page: Page) => /[A-Z]{2}-\d+/.exec(await page.locator('main').innerText())?.[0] ?? '';

test('a transfer: told where, found by its reference, recorded, followed live, and sent back by hand', async () => {
  const shopper = await browser.open({ viewport: phone });
  await toCheckout(shopper, 'garden-dinner');
  await shopper.locator('input[name=payment][value="by-hand:transfer"]').check();
  await expectAccessible(shopper);
  await place(shopper);
  await shopper.waitForURL(/\/track\//);
  await shopper.getByText('BE68 5390 0754 7034').waitFor();
  const reference = (
    await shopper
      .getByText(/^\+\+\+/)
      .first()
      .innerText()
  ).trim();
  expect(reference).toMatch(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/);
  const number = await numberOn(shopper);
  await expectAccessible(shopper);

  const agent = await browser.open({ viewport: desk });
  await signIn(agent, 'agent@convive.test', convive().password);
  // As it may stand on a statement.
  await agent.goto(`/en/office/payments?q=${encodeURIComponent(reference.replaceAll('+', ''))}`);
  await expectAccessible(agent);
  expect(await agent.getByRole('link', { name: 'As a file' }).count()).toBe(0);
  await agent.getByRole('link', { name: number }).click();
  await agent.getByText('Has the money come?').waitFor();
  await agent.getByLabel('Amount').fill('999999');
  await agent.getByLabel('Note').fill('from Noor');
  await agent.getByRole('button', { name: 'Record it' }).click();
  await agent.getByText('More than is still missing').first().waitFor();
  expect(await agent.getByLabel('Note').inputValue()).toBe('from Noor');
  await expectAccessible(agent);
  await agent.goto(agent.url());
  await agent.getByRole('button', { name: 'Record it' }).click();
  await agent.getByText('received on').waitFor();
  await expectAccessible(agent);
  // Nobody touched the shopper's page.
  await shopper.getByText('Thank you').first().waitFor();

  const manager = await browser.open({ viewport: phone });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto(`/en/office/orders/${number}`);
  await manager.getByText('Pay back, whole or in part').click();
  await manager.getByLabel('Amount to pay back').fill('12,50');
  await manager.getByLabel('Why').fill('A dent');
  await manager.getByRole('button', { name: 'Send the money back' }).click();
  await manager.getByText('on its way back').first().waitFor();
  await manager.goto('/en/office/payments?kind=waiting');
  await expectAccessible(manager);
  await manager.getByRole('link', { name: number }).click();
  await manager.getByRole('button', { name: 'I have sent it' }).click();
  await manager.getByText('sent back on').waitFor();
  await expectAccessible(manager);
});

test.each([
  ['mollie', 'mollie:ideal', 'paid'],
  ['stripe', 'stripe:card', 'paid'],
  ['paypal', 'paypal:paypal', 'approved'],
] as const)(
  '%s: a deposit makes it sure, and the rest is paid later by the same page',
  async (name, choice, paid) => {
    const atProvider = `${convive().doubles[name]}/**`;
    const shopper = await browser.open({ viewport: phone });
    await toCheckout(shopper, 'garden-dinner');
    await shopper.locator(`input[name=payment][value="${choice}"]`).check();
    await shopper.locator('input[name=deposit]').check();
    await place(shopper);
    await shopper.waitForURL(atProvider);
    await shopper.locator(`button[value=${paid}]`).click();
    await shopper.getByText('Your deposit has arrived').waitFor();
    const number = await numberOn(shopper);
    await expectAccessible(shopper);

    const office = await browser.open({ viewport: desk });
    await signIn(office, 'manager@convive.test', convive().password);
    await office.goto(`/en/office/orders/${number}`);
    await office.getByText('Paid in part').first().waitFor();
    await expectAccessible(office);
    await shopper.locator(`input[name=payment][value="${choice}"]`).check();
    await shopper.getByRole('button', { name: /^Pay €/ }).click();
    await shopper.waitForURL(atProvider);
    await shopper.locator(`button[value=${paid}]`).click();
    await shopper.getByText('It is all set!').waitFor();
    // The office follows by itself.
    await office.getByText('Paid in part').first().waitFor({ state: 'detached' });
  },
);

test('without a script, in Dutch: a transfer from the basket to the page that says where', async () => {
  const shopper = await browser.open({ viewport: phone, javaScriptEnabled: false });
  const occasion = { ...anOccasion({ day }), language: 'nl' as const };
  await shopper.goto(`/nl/p/garden-dinner?eventType=wedding&date=${day}&guests=${occasion.guests}`);
  await shopper.locator('main form[method=post] button[type=submit]').last().click();
  await shopper.waitForURL(/\/basket/);
  await fillCheckout(shopper, occasion, { javaScript: false });
  await shopper.locator('input[name=payment][value="by-hand:transfer"]').check();
  await place(shopper);
  await shopper.getByText('Je overschrijving').first().waitFor();
  await shopper.getByText('BE68 5390 0754 7034').waitFor();
});

test('the owner says what can be paid later, and is told what cannot be', async () => {
  const owner = await browser.open({ viewport: phone });
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office/settings/taxes');
  await expectAccessible(owner);
  const iban = owner.getByLabel('IBAN');
  await iban.fill('BE68 5390 0754 7035');
  await owner.locator('form', { has: iban }).getByRole('button', { name: 'Save' }).click();
  await owner.getByText('This is no IBAN').first().waitFor();
  expect(await iban.inputValue()).toBe('BE68 5390 0754 7035');
  await expectAccessible(owner);
});
