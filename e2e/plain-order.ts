import type { Browser } from '../bench/browser.ts';
import { checkoutForm, openCheckout, placeOrder, providerPayment } from '../bench/shopper.ts';
import { aSaturday } from './browser.ts';

/** Orders a mirror ball of the demo with forms alone; answers with the payment it waits for. */
export async function placeAnOrder(browser: Browser): Promise<string> {
  await browser.post('/en/p/mirror-ball', { quantity: '1' });
  const errand = { variantId: '', quantity: 1, email: 'noor@convive.test', day: aSaturday(), slotId: '' };
  const { body: page } = await openCheckout(browser, errand);
  const free = page.replaceAll(/<input[^>]*disabled[^>]*>/g, '');
  const slot = /<input[^>]*name="slotId"[^>]*>/.exec(free)?.[0] ?? '';
  const form = checkoutForm(page, { ...errand, slotId: /value="([^"]*)"/.exec(slot)?.[1] ?? '' });
  if (!form) throw new Error('there is no checkout page');
  const placed = await placeOrder(browser, form);
  const payment = providerPayment(placed);
  if (!payment) throw new Error(`the order was not placed: ${placed.status}`);
  return payment;
}
