import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import { payWith, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const text = (page: Page) => page.locator('main').innerText();
const sendForm = (page: Page) => page.getByRole('button', { name: 'Send the request' });

const someone = () => ({
  name: 'Lena Peeters',
  email: `lena+${Math.random().toString(36).slice(2, 8)}@convive.test`,
});

test('a visitor asks on a phone, the office proposes two options, one is talked over, accepted and paid', async () => {
  const day = aSaturday();
  const visitor = await browser.open({ viewport: phone });
  await visitor.goto(`/en/quote?eventType=wedding&date=${day}&guests=60`);
  await expectAccessible(visitor);
  await visitor.locator('[name=wish]').fill('A tiered cake, and something for the children.');
  await sendForm(visitor).click();
  await visitor.getByText('This still needs your attention').waitFor();
  await expectAccessible(visitor);
  expect(await visitor.locator('[name=wish]').inputValue()).toContain('children');
  const { name, email } = someone();
  for (const [field, value] of Object.entries({ name, email, postcode: '9000', town: 'Gent' }))
    await visitor.locator(`[name=${field}]`).fill(value);
  await sendForm(visitor).click();
  await visitor.getByRole('heading', { name: 'We have your request, Lena' }).waitFor();
  await expectAccessible(visitor);
  const page = visitor.url();
  const number = /Q-\d+/.exec(await text(visitor))?.[0] ?? '';

  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto('/en/office/quotes?state=asked');
  await expectAccessible(manager);
  await manager.getByRole('link', { name: number }).click();
  await manager.getByRole('heading', { name: number }).waitFor();
  await expectAccessible(manager);
  await manager.getByRole('link', { name: 'Write a proposal' }).click();
  await manager.getByRole('searchbox', { name: 'Search the catalogue' }).fill('raspberry');
  await manager.getByRole('button', { name: 'Search', exact: true }).click();
  await manager
    .getByRole('button', { name: /^Put in/ })
    .first()
    .click();
  await manager
    .getByRole('button', { name: /^Take out/ })
    .first()
    .waitFor();
  await manager.getByRole('button', { name: /^Copy/ }).click();
  await manager.getByRole('heading', { name: 'Option 2', level: 2 }).waitFor();
  const names = manager.getByLabel('Name of the option');
  await names.nth(0).fill('Silver');
  await names.nth(1).fill('Gold');
  const prices = manager.getByLabel('Unit price');
  await prices.nth(0).fill('as agreed');
  await manager.getByRole('button', { name: 'Save the draft' }).click();
  await manager.getByText('Please write an amount').first().waitFor();
  await expectAccessible(manager);
  expect(await names.nth(1).inputValue()).toBe('Gold');
  await prices.nth(0).fill('200');
  await manager.locator('[name=deposit]').fill('25');
  await manager.getByRole('button', { name: `Send to ${email}` }).click();
  await manager.getByText('The proposal is on its way').waitFor();

  // The customer's page has heard of it by itself.
  await visitor.getByRole('heading', { name: 'Our proposal for you, Lena' }).waitFor();
  await expectAccessible(visitor);
  await visitor.getByLabel('Your message').fill('Can the cake be blue?');
  await visitor.getByRole('button', { name: 'Send', exact: true }).click();
  await visitor.getByText('Your message is with us').waitFor();
  await manager.getByText('Can the cake be blue?').first().waitFor();
  await manager.getByLabel(`Write to ${email}`).fill('It can.');
  await manager.getByRole('button', { name: 'Send', exact: true }).click();
  await visitor.getByText('It can.').first().waitFor();

  await visitor.getByRole('link', { name: 'Choose Silver' }).click();
  const accept = visitor.getByRole('button', { name: /^Accept and pay/ });
  await accept.click();
  await visitor.getByText('Please agree to the terms of sale.').first().waitFor();
  await visitor.getByRole('link', { name: 'Street and number: This is still missing.' }).waitFor();
  await expectAccessible(visitor);
  await visitor.locator('#accept-phone').fill('+32 470 11 22 33');
  await visitor.locator('#accept-street').fill('Bloemstraat 3');
  await visitor.locator('input[name=slotId]:not([disabled])').first().check();
  await visitor.locator('input[name=payment]').first().check();
  await visitor.locator('input[name=terms]').check();
  await accept.click();
  await visitor.waitForURL(/\/test-provider\/pay\//);
  await payWith(visitor, 'paid');
  await visitor.getByText('Deposit', { exact: false }).first().waitFor();

  await manager.getByText('“Silver” accepted').first().waitFor();
  await manager.getByRole('link', { name: /^CV-/ }).first().click();
  await manager.getByRole('link', { name: number }).waitFor();
  await visitor.goto(page);
  await visitor.getByRole('heading', { name: 'Accepted. Thank you, Lena' }).waitFor();
  await expectAccessible(visitor);
});

test('without scripts a basket becomes a request, an agent answers it, and the customer declines', async () => {
  const day = aSaturday();
  const visitor = await browser.open({ viewport: phone, javaScriptEnabled: false });
  const { name, email } = someone();
  await putInBasket(visitor, { language: 'en', day, guests: 40, email }, 'raspberry-tier-cake');
  await visitor.goto('/en/basket');
  await visitor.getByRole('link', { name: 'Ask for a quote for this basket' }).click();
  expect(await visitor.locator('input[name=thing]:checked').count()).toBe(1);
  expect(await visitor.locator('[name=day]').inputValue()).toBe(day);
  for (const [field, value] of Object.entries({ name, email, postcode: '9000', town: 'Gent' }))
    await visitor.locator(`[name=${field}]`).fill(value);
  await sendForm(visitor).click();
  await visitor.getByRole('heading', { name: 'We have your request, Lena' }).waitFor();
  const page = visitor.url();
  const number = /Q-\d+/.exec(await text(visitor))?.[0] ?? '';

  const agent = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto(`/en/office/quotes/${number}/proposal`);
  // Prices are the shop's own: there is nothing to type.
  expect(await agent.getByLabel('Unit price').count()).toBe(0);
  await agent.getByRole('button', { name: `Send to ${email}` }).click();
  await agent.getByText('The proposal is on its way').waitFor();

  await visitor.goto(page);
  await visitor.getByText('Decline this proposal').click();
  await visitor.locator('[name=reason]').fill('We found another.');
  await visitor.getByRole('button', { name: 'Yes, decline' }).click();
  await visitor.getByRole('heading', { name: 'You declined this proposal' }).waitFor();
  await agent.goto(`/en/office/quotes/${number}`);
  expect(await text(agent)).toContain('We found another.');
});

test('who is signed in finds their quotes in the account', async () => {
  const customer = await browser.open({ viewport: phone });
  await signIn(customer, 'customer@convive.test', convive().password);
  await customer.goto('/en/account/quotes');
  await customer.getByRole('link', { name: 'Ask for a quote' }).first().click();
  await customer.locator('[name=wish]').fill('Lanterns for a garden party.');
  await sendForm(customer).click();
  await customer.getByRole('heading', { name: /^We have your request/ }).waitFor();
  const number = /Q-\d+/.exec(await text(customer))?.[0] ?? '';
  await customer.goto('/en/account/quotes');
  await customer.getByRole('link', { name: `Quote ${number}` }).waitFor();
  await expectAccessible(customer);
});
