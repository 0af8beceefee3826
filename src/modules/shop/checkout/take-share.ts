import { isByHand } from '#modules/shop/payments';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { checkoutPolicy } from './checkout.policy.ts';
import type { CheckoutContext } from './checkout-context.ts';
import type { TakeShareRefusal } from './contract.ts';
import { settlePayment } from './settle-payment.ts';

export type TakeShare = {
  number: string;
  shareId: string;
  how: 'transfer' | 'at-pick-up';
  /** Of the bank, or of the counter. */
  day: string;
  note: string;
  by: Actor;
};

/** The money of one share came by hand: it is a payment like any other, opened and recorded at once. */
export async function takeShare(
  context: CheckoutContext,
  { number, shareId, how, day, note, by }: TakeShare,
): Promise<Result<null, TakeShareRefusal>> {
  const { orders, payments, database } = context;
  if (!checkoutPolicy.allows(by, 'take-shares')) return refuse('not-allowed');
  const choice = `by-hand:${how}`;
  if (payments.minutesFor(choice) === undefined) return refuse('no-such-method');
  const shown = await orders.forOffice(number, by);
  if (shown?.terms !== 'shared') return refuse('no-such-share');
  const opened = await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, shown.id);
    if (order?.fulfilmentState !== 'placed' || order.payBefore <= context.clock.now()) return refuse('over');
    const share = (await orders.shares.open(tx, order.id)).find(({ id }) => id === shareId);
    if (!share) return refuse('already-paid');
    const own = ((await payments.ofOrders(tx, [order.id])).get(order.id) ?? []).filter(
      (payment) => payment.dueId === shareId && isByHand(payment),
    );
    // What came in part is recorded to its end on its own page.
    if (own.some(({ state }) => state === 'pending')) return refuse('part-received');
    const { amountMinor } = share;
    const waiting = own.find(({ state, method }) => state === 'open' && method === how);
    if (waiting) return accept({ paymentId: waiting.id, amountMinor });
    const payment = await payments.open(tx, {
      orderId: order.id,
      orderNumber: order.number,
      dueId: share.id,
      choice,
      amountMinor,
      currency: order.currency,
      description: order.number,
      latest: order.payBefore,
      language: order.language,
      returnUrl: () => `${context.publicUrl()}/${order.language}/share/${orders.shares.linkOf(share)}`,
    });
    return accept({ paymentId: payment.id, amountMinor });
  });
  if (!opened.ok) return opened;
  const { paymentId, amountMinor } = opened.value;
  await payments.begin(paymentId);
  const recorded = await payments.office.recordReceipt({ paymentId, amountMinor, day, note, by });
  if (recorded.ok) await settlePayment(context, paymentId);
  return recorded.ok ? recorded : refuse(recorded.code === 'not-allowed' ? 'not-allowed' : 'part-received');
}
