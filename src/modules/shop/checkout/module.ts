import { PaymentNews } from '#modules/shop/payments/signals';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { CheckoutContext } from './checkout-context.ts';
import { type CheckoutPage, checkoutPage } from './checkout-page.ts';
import type { CheckoutRefusal, Placed } from './contract.ts';
import { ExpireOrder, expireOrder, Reconcile, reconcile } from './expire-order.ts';
import { backToBasket, payAgain } from './pay-again.ts';
import { type PlaceCheckout, placeCheckout } from './place-checkout.ts';
import { oneAtATime, settlePayment } from './settle-payment.ts';

export const needs = [
  'planner/events',
  'shop/cart',
  'shop/catalogue',
  'shop/delivery',
  'shop/inventory',
  'shop/offers',
  'shop/orders',
  'shop/payments',
  'shop/settings',
] as const;

export type Checkout = {
  /** What the checkout page needs for the choices made so far; undefined when the cart is empty. */
  page(input: Parameters<typeof checkoutPage>[1]): Promise<CheckoutPage | undefined>;
  /** Places the order and opens its payment. The same checkout key always leads to the same order. */
  place(input: PlaceCheckout): Promise<Result<Placed, CheckoutRefusal>>;
  /** The shopper is back from the provider: fetches the truth and reconciles; safe to call at any time, by anybody. */
  settle(paymentId: string): Promise<void>;
  /** Another try for an order that still waits for its money. */
  payAgain(input: {
    link: string;
    payment: string;
  }): Promise<Result<{ redirectUrl: string }, 'not-payable' | 'provider-away' | 'no-such-method'>>;
  /** Gives up an order that is not paid and puts its lines back into the basket. */
  backToBasket(input: {
    link: string;
    token: string | undefined;
    by: Actor;
  }): Promise<Result<{ token: string }, 'not-payable'>>;
  /** Looks for what nobody reported; runs by itself every minute. */
  reconcile(): Promise<void>;
};

export function createCheckout(context: CheckoutContext & { onError: (error: unknown) => void }): Checkout {
  const { jobs, signals, onError } = context;
  const settle = oneAtATime((paymentId) => settlePayment(context, paymentId));
  signals.listen(PaymentNews, 'checkout settles the payment', ({ paymentId }) => settle(paymentId));
  jobs.handle(ExpireOrder, ({ orderId }) => expireOrder(context, orderId));
  jobs.handle(Reconcile, () => reconcile(context, onError));
  jobs.repeat(Reconcile, '* * * * *', {});
  return {
    page: (input) => checkoutPage(context, input),
    place: (input) => placeCheckout(context, input),
    settle,
    payAgain: (input) => payAgain(context, input),
    backToBasket: (input) => backToBasket(context, input),
    reconcile: () => reconcile(context, onError),
  };
}
