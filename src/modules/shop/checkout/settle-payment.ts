import { isDead } from '#modules/shop/orders';
import { isByHand, type Recorded } from '#modules/shop/payments';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { system } from '#platform/policy';
import { accept } from '#platform/result';
import { type CheckoutContext, GRACE_MS } from './checkout-context.ts';

type Order = NonNullable<Awaited<ReturnType<CheckoutContext['orders']['writing']['lock']>>>;

/**
 * The one place where a payment becomes an order's money. Both the provider's news and the shopper's return lead here; it
 * fetches the payment from the provider and reconciles. Safe to call at any time, any number of times, at once. News since the
 * last look is always followed up, for it may tell of a chargeback; otherwise a payment that is settled needs no other look.
 */
export async function settlePayment(context: CheckoutContext, paymentId: string): Promise<void> {
  const { payments, orders, database } = context;
  const known = isId(paymentId) ? await payments.standing(paymentId) : undefined;
  if (!known || (known.settledAs === 'paid' && !known.hasNews)) return;
  const { orderId } = known;
  const seen = await payments.look(known);
  if (!seen) return;
  await database.inTransaction(async (tx) => {
    // The order first, then its payment: the same order of locks as everywhere, or two of us would deadlock.
    const order = await orders.writing.lock(tx, orderId);
    const recorded = await payments.compare(tx, known, seen);
    if (!order || !recorded) return accept(null);
    const { payment, before, disagree } = recorded;
    const note = (kind: string, data: Record<string, string | number>) =>
      orders.writing.addActivity(tx, { orderId, kind, data, internal: true, at: context.clock.now() });

    if (disagree.length > 0) {
      const isKnown = payment.settledAs === 'mismatch';
      await payments.keep(tx, recorded, isKnown ? undefined : 'mismatch');
      if (isKnown) return accept(null);
      await note('payment-mismatch', { what: disagree.join(', '), amountMinor: seen.amountMinor });
      return accept(null);
    }
    if (payment.state === 'paid' && (payment.settledAs === null || payment.settledAs === 'mismatch'))
      await takeMoney(context, tx, order, recorded);
    else {
      await payments.keep(tx, recorded);
      if (payment.state !== 'paid' && payment.state !== before.state && payment.state !== 'open')
        await note(kindOf(payment), { method: payment.method });
      if (payment.state === 'failed' && before.state !== 'failed')
        await orders.writing.tellPaymentFailed(tx, order, payment.amountMinor);
    }
    // Last: what a bank takes back is told also when it is seen together with the payment.
    const takenBack = payment.chargedBackMinor - before.chargedBackMinor;
    if (takenBack !== 0) await orders.writing.noteChargeBack(tx, order, takenBack);
    return accept(null);
  });
}

/** A transfer that is under way has come in part; of any other only the bank knows. */
const kindOf = (payment: Recorded['payment']): string =>
  isByHand(payment) && payment.state === 'pending' ? 'part-received' : `payment-${payment.state}`;

/** Money is here. For an order that waits it is the sale; for any other it goes back, or waits for a person. */
async function takeMoney(context: CheckoutContext, tx: Tx, order: Order, recorded: Recorded): Promise<void> {
  const { payments, orders, inventory } = context;
  const { payment } = recorded;
  const due = payment.dueId ? await orders.writing.due(tx, payment.dueId) : undefined;
  const open = order.terms === 'shared' ? await orders.shares.open(tx, order.id) : undefined;
  if (due ? due.paidAt !== null : open ? !isAllOf(open, payment) : order.paymentState !== 'none') {
    await payments.keep(tx, recorded, 'second-payment');
    await payments.refund(tx, {
      paymentId: payment.id,
      amountMinor: payment.amountMinor,
      reason: 'second-payment',
      by: system('settle-payment'),
    });
    await orders.writing.notePaidLate(tx, order, payment, 'second-payment');
    return;
  }
  const paid = {
    amountMinor: payment.amountMinor,
    dueIds: due ? [due.id] : (open ?? []).map(({ id }) => id),
    // Under the order's lock: of two payers who finish at once, the second finds the first one's share paid.
    isSure: open === undefined || due === undefined || open.length === 1,
    payment,
  };
  // Its page was opened before the order was changed.
  const isOther = order.terms !== 'shared' && payment.amountMinor !== (due?.amountMinor ?? order.totalMinor);
  // It was sure before: what it needs has been sold to it.
  if (order.confirmedAt !== null && !isDead(order.fulfilmentState)) {
    await payments.keep(tx, recorded, 'paid');
    await orders.writing.markPaid(tx, order, paid);
    if (isOther) await orders.changing.evenOut(tx, order.id, system('settle-payment'));
    return;
  }
  const isHeld = isDead(order.fulfilmentState)
    ? mayLiveAgain(order, payment) && (await holdAgain(context, tx, order))
    : await inventory.claim(tx, order.id);
  if (isHeld) {
    await payments.keep(tx, recorded, 'paid');
    await orders.writing.markPaid(tx, order, paid);
    if (!paid.isSure) return;
    if (isOther) await orders.changing.evenOut(tx, order.id, system('settle-payment'));
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    await inventory.sell(tx, order.id);
    return;
  }
  await payments.keep(tx, recorded, 'paid-late');
  await payments.refund(tx, {
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    reason: 'paid-late',
    propose: true,
    by: system('settle-payment'),
  });
  await orders.writing.notePaidLate(tx, order, payment, 'paid-late');
}

/** Does this pay for everybody who has not? When somebody has paid meanwhile it would be too much, and goes back. */
const isAllOf = (
  open: readonly { amountMinor: number }[],
  { amountMinor }: { amountMinor: number },
): boolean => open.length > 0 && open.reduce((sum, share) => sum + share.amountMinor, 0) === amountMinor;

/** What was paid of a shared order has gone back with its end: it lives again only by all of its money at once. */
const mayLiveAgain = ({ terms, totalMinor }: Order, { amountMinor }: { amountMinor: number }): boolean =>
  terms !== 'shared' || amountMinor === totalMinor;

/**
 * The order had ended, and the money came all the same: if everything is still there, it lives again. Its coupon counts again,
 * also when none is left: the money was paid at the price we had promised, and a limit of ours is no reason to break it.
 */
async function holdAgain(context: CheckoutContext, tx: Tx, order: Order): Promise<boolean> {
  const { inventory, offers, orders, clock } = context;
  // What a person has ended stays ended: only what ended by itself lives again.
  if (order.endedReason !== 'not-paid' && order.endedReason !== 'provider-away') return false;
  // The coupon before the goods: the order of locks.
  const use = order.discount ? await offers.takeAgain(tx, order.id) : undefined;
  const now = clock.now();
  const held = await inventory.holdAgain(tx, order.id, new Date(now.getTime() + GRACE_MS));
  if (!held && use) await offers.giveBack(tx, order.id);
  if (held && use?.beyond) {
    const data = { code: order.discount?.code ?? '' };
    await orders.writing.addActivity(tx, {
      orderId: order.id,
      kind: 'coupon-beyond-limit',
      data,
      internal: true,
      at: now,
    });
  }
  return held;
}

/**
 * One look at a time for each payment: the news and the shopper's return come within milliseconds of each other, and who comes
 * second waits, and then mostly finds everything done. A courtesy to the provider and to us; what keeps it right are the locks.
 */
export function oneAtATime(
  settle: (paymentId: string) => Promise<void>,
): (paymentId: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  return (paymentId) => {
    const before = underWay.get(paymentId) ?? Promise.resolve();
    const mine = before.catch(() => {}).then(() => settle(paymentId));
    underWay.set(paymentId, mine);
    const forget = () => {
      if (underWay.get(paymentId) === mine) underWay.delete(paymentId);
    };
    mine.then(forget, forget);
    return mine;
  };
}
