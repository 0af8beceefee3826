import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const text = (page: Page) => page.locator('main').innerText();

async function aPaidOrder(page: Page): Promise<string> {
  const occasion = anOccasion();
  await putInBasket(page, occasion, 'raspberry-tier-cake', 'Noor & Sam');
  await fillCheckout(page, occasion);
  await placeOrder(page);
  await payWith(page, 'paid');
  await page.getByText('all set').first().waitFor();
  return /CV-\d+/.exec(await text(page))?.[0] ?? '';
}

test('a customer calls for more: every cent is said before, the link asks for the difference, and it is paid', async () => {
  const shopper = await browser.open({ viewport: phone });
  const number = await aPaidOrder(shopper);
  const track = shopper.url();
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto(`/en/office/orders/${number}`);
  await manager.getByRole('link', { name: 'Change order' }).click();
  await manager.getByRole('heading', { name: `Change order ${number}` }).waitFor();
  await expectAccessible(manager);

  // Nothing is different yet, and nought of everything is nothing.
  await manager.getByRole('button', { name: 'Show what changes' }).last().click();
  await manager.getByText('Nothing is different yet.').first().waitFor();
  const pieces = manager.getByRole('textbox', { name: /^Pieces of Raspberry/ });
  const were = await pieces.inputValue();
  await pieces.fill('0');
  await manager.getByRole('button', { name: 'Show what changes' }).last().click();
  await manager.getByText('Nothing would be left.').first().waitFor();
  expect(await pieces.inputValue()).toBe('0');

  // Enter shows, and changes nothing.
  const dearer = String(Number(were) + 1);
  await pieces.fill(dearer);
  await pieces.press('Enter');
  await manager.getByRole('heading', { name: 'What changes' }).waitFor();
  const more = /(€\S+) more to pay, by/.exec(await text(manager))?.[1] ?? '';
  expect(more).toMatch(/^€\d/);
  await expectAccessible(manager);

  // A colleague is faster with the telephone number.
  const colleague = await browser.open({ viewport: desk });
  await signIn(colleague, 'agent@convive.test', convive().password);
  await colleague.goto(`/en/office/orders/${number}/edit`);
  await colleague.getByRole('textbox', { name: 'Telephone' }).fill('+32 470 99 99 99');
  await colleague.getByRole('button', { name: 'Show what changes' }).last().click();
  await colleague.getByText('The money stays as it is.').waitFor();
  await colleague.getByRole('button', { name: 'Change the order' }).click();
  await colleague.getByText(`${number} has been changed`).first().waitFor();

  await manager.getByRole('button', { name: 'Change the order' }).click();
  await manager.getByText('Somebody has changed this order in the meantime.').first().waitFor();
  expect(await pieces.inputValue()).toBe(dearer);
  await manager.getByRole('textbox', { name: 'Telephone' }).fill('+32 470 99 99 99');
  await manager.getByRole('button', { name: 'Show what changes' }).last().click();
  await manager.getByRole('button', { name: 'Change the order' }).click();
  await manager.getByText(`${number} has been changed`).first().waitFor();

  await shopper.goto(track);
  await shopper.getByRole('heading', { name: 'Your order has changed' }).waitFor();
  await shopper.getByText('We changed your order, as agreed').first().waitFor();
  await expectAccessible(shopper);
  await shopper.getByRole('button', { name: `Pay ${more}` }).click();
  await payWith(shopper, 'paid');
  await shopper.getByText('all set').first().waitFor();
  await manager.goto(`/en/office/orders/${number}`);
  await expect.poll(() => text(manager)).not.toMatch(/Difference\s+due on/);
});

test('on a phone without scripts something goes and something comes, and what goes back waits for a manager', async () => {
  const number = await aPaidOrder(await browser.open({ viewport: phone }));
  const agent = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto(`/en/office/orders/${number}/edit`);
  await agent.getByRole('searchbox', { name: 'Search the catalogue' }).fill('lantern');
  await agent.getByRole('button', { name: 'Search', exact: true }).click();
  await agent
    .getByRole('button', { name: /^Put in/ })
    .first()
    .click();
  await agent.getByText('New, at today’s price').waitFor();
  await agent.getByRole('textbox', { name: /^Pieces of Raspberry/ }).fill('0');
  // It is fetched instead of brought: the hours of that are other ones, and the fee is not owed any more.
  await agent.getByLabel('How it goes').selectOption('Pick-up');
  await agent.getByRole('button', { name: 'Show what changes' }).last().click();
  await agent.getByText('Please choose').first().waitFor();
  await agent.getByRole('group', { name: 'Hour' }).getByRole('radio', { disabled: false }).first().check();
  await agent.getByRole('button', { name: 'Show what changes' }).last().click();
  await agent.getByText('Delivery → Pick-up').waitFor();
  await agent.getByText('once a manager has confirmed it').waitFor();
  await agent.getByRole('button', { name: 'Change the order' }).click();
  await agent.getByText(`${number} has been changed`).first().waitFor();
  expect(await text(agent)).toMatch(/− \d+ × Raspberry/);
});
