import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const text = (page: Page) => page.locator('main').innerText();
const theNumber = async (page: Page) => /CV-\d+/.exec(await text(page))?.[0] ?? '';

async function aPaidOrder(page: Page): Promise<string> {
  const occasion = anOccasion();
  await putInBasket(page, occasion, 'raspberry-tier-cake', 'Noor & Sam');
  await fillCheckout(page, occasion);
  await placeOrder(page);
  await payWith(page, 'paid');
  await page.getByText('all set').first().waitFor();
  return theNumber(page);
}

test('a shopper orders again, then cancels: what comes back is said before, and the office sees it at once', async () => {
  const shopper = await browser.open({ viewport: phone });
  const number = await aPaidOrder(shopper);
  const track = shopper.url();
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto(`/en/office/orders/${number}`);

  await shopper.getByRole('button', { name: 'Order this again' }).click();
  await shopper.waitForURL(/\/basket/);
  expect(await text(shopper)).toContain('Noor & Sam');

  await shopper.goto(track);
  await shopper.getByText('Cancel this order').click();
  expect(await text(shopper)).toMatch(/You get (€\S+) of \1 back/);
  expect(await text(shopper)).toMatch(/Cancelling is free until/);
  await expectAccessible(shopper);
  await shopper.getByRole('button', { name: 'Cancel the order' }).click();
  await shopper.getByRole('heading', { name: /was cancelled|on its way back/ }).waitFor();
  await expectAccessible(shopper);
  await manager.getByText('The customer cancelled it.').first().waitFor();
});

test('what was ordered on the account is ordered again from there', async () => {
  const customer = await browser.open({ viewport: phone });
  await signIn(customer, 'customer@convive.test', convive().password);
  await customer.goto('/en/account');
  // The oldest: what other tests order for this account may still wait for its money.
  await customer.locator('main a[href*="/account/orders/"]').last().click();
  await customer.waitForURL(/\/account\/orders\//);
  await customer.getByRole('heading', { name: 'Your order' }).waitFor();
  await expectAccessible(customer);
  await customer.getByRole('button', { name: 'Order this again' }).click();
  // Whatever other tests have done to the catalogue meanwhile is said first.
  const done = async () =>
    customer.url().includes('/basket') || /in your basket|can be had any more/.test(await text(customer));
  await expect.poll(done, { timeout: 10_000 }).toBe(true);
});

test('the owner says what may be cancelled, and what cannot be is refused with what was typed', async () => {
  const owner = await browser.open({ viewport: phone });
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office/settings/cancelling');
  await owner.locator('[name=cancelLastDays]').fill('20');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('The last moment cannot lie before').first().waitFor();
  await expectAccessible(owner);
  expect(await owner.locator('[name=cancelLastDays]').inputValue()).toBe('20');
  await owner.locator('[name=cancelLastDays]').fill('3');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('Saved.').first().waitFor();
});

test('many orders move in one press, with and without scripts, and what stays is told why', async () => {
  const number = await aPaidOrder(await browser.open({ viewport: phone }));
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto(`/en/office/orders?q=${number}`);
  await manager.getByRole('checkbox', { name: 'All on this page' }).check();
  await manager.getByText('1 order ticked').waitFor();
  await expectAccessible(manager);
  await manager.locator('#bulk-steps').getByRole('button', { name: 'Approve' }).click();
  await manager.getByText('1 order has moved').first().waitFor();
  await expectAccessible(manager);

  const bare = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await signIn(bare, 'agent@convive.test', convive().password);
  await bare.goto('/en/office/orders?state=approved&state=placed&payment=paid');
  const ticks = bare.locator('input[name=numbers]:visible');
  const ticked = [0, 1].map((place) => ticks.nth(place));
  for (const tick of ticked) await tick.check();
  await bare.locator('#bulk-steps').getByRole('button', { name: 'Start preparing' }).click();
  await bare.waitForURL(/\/orders\/bulk/);
  // The newest is the one that was approved above; the other stands wherever the demo has it.
  expect(await text(bare)).toMatch(/\d orders? (has|have) moved/);
});

test('a customer calls: the order is written down, paid by its link, and stands on the sheets of its day', async () => {
  const day = aSaturday();
  const agent = await browser.open({ viewport: desk });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/orders');
  await agent.getByRole('link', { name: 'New order' }).click();
  await agent.waitForURL(/\/orders\/new/);
  await expectAccessible(agent);
  await agent.getByRole('searchbox', { name: 'Search the catalogue' }).fill('raspberry');
  await agent.getByRole('button', { name: 'Search', exact: true }).click();
  await agent
    .getByRole('button', { name: /^Put in/ })
    .first()
    .click();
  await agent
    .getByRole('button', { name: /^Take out/ })
    .first()
    .waitFor();
  await agent.getByRole('searchbox', { name: 'Search the catalogue' }).fill('lantern');
  await agent.getByRole('button', { name: 'Search', exact: true }).click();
  await agent
    .getByRole('button', { name: /^Put in/ })
    .first()
    .click();
  await agent.getByText('Some of it goes another way').click();
  await agent.locator('[name=day]').fill(day);
  await agent.locator('[name=postcode]').fill('9000');
  // The lanterns are fetched, and have an hour of their own.
  await agent.getByRole('checkbox', { name: /lantern/i }).check();
  await agent.getByRole('button', { name: 'Show hours and prices' }).last().click();
  await agent.locator('input[name=apartSlotId]:not([disabled])').first().check();
  await agent.locator('input[name=slotId]:not([disabled])').first().check();
  // The rest is missing, and nothing that was typed is lost.
  await agent.getByRole('button', { name: 'Write it down' }).click();
  await agent.getByText('This could not be saved yet').waitFor();
  await expectAccessible(agent);
  await agent.getByRole('link', { name: 'Town: Please fill this in.' }).waitFor();
  expect(await agent.locator('[name=postcode]').inputValue()).toBe('9000');
  expect(await agent.locator('input[name=slotId]:checked').count()).toBe(1);
  const typed = {
    name: 'Jules Peeters',
    email: `jules+${Date.now()}@convive.test`,
    phone: '+32 470 11 22 33',
  };
  for (const [name, value] of Object.entries(typed)) await agent.locator(`[name=${name}]`).fill(value);
  await agent.locator('[name=street]').fill('Bloemstraat 3');
  await agent.locator('[name=town]').fill('Gent');
  // A code that is none is told beside it; Enter means the code, and one that helps stands among the figures.
  const code = agent.getByRole('textbox', { name: 'Coupon code' });
  await code.fill('NOSUCHCODE');
  await code.press('Enter');
  await agent.getByText('We do not know this code.').first().waitFor();
  await code.fill('welcome10');
  await agent.getByRole('button', { name: 'Use', exact: true }).click();
  await agent.getByText('Coupon WELCOME10').waitFor();
  expect(await agent.locator('[name=town]').inputValue()).toBe('Gent');
  await agent.getByRole('button', { name: 'Write it down' }).click();
  await agent.waitForURL(/\/office\/orders\/CV-/);
  await agent.getByText('Written down for the customer').first().waitFor();
  await agent
    .getByText(/WELCOME10/)
    .first()
    .waitFor();
  await agent.getByText('Part 2 of 2').first().waitFor();
  await expectAccessible(agent);
  const link = await agent.locator('[name=payment-link]').inputValue();

  const customer = await browser.open({ viewport: phone });
  await customer.goto(link);
  await customer.locator('input[name=payment]').first().check();
  await customer.getByRole('button', { name: /^Pay / }).click();
  await customer.waitForURL(/\/test-provider\/pay\//);
  await payWith(customer, 'paid');
  await agent.getByText('Payment arrived').first().waitFor();

  await agent.goto(`/en/office/days/${day}`);
  await agent.getByText('Jules Peeters').first().waitFor();
  await expectAccessible(agent);
  await agent.emulateMedia({ media: 'print' });
  await agent.getByText('Handed over').first().waitFor();
  expect(await agent.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await agent.emulateMedia({ media: 'screen' });
  await agent.setViewportSize(phone);
  await agent.getByRole('link', { name: 'To make' }).click();
  await agent.waitForURL(/sheet=make/);
  await expectAccessible(agent);
});
