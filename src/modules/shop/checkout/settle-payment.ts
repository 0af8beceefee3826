import { isDead } from '#modules/shop/orders';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { system } from '#platform/policy';
import { accept } from '#platform/result';
import { type CheckoutContext, GRACE_MS } from './checkout-context.ts';

type Order = NonNullable<Awaited<ReturnType<CheckoutContext['orders']['writing']['lock']>>>;

/**
 * The one place where a payment becomes an order's money. Both the provider's news and the shopper's return lead here; it
 * fetches the payment from the provider and reconciles. Safe to call at any time, any number of times, at once. News is always
 * followed up, for it may tell of a chargeback; a return to a payment that is settled has nothing to add.
 */
export async function settlePayment(
  context: CheckoutContext,
  paymentId: string,
  { isNews = true }: { isNews?: boolean } = {},
): Promise<void> {
  const { payments, orders, database } = context;
  const known = isId(paymentId) ? await payments.standing(paymentId) : undefined;
  if (!known || (known.settledAs === 'paid' && !isNews)) return;
  const { orderId } = known;
  const seen = await payments.look(paymentId);
  if (!seen) return;
  await database.inTransaction(async (tx) => {
    // The order first, then its payment: the same order of locks as everywhere, or two of us would deadlock.
    const order = await orders.writing.lock(tx, orderId);
    const recorded = await payments.record(tx, paymentId, seen);
    if (!order || !recorded) return accept(null);
    const { payment, before, disagree } = recorded;
    const note = (kind: string, data: Record<string, string | number>) =>
      orders.writing.addActivity(tx, { orderId, kind, data, internal: true, at: context.clock.now() });

    if (disagree.length > 0) {
      if (payment.settledAs === 'mismatch') return accept(null);
      await payments.settleAs(tx, paymentId, 'mismatch');
      await note('payment-mismatch', { what: disagree.join(', '), amountMinor: seen.amountMinor });
      return accept(null);
    }
    if (payment.state !== 'paid') {
      if (payment.state !== before && payment.state !== 'open')
        await note(`payment-${payment.state}`, { method: payment.method });
      return accept(null);
    }
    if (payment.settledAs !== null && payment.settledAs !== 'mismatch') return accept(null);
    await takeMoney(context, tx, order, { id: paymentId, amountMinor: payment.amountMinor });
    return accept(null);
  });
}

/** Money is here. For an order that waits it is the sale; for any other it goes back, or waits for a person. */
async function takeMoney(
  context: CheckoutContext,
  tx: Tx,
  order: Order,
  payment: { id: string; amountMinor: number },
): Promise<void> {
  const { payments, orders, inventory } = context;
  if (order.paymentState !== 'none') {
    await payments.settleAs(tx, payment.id, 'second-payment');
    await payments.refund(tx, {
      paymentId: payment.id,
      amountMinor: payment.amountMinor,
      reason: 'second-payment',
      by: system('settle-payment'),
    });
    await orders.writing.notePaidLate(tx, order, payment.amountMinor, 'second-payment');
    return;
  }
  const sold = isDead(order.fulfilmentState)
    ? await holdAgain(context, tx, order)
    : await inventory.sell(tx, order.id);
  if (sold) {
    await payments.settleAs(tx, payment.id, 'paid');
    await orders.writing.markPaid(tx, order, payment.amountMinor);
    return;
  }
  await payments.settleAs(tx, payment.id, 'paid-late');
  await payments.refund(tx, {
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    reason: 'paid-late',
    propose: true,
    by: system('settle-payment'),
  });
  await orders.writing.notePaidLate(tx, order, payment.amountMinor, 'paid-late');
}

/** The order had ended, and the money came all the same: if everything is still there, it lives again. */
async function holdAgain({ inventory, clock }: CheckoutContext, tx: Tx, order: Order): Promise<boolean> {
  if (order.fulfilmentState === 'rejected' || order.endedReason === 'back-to-basket') return false;
  const held = await inventory.holdAgain(tx, order.id, new Date(clock.now().getTime() + GRACE_MS));
  return held && inventory.sell(tx, order.id);
}
