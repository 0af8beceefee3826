import { newLinkToken } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type CheckoutContext, GRACE_MS } from './checkout-context.ts';
import { settlePayment } from './settle-payment.ts';

/** More tries than anybody needs, and each is a page at the provider. */
const MOST_TRIES = 10;

/** Another try for an order that still waits for its money; what it holds is kept as long as the new page lives. */
export async function payAgain(
  context: CheckoutContext,
  { link, payment }: { link: string; payment: string },
): Promise<Result<{ redirectUrl: string }, 'not-payable' | 'provider-away' | 'no-such-method'>> {
  const { orders, payments, inventory, database, clock } = context;
  const minutes = payments.minutesFor(payment);
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
    // Nothing to pay is settled by itself.
    if (order?.totalMinor === 0) return refuse('not-payable');
    if (order?.paymentState !== 'none' || order.fulfilmentState !== 'placed' || order.payBefore < now)
      return refuse('not-payable');
    // Tries are few, and each moves the hour: without a last moment, goods could be kept for ever.
    const last = order.placedAt.getTime() + 2 * 60 * 60_000;
    const payBefore = new Date(Math.min(last, now.getTime() + minutes * 60_000 + GRACE_MS));
    if (payBefore <= now) return refuse('not-payable');
    await orders.writing.update(tx, orderId, { payBefore });
    await inventory.extend(tx, orderId, payBefore);
    const opened = await payments.open(tx, {
      orderId,
      orderNumber: order.number,
      choice: payment,
      amountMinor: order.totalMinor,
      currency: order.currency,
      description: order.number,
      language: order.language,
      returnUrl: (id) => `${context.publicUrl()}/${order.language}/track/${link}?payment=${id}`,
    });
    return accept(opened);
  });
  return opened.ok ? payments.begin(opened.value) : opened;
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
