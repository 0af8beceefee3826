import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentsOffice } from '#modules/shop/payments';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { PaymentNews } from '#modules/shop/payments/signals';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { type AgreedOffer, agreedOffer } from './agreed-offer.ts';
import { cancelByCustomer } from './cancel-by-customer.ts';
import { type EditOrder, editOrder, type PreviewChange, previewChange } from './changing/edit-order.ts';
import type { CheckoutContext } from './checkout-context.ts';
import { type CheckoutPage, checkoutPage } from './checkout-page.ts';
import type { CheckoutRefusal, Placed, TransferView } from './contract.ts';
import { ExpireOrder, expireOrder, Reconcile, reconcile } from './expire-order.ts';
import { orderAgain } from './order-again.ts';
import { backToBasket, payAgain, payShare } from './pay-again.ts';
import { type Agreed, type PreparedOrder, prepareAgreed, writeAgreed } from './place-agreed.ts';
import { type PlaceByHand, placeByHand } from './place-by-hand.ts';
import { openPayment, type PlaceCheckout, placeCheckout, type Written } from './place-checkout.ts';
import { oneAtATime, settlePayment } from './settle-payment.ts';
import { type SharePage, sharePage } from './share-page.ts';
import { type TakeShare, takeShare } from './take-share.ts';
import { TellTransfer, tellTransfer, transferFor } from './tell-transfer.ts';
import { waysToPay } from './ways-to-pay.ts';

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
  payAgain(input: Parameters<typeof payAgain>[1]): ReturnType<typeof payAgain>;
  /** The ways to pay that another try may take. */
  waysToPay(order: Parameters<typeof waysToPay>[1]): PaymentMethodView[];
  /** Of an order that several people pay together. */
  shares: {
    page(link: string): Promise<SharePage | undefined>;
    pay(input: { link: string; payment: string }): ReturnType<typeof payShare>;
    /** Money of a share that came by hand. */
    take(input: TakeShare): ReturnType<typeof takeShare>;
  };
  /** Gives up an order that is not paid and puts its lines back into the basket. */
  backToBasket(input: {
    link: string;
    token: string | undefined;
    by: Actor;
  }): Promise<Result<{ token: string }, 'not-payable'>>;
  /** The staff order for a customer, who gets a link to pay. */
  placeByHand(input: PlaceByHand): ReturnType<typeof placeByHand>;
  /** Orders at prices that were agreed before, in the transaction of who agreed: prepare, write, and begin the payment after it. */
  agreed: {
    offer(agreed: Agreed, by: Actor): Promise<AgreedOffer>;
    prepare(input: Parameters<typeof prepareAgreed>[1]): Promise<Result<PreparedOrder, CheckoutRefusal>>;
    write(tx: Tx, prepared: PreparedOrder): Promise<Result<Written, CheckoutRefusal>>;
    begin(written: Written, language: Language): Promise<Result<Placed, CheckoutRefusal>>;
  };
  /** A customer cancels their own order; what it gives back must be what they were shown. */
  cancel(input: Parameters<typeof cancelByCustomer>[1]): ReturnType<typeof cancelByCustomer>;
  /** What a change of an order by the staff would do, in every cent; nothing happens yet. */
  previewChange(input: PreviewChange): ReturnType<typeof previewChange>;
  /** Changes an order before it is made, with its money and its goods; what happens must be what the preview said. */
  editOrder(input: EditOrder): ReturnType<typeof editOrder>;
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
    waysToPay: (order) => waysToPay(context, order),
    shares: {
      page: (link) => sharePage(context, link),
      pay: (input) => payShare(context, input),
      take: (input) => takeShare(context, input),
    },
    backToBasket: (input) => backToBasket(context, input),
    placeByHand: (input) => placeByHand(context, input),
    agreed: {
      offer: (agreed, by) => agreedOffer(context, agreed, by),
      prepare: (input) => prepareAgreed(context, input),
      write: (tx, prepared) => writeAgreed(context, tx, prepared),
      begin: (written, language) => openPayment(context, language, written),
    },
    cancel: (input) => cancelByCustomer(context, input),
    previewChange: (input) => previewChange(context, input),
    editOrder: (input) => editOrder(context, input),
    orderAgain: (input) => orderAgain(context, input),
    transferFor: (order) => transferFor(context, order),
    recordReceipt: (input) => settled(input, payments.office.recordReceipt(input)),
    takeOutReceipt: (input) => settled(input, payments.office.takeOutReceipt(input)),
    reconcile: () => reconcile(context, onError),
  };
}
