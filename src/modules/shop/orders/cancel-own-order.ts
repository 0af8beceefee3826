import type { PaymentView } from '#modules/shop/payments/contract';
import type { Reader, Tx } from '#platform/db';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cancelOffer } from './cancel-rule.ts';
import type { CancelOffer, OrderRefusal, OwnOrder } from './contract.ts';
import { freeGoods, giveMoneyBack, leftOfAll, ownMoney } from './give-back.ts';
import { mailHead, staffCancelledMail } from './order-mails.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, type OrderWhole } from './orders-store.ts';
import { endOrder } from './parts-store.ts';
import { tellPayersOfEnd } from './shares/tell-payers.ts';
import { OrderEnded, OrderMoved } from './signals.ts';
import { tellLive } from './take-step.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';

export type CancelOwnOrder = {
  order: OwnOrder;
  /** What the page said would come back: another amount is told, never silently given. */
  shownMinor: number;
  by: Actor;
};

/**
 * A customer cancels within the owner's rule: state, money, goods, mail, bell and journal, all or nothing. Whoever starts
 * preparation, pays or pays back at the same moment is waited for, and what then holds is told before anything is given.
 */
export async function cancelOwnOrder(
  context: OrdersContext,
  { order: own, shownMinor, by }: CancelOwnOrder,
): Promise<Result<{ backMinor: number }, OrderRefusal>> {
  const { payments } = context;
  return context.database.inTransaction(async (tx) => {
    const found = await loadOwn(tx, own, by);
    const order = found && (await lockOrder(tx, found.order.id));
    const whole = order && (await loadWhole(tx, { id: order.id }));
    if (!whole) return refuse('no-such-order');
    const offer = await offerOf(context, whole, (await payments.ofOrders(tx, [order.id])).get(order.id));
    if (!offer) return refuse('step-not-possible', { state: order.fulfilmentState });
    if (offer.backMinor !== shownMinor) return refuse('changed-meanwhile', { backMinor: offer.backMinor });

    const reason = 'by-customer';
    const at = context.clock.now();
    await endOrder(tx, order.id, 'cancelled', reason);
    const sent = await giveMoneyBack(context, tx, order, { amountMinor: offer.backMinor, reason, by });
    if (!sent.ok) return refuse('changed-meanwhile');
    await addActivity(tx, { orderId: order.id, kind: 'cancelled', data: { reason }, at });
    await record(tx, {
      by,
      action: 'order.cancel',
      subject: { type: 'order', id: order.id },
      ...(order.eventId && { scope: order.eventId }),
      before: { state: order.fulfilmentState },
      after: { state: 'cancelled', reason, amountMinor: offer.backMinor },
    });
    await context.signals.announce(tx, OrderMoved, { orderId: order.id, to: 'cancelled' });
    await context.signals.announce(tx, OrderEnded, { orderId: order.id, reason });
    await tell(context, tx, whole, offer);
    await tellPayersOfEnd(context, tx, order);
    tellLive(context, tx, order.id);
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    await freeGoods(context, tx, order);
    return accept({ backMinor: offer.backMinor });
  });
}

/** Somebody's own order, by its link or by its number and their account; anything else is as good as none. */
export async function loadOwn(
  reader: Reader | Tx,
  own: OwnOrder,
  by: Actor,
): Promise<OrderWhole | undefined> {
  if ('link' in own) return loadWhole(reader, { linkHash: hashLinkToken(own.link) });
  const accountId = accountOf(by);
  return accountId === null ? undefined : loadWhole(reader, { number: own.number, accountId });
}

/** What cancelling this order would give back now. */
export async function offerOf(
  { settings, clock }: Pick<OrdersContext, 'settings' | 'clock'>,
  { order, parts }: Pick<OrderWhole, 'order' | 'parts'>,
  payments: readonly PaymentView[] = [],
): Promise<CancelOffer | undefined> {
  const paid = ownMoney(payments);
  const leftMinor = leftOfAll(paid);
  const [rule, { zone }] = [await settings.cancelRule(), await settings.shop()];
  const leaves = parts.map(({ day }) => day).toSorted()[0] ?? order.day;
  // What of the paid money is not here any more has gone back, or is on its way.
  const goneMinor = paid.reduce((sum, payment) => sum + payment.amountMinor, 0) - leftMinor;
  return cancelOffer(
    rule,
    { ...order, leaves, leftMinor, priceMinor: order.totalMinor - goneMinor },
    { now: clock.now(), zone },
  );
}

async function tell(context: OrdersContext, tx: Tx, whole: OrderWhole, offer: CancelOffer): Promise<void> {
  const { order } = whole;
  // Of a shared order each payer hears of their own.
  const refund =
    offer.backMinor > 0 && order.terms !== 'shared'
      ? formatMoney(offer.backMinor, order.currency, order.language)
      : undefined;
  await tellCustomer(context, tx, whole, 'order-cancelled', {
    ...mailHead(whole, await whereOf(context)),
    ...(refund ? { refund } : {}),
  });
  // Nobody has heard of an order that was never paid.
  if (order.confirmedAt === null) return;
  await context.notifications.notify(tx, {
    recipient: { kind: 'staff' },
    template: 'staff-order-cancelled',
    data: staffCancelledMail(whole, offer),
    bell: {
      orderNumber: order.number,
      name: order.contactName,
      totalMinor: order.totalMinor,
      currency: order.currency,
    },
    subject: { type: 'order', id: order.id },
  });
}
