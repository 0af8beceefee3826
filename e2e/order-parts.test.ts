import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const narrow = { viewport: { width: 360, height: 740 } };

const numberOn = async (page: Page) => /CV-\d+/.exec(await page.locator('main').innerText())?.[0] ?? '';
/** The group of radios or ticks that asks this. */
const asked = (page: Page, legend: RegExp) => page.getByRole('group', { name: legend });

test('a cake is fetched, the dinner is brought and the DJ comes: each part goes its own way to its end', async () => {
  // The DJ has one booking a day, and other tests have theirs.
  const occasion = anOccasion({ day: addDays(aSaturday(), 98) });
  const shopper = await browser.open({ ...narrow, isMobile: true, hasTouch: true });
  await putInBasket(shopper, occasion, 'raspberry-tier-cake', 'Noor & Sam');
  await putInBasket(shopper, occasion, 'garden-dinner');
  await putInBasket(shopper, occasion, 'dj-amara');
  await fillCheckout(shopper, occasion);
  await shopper.getByText('Get some of it another way').press('Enter');
  const cake = asked(shopper, /pick up yourself/).getByRole('checkbox', { name: /raspberry/i });
  await cake.press('Space');
  const counter = asked(shopper, /When do you come/).getByRole('radio', { disabled: false });
  await counter.first().press('Space');
  // The two fees, and how each line goes, are said before anything is ordered.
  const summary = shopper.getByRole('region', { name: 'Your order' });
  await summary.getByText('Pick-up', { exact: true }).waitFor();
  await summary.getByText('picked up').waitFor();
  await expectAccessible(shopper);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  const number = await numberOn(shopper);
  await shopper.getByRole('heading', { name: /^Pick-up, / }).waitFor();
  await shopper.getByRole('heading', { name: /^Delivery, / }).waitFor();
  await expectAccessible(shopper);

  const agent = await browser.open({ viewport: desk });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto(`/en/office/orders/${number}`);
  await expectAccessible(agent);
  // The cake could come along after all: what that does is said, and nothing is done.
  await agent.getByRole('link', { name: 'Change order' }).click();
  const goesWith = agent.getByRole('combobox', { name: /^Raspberry/ });
  const brought = goesWith.locator('option', { hasText: 'Delivery' });
  await goesWith.selectOption(await brought.getAttribute('value'));
  await agent.getByRole('button', { name: 'Show what changes' }).last().click();
  await agent.getByText('Gone: Pick-up').waitFor();
  await expectAccessible(agent);
  await agent.getByRole('link', { name: 'Back to the order' }).click();
  const press = (name: RegExp) => agent.getByRole('button', { name }).first().click();
  await press(/^approve/i);
  await press(/^start prepar/i);
  const pickUp = agent.getByRole('region', { name: 'Steps of this part: Pick-up' });
  const delivery = agent.getByRole('region', { name: 'Steps of this part: Delivery' });
  await pickUp.getByRole('button', { name: /^mark as ready/i }).click();
  await pickUp.getByRole('button', { name: /collected/i }).waitFor();
  // The other part still waits to be ready.
  await delivery.getByRole('button', { name: /^mark as ready/i }).waitFor();
  const story = shopper.getByText('Your order is ready · Pick-up');
  await story.first().waitFor();
});

test('without JavaScript the cake is fetched while the DJ comes: a refusal names the part and keeps what was typed', async () => {
  const occasion = anOccasion({ day: addDays(aSaturday(), 105) });
  const page = await browser.open({ ...narrow, javaScriptEnabled: false });
  await putInBasket(page, occasion, 'raspberry-tier-cake', 'Noor & Sam');
  await putInBasket(page, occasion, 'dj-amara');
  await page.goto('/en/checkout');
  await page.locator('[name=method][value=pick-up]').check();
  await page.locator('[name=day]').fill(occasion.day);
  await page.locator('[name=name]').fill('Noor de Vries');
  await page.locator('[name=email]').fill(occasion.email);
  await page.locator('[name=phone]').fill('+32 470 00 00 00');
  await page.locator('button[name=intent][value=update]').first().click();
  await page.getByText(/comes to you: please say where/).waitFor();
  expect(await page.locator('[name=name]').inputValue()).toBe('Noor de Vries');
  await page.locator('input[name=slotId]:not([disabled])').first().check();
  await page.locator('[name=street]').fill('Bloemstraat 3');
  await page.locator('[name=postcode]').fill('4000');
  await page.locator('[name=town]').fill('Gent');
  await page.locator('input[name=payment]').first().check();
  await page.locator('input[name=terms]').check();
  const place = page.locator('main form button[type=submit]:not([name=intent])').last();
  await place.click();
  await page
    .getByText(/For what comes to you: We do not deliver/)
    .first()
    .waitFor();
  expect(await page.locator('[name=street]').inputValue()).toBe('Bloemstraat 3');
  await page.locator('[name=postcode]').fill('9000');
  await page.locator('button[name=intent][value=update]').first().click();
  await page.locator('input[name=slotId]:checked').waitFor();
  await page.locator('input[name=payment]').first().check();
  await page.locator('input[name=terms]').check();
  await placeOrder(page);
  await payWith(page, 'paid');
  expect(await numberOn(page)).toMatch(/^CV-\d+$/);
  await page.getByRole('heading', { name: /^At your place, / }).waitFor();
});
