import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentsOffice } from '#modules/shop/payments';
import { PaymentNews } from '#modules/shop/payments/signals';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { cancelByCustomer } from './cancel-by-customer.ts';
import type { CheckoutContext } from './checkout-context.ts';
import { type CheckoutPage, checkoutPage } from './checkout-page.ts';
import type { CheckoutRefusal, Placed, TransferView } from './contract.ts';
import { ExpireOrder, expireOrder, Reconcile, reconcile } from './expire-order.ts';
import { orderAgain } from './order-again.ts';
import { backToBasket, payAgain } from './pay-again.ts';
import { type PlaceByHand, placeByHand } from './place-by-hand.ts';
import { type PlaceCheckout, placeCheckout } from './place-checkout.ts';
import { oneAtATime, settlePayment } from './settle-payment.ts';
import { TellTransfer, tellTransfer, transferFor } from './tell-transfer.ts';

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
  /** The staff order for a customer, who gets a link to pay. */
  placeByHand(input: PlaceByHand): ReturnType<typeof placeByHand>;
  /** A customer cancels their own order; what it gives back must be what they were shown. */
  cancel(input: Parameters<typeof cancelByCustomer>[1]): ReturnType<typeof cancelByCustomer>;
  /** What somebody ordered before goes into the basket once more. */
  orderAgain(input: Parameters<typeof orderAgain>[1]): ReturnType<typeof orderAgain>;
  /** How to make the transfer an order waits for, when it waits for one. */
  transferFor(order: OrderView): Promise<TransferView | undefined>;
  /** Money by hand: written down, or written down wrongly, or sent back; the order follows at once. */
  recordReceipt: PaymentsOffice['recordReceipt'];
  takeOutReceipt: PaymentsOffice['takeOutReceipt'];
  /** Looks for what nobody reported; runs by itself every minute. */
  reconcile(): Promise<void>;
};

export function createCheckout(context: CheckoutContext & { onError: (error: unknown) => void }): Checkout {
  const { jobs, signals, payments, onError } = context;
  // The news would settle it a moment later; who wrote it down wants to see it now.
  async function settled<Answer extends Result<null, string>>(
    { paymentId }: { paymentId: string },
    written: Promise<Answer>,
  ): Promise<Answer> {
    const answer = await written;
    if (answer.ok) await settle(paymentId).catch(onError);
    return answer;
  }
  const settle = oneAtATime((paymentId) => settlePayment(context, paymentId));
  signals.listen(PaymentNews, 'checkout settles the payment', ({ paymentId }) => settle(paymentId));
  jobs.handle(TellTransfer, ({ paymentId }) => tellTransfer(context, paymentId));
  jobs.handle(ExpireOrder, ({ orderId }) => expireOrder(context, orderId));
  jobs.handle(Reconcile, () => reconcile(context, onError));
  jobs.repeat(Reconcile, '* * * * *', {});
  return {
    page: (input) => checkoutPage(context, input),
    place: (input) => placeCheckout(context, input),
    settle,
    payAgain: (input) => payAgain(context, input),
    backToBasket: (input) => backToBasket(context, input),
    placeByHand: (input) => placeByHand(context, input),
    cancel: (input) => cancelByCustomer(context, input),
    orderAgain: (input) => orderAgain(context, input),
    transferFor: (order) => transferFor(context, order),
    recordReceipt: (input) => settled(input, payments.office.recordReceipt(input)),
    takeOutReceipt: (input) => settled(input, payments.office.takeOutReceipt(input)),
    reconcile: () => reconcile(context, onError),
  };
}
