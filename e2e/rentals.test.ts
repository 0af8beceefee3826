import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, formatDay } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, signIn } from './shopper.ts';

const browser = aBrowser();
const saturday = aSaturday();
const dayMonth = (day: string) => formatDay(day, 'en', 'day-month');
const CHAIR = 'gilded-chair';

test('20 chairs are let: 15 go to a Saturday, five are left for its Sunday, and one does not come back', async () => {
  const owner = await browser.open({ viewport: desk });
  await signIn(owner, 'owner@convive.test', convive().password);
  await makeRental(owner);

  const shopper = await browser.open({ viewport: phone });
  await shopper.goto(`/en/p/${CHAIR}`);
  await shopper.getByText('Tell us your day').first().waitFor();
  await expectAccessible(shopper);
  const occasion = anOccasion({ day: saturday, guests: 15 });
  const { number, link } = await rent(shopper, occasion);

  const other = await browser.open({ viewport: desk });
  await other.goto(`/en/p/${CHAIR}?date=${addDays(saturday, 1)}`);
  await other.getByText(`5 free on ${dayMonth(addDays(saturday, 1))}`).waitFor();
  await expectAccessible(other);
  await other.goto(`/en/p/${CHAIR}?date=${addDays(saturday, 7)}`);
  await other.getByText(`20 free on ${dayMonth(addDays(saturday, 7))}`).waitFor();

  await deliver(owner, number);
  await recordReturn(owner);
  await owner.goto('/en/office/stock?q=gilded');
  await owner.getByRole('link', { name: 'Gilded chair' }).first().click();
  await owner.getByText(number).locator('visible=true').first().waitFor();
  expect(await owner.getByRole('region', { name: 'Figures' }).innerText()).toMatch(/Owned\s+19/);
  await expectAccessible(owner);

  await shopper.goto(link);
  await shopper.getByText('Your rentals are back').waitFor();
  await expectAccessible(shopper);
});

async function makeRental(owner: Page): Promise<void> {
  await owner.goto('/en/office/catalogue/new');
  await owner.locator('[id="names.en"]').fill('Gilded chair');
  await owner.locator('[name=category]').selectOption('furniture');
  await owner.locator('[name=kind]').selectOption('rental');
  await owner.locator('[name=rentalOutDays]').fill('1');
  await owner.locator('[name=rentalBackDays]').fill('1');
  await owner.locator('[name=deposit]').fill('5');
  await owner.locator('[id="variants.0.price"]').fill('4');
  await owner.locator('[id="variants.0.onHand"]').fill('20');
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Save' }).last().click();
  await owner.waitForURL(/said=saved/);
  await owner.getByRole('button', { name: 'Publish' }).click();
  await owner.waitForURL(/said=state-published/);
}

/** Takes 15 of them for the day, pays, and reads the number of the order. */
async function rent(
  shopper: Page,
  occasion: ReturnType<typeof anOccasion>,
): Promise<{ number: string; link: string }> {
  await shopper.goto(`/en/p/${CHAIR}?date=${occasion.day}`);
  await shopper.getByText(`20 free on ${dayMonth(occasion.day)}`).waitFor();
  const window = `With you from ${formatDay(addDays(saturday, -1), 'en')} to ${formatDay(addDays(saturday, 1), 'en')}`;
  await shopper.getByText(window).waitFor();
  await shopper.getByText('Deposit: €5.00 for each piece').waitFor();
  await shopper.locator('[name=quantity]').fill('15');
  await expectAccessible(shopper);
  await shopper.locator('main form[method=post] button[type=submit]').last().click();
  await shopper.waitForFunction(() => document.querySelector('dialog[open]'));
  await shopper.goto('/en/basket');
  await shopper.getByText(window).waitFor();
  await shopper.getByText('Deposit: €75.00').waitFor();
  await expectAccessible(shopper);

  await fillCheckout(shopper, occasion);
  await shopper.getByText('€75.00 deposit is due at the handover').waitFor();
  await expectAccessible(shopper);
  // The fee of the postcode has to be in the total before it is agreed to.
  await shopper.waitForLoadState('networkidle');
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  await shopper.getByText('Deposit, due at the handover').waitFor();
  await expectAccessible(shopper);
  const number = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0] ?? '';
  return { number, link: new URL(shopper.url()).pathname };
}

async function deliver(owner: Page, number: string): Promise<void> {
  await owner.goto(`/en/office/orders/${number}`);
  for (const step of [/^approve/i, /^start prepar/i, /^mark as ready/i, /^send out/i, /^delivered/i])
    await owner.getByRole('button', { name: step }).first().click();
  await owner.getByRole('link', { name: /^record the return/i }).waitFor();
  await expectAccessible(owner);
}

async function recordReturn(owner: Page): Promise<void> {
  await owner.locator('[name^="returned."]').fill('14');
  await owner.locator('[name=reason]').fill('The aunt kept one');
  await owner.getByRole('button', { name: 'Record the return' }).click();
  await owner.getByText('14 of 15 came back').first().waitFor();
  await owner.getByText('1 missing').first().waitFor();
  await owner.getByText('The aunt kept one').waitFor();
  await expectAccessible(owner);
}
