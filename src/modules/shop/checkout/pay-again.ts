import { isDead } from '#modules/shop/orders';
import { newLinkToken } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type CheckoutContext, GRACE_MS } from './checkout-context.ts';
import { isSlow } from './last-moment.ts';
import { isTrusted, termsOf } from './payment-plan.ts';
import { settlePayment } from './settle-payment.ts';
import { awaitsTransfer, TellTransfer } from './tell-transfer.ts';

/** More tries than anybody needs, and each is a page at the provider. */
const MOST_TRIES = 10;

/** Another try for an order that still waits for its money; what it holds is kept as long as the new page lives. */
export async function payAgain(
  context: CheckoutContext,
  { link, payment }: { link: string; payment: string },
): Promise<Result<{ redirectUrl: string }, 'not-payable' | 'provider-away' | 'no-such-method'>> {
  const { orders, payments, inventory, database, clock } = context;
  const minutes = isTrusted(termsOf(payment, false)) ? undefined : payments.minutesFor(payment);
  if (minutes === undefined) return refuse('no-such-method');
  const orderId = await orders.writing.idOfLink(link);
  if (!orderId) return refuse('not-payable');
  const tries = (await payments.ofOrders(database.reader, [orderId])).get(orderId) ?? [];
  if (tries.length >= MOST_TRIES) return refuse('not-payable');
  // Perhaps the first try had succeeded, and only its news is missing.
  for (const known of tries) await settlePayment(context, known.id);

  const opened = await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    const now = clock.now();
    const due = order && (await orders.writing.nextDue(tx, orderId));
    const until = order && payableUntil(order, { now, minutes, hasDue: due !== undefined });
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
      returnUrl: (id) => `${context.publicUrl()}/${order.language}/track/${link}?payment=${id}`,
    });
    if (awaitsTransfer(opened)) context.jobs.enqueue(tx, TellTransfer, { paymentId: opened.id });
    return accept(opened);
  });
  return opened.ok ? payments.begin(opened.value) : opened;
}

const LONGEST_MS = 2 * 60 * 60_000;

type Order = NonNullable<Awaited<ReturnType<CheckoutContext['orders']['writing']['lock']>>>;

/**
 * Until when an order waits once it is paid for in this way; undefined when there is nothing to pay. What is sure already waits as
 * long as the way to pay needs. Any other waits never shorter than before, and each try moves the hour, so without a last moment
 * goods could be kept for ever; what takes days is for orders that are kept for days anyway.
 */
function payableUntil(
  { totalMinor, paymentState, fulfilmentState, confirmedAt, placedAt, payBefore }: Order,
  { now, minutes, hasDue }: { now: Date; minutes: number; hasDue: boolean },
): Date | undefined {
  const wanted = now.getTime() + minutes * 60_000 + GRACE_MS;
  if (confirmedAt !== null) return hasDue && !isDead(fulfilmentState) ? new Date(wanted) : undefined;
  // Nothing to pay is settled by itself.
  if (totalMinor === 0 || paymentState !== 'none' || fulfilmentState !== 'placed' || payBefore < now)
    return undefined;
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
    if (order?.paymentState !== 'none') return refuse('not-payable');
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
