import { isDead } from '#modules/shop/orders';
import type { Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type CheckoutContext, GRACE_MS } from './checkout-context.ts';
import { fitsBefore, isSlow } from './last-moment.ts';
import { isTrusted, termsOf } from './payment-plan.ts';
import { settlePayment } from './settle-payment.ts';
import { awaitsTransfer, TellTransfer } from './tell-transfer.ts';

/** More tries than anybody needs, and each is a page at the provider. */
const MOST_TRIES = 10;

export type PayRefusal = 'not-payable' | 'provider-away' | 'no-such-method';

/** What of an order is paid: what is due next, one share, or all that others have not paid. */
export type PaidPart = 'next' | 'rest' | { shareId: string };

type Try = {
  orderId: string;
  payment: string;
  part: PaidPart;
  /** Where the payer comes back to, in the language of the order, without its beginning. */
  page: string;
};

/** Another try for an order that still waits for its money; what it holds is kept as long as the new page lives. */
export async function payAgain(
  context: CheckoutContext,
  { link, payment, part = 'next' }: { link: string; payment: string; part?: PaidPart },
): Promise<Result<{ redirectUrl: string }, PayRefusal>> {
  const orderId = await context.orders.writing.idOfLink(link);
  return orderId
    ? tryToPay(context, { orderId, payment, part, page: `track/${link}` })
    : refuse('not-payable');
}

/** A payer pays their share by the link they were sent. */
export async function payShare(
  context: CheckoutContext,
  { link, payment }: { link: string; payment: string },
): Promise<Result<{ redirectUrl: string }, PayRefusal>> {
  const share = await context.orders.shares.ofLink(context.database.reader, link);
  if (!share) return refuse('not-payable');
  const { orderId, shareId } = share;
  return tryToPay(context, { orderId, payment, part: { shareId }, page: `share/${link}` });
}

async function tryToPay(
  context: CheckoutContext,
  { orderId, payment, part, page }: Try,
): Promise<Result<{ redirectUrl: string }, PayRefusal>> {
  const { orders, payments, inventory, database, clock } = context;
  const minutes = isTrusted(termsOf(payment, false)) ? undefined : payments.minutesFor(payment);
  if (minutes === undefined) return refuse('no-such-method');
  const all = (await payments.ofOrders(database.reader, [orderId])).get(orderId) ?? [];
  const meant = typeof part === 'object' ? part.shareId : null;
  const tries = part === 'next' ? all : all.filter(({ dueId }) => dueId === meant);
  if (tries.length >= MOST_TRIES) return refuse('not-payable');
  // Perhaps the first try had succeeded, and only its news is missing.
  for (const known of tries) await settlePayment(context, known.id);

  const opened = await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    const now = clock.now();
    const due = order && (await dueOf(context, tx, order, part));
    const until = order && due !== null && payableUntil(order, { now, minutes, hasDue: due !== undefined });
    if (!until) return refuse('not-payable');
    if (order.confirmedAt === null && until > order.payBefore) {
      await orders.writing.update(tx, orderId, { payBefore: until });
      await inventory.extend(tx, orderId, until);
    }
    const opened = await payments.open(tx, {
      orderId,
      orderNumber: order.number,
      dueId: due?.id ?? null,
      choice: payment,
      amountMinor: due?.amountMinor ?? order.totalMinor,
      currency: order.currency,
      description: order.number,
      latest: until,
      language: order.language,
      returnUrl: (id) => `${context.publicUrl()}/${order.language}/${page}?payment=${id}`,
    });
    if (awaitsTransfer(opened)) context.jobs.enqueue(tx, TellTransfer, { paymentId: opened.id });
    return accept(opened);
  });
  return opened.ok ? payments.begin(opened.value) : opened;
}

/** The part of an order's money that is meant: undefined where it is all of it at once, null where that cannot be paid any more. */
async function dueOf(
  { orders }: CheckoutContext,
  tx: Tx,
  order: Order,
  part: PaidPart,
): Promise<{ id: string | null; amountMinor: number } | undefined | null> {
  if (order.terms !== 'shared' || order.confirmedAt !== null)
    return part === 'next' ? orders.writing.nextDue(tx, order.id) : null;
  const open = await orders.shares.open(tx, order.id);
  if (part === 'rest' && open.length > 1)
    return { id: null, amountMinor: open.reduce((sum, { amountMinor }) => sum + amountMinor, 0) };
  const meant = typeof part === 'object' ? open.find(({ id }) => id === part.shareId) : open[0];
  return meant ?? null;
}

const LONGEST_MS = 2 * 60 * 60_000;

type Order = NonNullable<Awaited<ReturnType<CheckoutContext['orders']['writing']['lock']>>>;

/**
 * Until when an order waits once it is paid for in this way; undefined when there is nothing to pay. What is sure already waits as
 * long as the way to pay needs. Any other waits never shorter than before, and each try moves the hour, so without a last moment
 * goods could be kept for ever; what takes days is for orders that are kept for days anyway.
 */
function payableUntil(
  { terms, totalMinor, paymentState, fulfilmentState, confirmedAt, placedAt, payBefore }: Order,
  { now, minutes, hasDue }: { now: Date; minutes: number; hasDue: boolean },
): Date | undefined {
  const wanted = now.getTime() + minutes * 60_000 + GRACE_MS;
  if (confirmedAt !== null) return hasDue && !isDead(fulfilmentState) ? new Date(wanted) : undefined;
  // Nothing to pay is settled by itself.
  if (totalMinor === 0 || fulfilmentState !== 'placed' || payBefore < now) return undefined;
  // Its hour is the owner's, and was said to everybody.
  if (terms === 'shared') return fitsBefore(now, minutes, payBefore) ? payBefore : undefined;
  if (paymentState !== 'none') return undefined;
  if (isSlow(minutes)) return isSlow((payBefore.getTime() - now.getTime()) / 60_000) ? payBefore : undefined;
  const later = Math.max(payBefore.getTime(), Math.min(placedAt.getTime() + LONGEST_MS, wanted));
  return later > now.getTime() ? new Date(later) : undefined;
}

/** Gives up an order that is not paid; its lines go back into the basket, nothing has to be chosen again. */
export async function backToBasket(
  context: CheckoutContext,
  { link, token, by }: { link: string; token: string | undefined; by: Actor },
): Promise<Result<{ token: string }, 'not-payable'>> {
  const { orders, payments, carts, database } = context;
  const orderId = await orders.writing.idOfLink(link);
  if (!orderId) return refuse('not-payable');
  for (const known of (await payments.ofOrders(database.reader, [orderId])).get(orderId) ?? [])
    await settlePayment(context, known.id);
  const freed = await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    // Whose money is here gives an order up by cancelling it; of one that ended by itself everybody has theirs back.
    if (!order || (order.paymentState !== 'none' && order.endedReason !== 'not-paid'))
      return refuse('not-payable');
    const ended = await orders.writing.cancelUnpaid(tx, orderId, 'back-to-basket');
    if (ended) return accept(order);
    // An order whose time ran out by itself gives its lines back too, once.
    if (order.endedReason !== 'not-paid') return refuse('not-payable');
    await orders.writing.update(tx, orderId, { endedReason: 'back-to-basket' });
    return accept(order);
  });
  if (!freed.ok) return freed;
  let basket = token ?? newLinkToken();
  for (const line of await orders.writing.linesOf(database.reader, orderId)) {
    const added = await carts.addLine({
      token: basket,
      variantId: line.variantId,
      quantity: line.quantity,
      personalText: line.personalText,
      ...(line.pictureKey ? { pictureKey: line.pictureKey } : {}),
      by,
    });
    if (added.ok) basket = added.value.token;
  }
  const { discount } = freed.value;
  if (discount) await carts.keepCoupon({ token: basket, code: discount.code });
  return accept({ token: basket });
}
