import type { Agent } from 'node:http';
import { type Browser, openBrowser } from '../browser.ts';
import {
  addToBasket,
  checkoutForm,
  type Errand,
  openCheckout,
  payAndReturn,
  placeOrder,
  providerPayment,
} from '../shopper.ts';
import type { Goods } from './shop-under-test.ts';

export type Shopper = { browser: Browser; errand: Errand };

let shoppers = 0;

/** Somebody with an address of their own: an address may keep sixty open orders, and load has more. */
export function newShopper(url: string, agent: Agent, goods: Goods): Shopper {
  const number = ++shoppers;
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return {
    browser: openBrowser(url, agent, { address, patienceMs: 60_000 }),
    errand: { ...goods, quantity: 1, email: `load-${number}@convive.test` },
  };
}

/** Fills the basket and opens the checkout; the form is ready to be sent. */
export async function prepare({ browser, errand }: Shopper, bare: boolean): Promise<Record<string, string>> {
  expect(303, await addToBasket(browser, errand), 'the basket');
  const page = await openCheckout(browser, errand);
  // The bare script has no form to read; the same fields are sent to it.
  const form = checkoutForm(bare ? blankForm : page.body, errand);
  if (!form) throw new Error(`no checkout page: ${page.status} ${page.location}`);
  return form;
}

export async function place({ browser }: Shopper, form: Record<string, string>): Promise<string> {
  const placed = await placeOrder(browser, form);
  const payment = providerPayment(placed);
  if (!payment)
    throw new Error(`not placed: ${placed.status} ${placed.location} ${placed.body.slice(0, 200)}`);
  return payment;
}

export async function pay({ browser }: Shopper, payment: string): Promise<void> {
  expect(200, await payAndReturn(browser, payment), 'the return page');
}

/** A whole purchase: basket, checkout page, order, payment, return; five requests of the shopper. */
export async function wholePurchase(shopper: Shopper, bare: boolean): Promise<void> {
  await pay(shopper, await place(shopper, await prepare(shopper, bare)));
}

function expect(
  status: number,
  answer: { status: number; body: string; location: string },
  what: string,
): void {
  if (answer.status !== status)
    throw new Error(`${what} answered ${answer.status} ${answer.location} ${answer.body.slice(0, 200)}`);
}

const blankForm = ['checkoutKey', 'cartVersion', 'shownTotal']
  .map((name) => `<input type="hidden" name="${name}" value="1">`)
  .join('');
