import { type Answer, type Browser, hiddenField, pathOf } from './browser.ts';

/** What somebody wants, and who it is. */
export type Errand = {
  variantId: string;
  quantity: number;
  email: string;
  day: string;
  slotId: string;
};

/** The form of the checkout page, as it stands in its HTML, filled in; undefined when the page is not one. */
export function checkoutForm(html: string, errand: Errand): Record<string, string> | undefined {
  const [checkoutKey, cartVersion, shownTotal] = ['checkoutKey', 'cartVersion', 'shownTotal'].map((name) =>
    hiddenField(html, name),
  );
  if (!checkoutKey || !cartVersion || !shownTotal) return undefined;
  return {
    checkoutKey,
    cartVersion,
    shownTotal,
    name: 'Noor de Vries',
    email: errand.email,
    phone: '+32 470 00 00 00',
    day: errand.day,
    method: 'delivery',
    slotId: errand.slotId,
    street: 'Bloemstraat 3',
    postcode: '9000',
    town: 'Gent',
    note: '',
    payment: 'test:ideal',
    terms: 'on',
  };
}

export const addToBasket = (browser: Browser, { variantId, quantity }: Errand): Promise<Answer> =>
  browser.post('/en/basket', { intent: 'add', variantId, quantity: String(quantity) });

export const openCheckout = (browser: Browser, { day }: Errand): Promise<Answer> =>
  browser.get(`/en/checkout?day=${day}&method=delivery&postcode=9000`);

export const placeOrder = (browser: Browser, form: Record<string, string>): Promise<Answer> =>
  browser.post('/en/checkout', form);

/** The payment's reference at the test provider, when an answer leads to its page. */
export const providerPayment = ({ location }: Answer): string | undefined =>
  /\/test-provider\/pay\/([\w-]+)/.exec(location)?.[1];

/** Presses a button on the provider's page and follows it back to the shop. */
export const payAndReturn = async (browser: Browser, payment: string): Promise<Answer> => {
  const paid = await browser.post(`/test-provider/pay/${payment}`, { outcome: 'paid' });
  return browser.get(pathOf(paid.location));
};
