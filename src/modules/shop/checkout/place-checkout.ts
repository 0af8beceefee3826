import type { CartView } from '#modules/shop/cart/contract';
import type { Sellable } from '#modules/shop/catalogue';
import { figuresOf, type NewOrderLine } from '#modules/shop/orders';
import type { OpenedPayment } from '#modules/shop/payments';
import type { Language } from '#platform/i18n';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type AgreedTerms, agreeTerms } from './agree-terms.ts';
import { canBePickedUp, checkWanted, holdLines, needsSlot } from './check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP, FREE_MINUTES, LARGEST_TOTAL } from './checkout-context.ts';
import { type CheckoutCoupon, couponNow, couponOf, takeCoupon } from './checkout-coupon.ts';
import type { CheckoutRefusal, CheckoutRequest, Placed } from './contract.ts';
import { ExpireOrder } from './expire-order.ts';
import { keptUntil, lastMoment, payBeforeOf } from './last-moment.ts';
import { orderLines } from './order-lines.ts';
import { handoverDay } from './rental-terms.ts';
import { settleAtOnce } from './settle-at-once.ts';
import { awaitsTransfer, TellTransfer } from './tell-transfer.ts';

export type PlaceCheckout = CheckoutRequest & {
  token: string;
  language: Language;
  address: string;
  by: Actor;
  /** The staff order for somebody, who pays later by a link: so long it is kept, at most. */
  byHand?: { minutes: number };
};

/**
 * Places the order of a basket and opens its payment: validate, price again from the catalogue, then order, hold and
 * payment in one transaction, then the provider. The same checkout key leads to the same order, however often it is sent.
 */
export async function placeCheckout(
  context: CheckoutContext,
  form: PlaceCheckout,
): Promise<Result<Placed, CheckoutRefusal>> {
  const placed = await placeNow(context, form);
  // Pressed before: the other press has emptied the basket, and its order is the answer.
  return placed.ok ? placed : ((await alreadyPlaced(context, form)) ?? placed);
}

async function placeNow(
  context: CheckoutContext,
  form: PlaceCheckout,
): Promise<Result<Placed, CheckoutRefusal>> {
  const customer = { email: form.email, accountId: accountOf(form.by) };
  const opened = await context.carts.withGoods(form.token, form.language, { day: form.day, customer });
  if (!opened || opened.cart.lines.length === 0) return refuse('cart-empty');
  const { cart, sold } = opened;
  if (cart.checkoutKey !== form.checkoutKey || cart.version !== form.cartVersion)
    return refuse('cart-changed');
  const shopDays = await context.shopDays();
  const checked = checkWanted(cart.lines, sold, shopDays, form.day);
  if (!checked.ok) return checked;
  const arranged = await arrange(context, form, cart, sold);
  if (!arranged.ok) return arranged;
  const lines = orderLines(cart.lines, sold, form.day);
  const coupon = couponOf(opened, {
    customer,
    feeMinor: arranged.value.part.feeMinor,
    today: shopDays.today,
  });
  const { totalMinor } = figuresOf({ lines, part: arranged.value.part, discount: coupon?.discount ?? null });
  if (totalMinor > LARGEST_TOTAL) return refuse('too-large', { most: LARGEST_TOTAL });
  if (totalMinor !== form.shownTotal) {
    const { code, details } = cart.coupon?.problem ?? { code: 'total-changed' as const };
    return refuse(code, { ...details, totalMinor });
  }
  const agreed = await agreeTerms(context, form, { totalMinor, part: arranged.value.part, shopDays });
  if (!agreed.ok) return agreed;
  const minutes = agreed.value.isSureAtOnce
    ? FREE_MINUTES
    : (form.byHand?.minutes ?? context.payments.minutesFor(form.payment));
  if (minutes === undefined) return refuse('no-such-method');
  const now = context.clock.now();
  const { cutOffTime, zone } = await context.settings.shop();
  const last = lastMoment([...sold.values()], form.day, { ...shopDays, cutOffTime, zone });
  const payBefore = form.byHand ? keptUntil(now, minutes, last) : payBeforeOf(now, minutes, last);
  if (!payBefore) return refuse('transfer-too-late');

  if (!(await isOwnEvent(context, form))) return refuse('no-such-event');

  const written = await writeOrder(context, form, cart, {
    ...arranged.value,
    ...agreed.value,
    lines,
    sold,
    coupon,
    payBefore,
  });
  if (written.ok) return openPayment(context, form.language, written.value);
  return coupon && written.code === 'coupon-changed' ? refuse(await couponNow(context, coupon)) : written;
}

/** An order goes to an event of the shopper's own, or to none. */
async function isOwnEvent(
  { events }: CheckoutContext,
  { eventId, by }: Pick<PlaceCheckout, 'eventId' | 'by'>,
): Promise<boolean> {
  if (!eventId) return true;
  const accountId = accountOf(by);
  return accountId !== null && (await events.ownEvents(accountId)).some(({ id }) => id === eventId);
}

type Arranged = {
  part: Parameters<typeof figuresOf>[0]['part'];
  slot: { id: string; from: string; to: string; capacity: number } | undefined;
};

/** How it reaches the shopper: zone and fee, slot, address. */
async function arrange(
  context: CheckoutContext,
  form: PlaceCheckout,
  cart: CartView,
  sold: Map<string, Sellable>,
): Promise<Result<Arranged, CheckoutRefusal>> {
  const things = [...sold.values()];
  if (form.method === 'pick-up' && !canBePickedUp(things)) return refuse('pick-up-not-possible');
  const zone =
    form.method === 'delivery' ? await context.delivery.zoneFor(form.postcode, cart.linesMinor) : undefined;
  if (form.method === 'delivery' && !zone) return refuse('outside-area');
  const slotted = needsSlot(things);
  const day = handoverDay(things, form.day);
  if (slotted && !form.slotId) return refuse('slot-needed');
  const slot =
    slotted && form.slotId ? await context.delivery.slot(form.slotId, form.method, day) : undefined;
  if (slotted && !slot) return refuse('no-such-slot');
  const address = { street: form.street, postcode: form.postcode, town: form.town, country: 'BE' };
  return accept({
    slot,
    part: {
      method: form.method === 'delivery' && !slotted ? 'on-site' : form.method,
      day,
      slot: slot ? { id: slot.id, from: slot.from, to: slot.to } : null,
      address: form.method === 'delivery' ? address : null,
      feeMinor: zone?.feeMinor ?? 0,
      feeVatRateBp: DELIVERY_VAT_BP,
    },
  });
}

/** Without a payment when nothing is left to pay, or not now. */
type Written = {
  orderId: string;
  orderNumber: string;
  link: string;
  payment: OpenedPayment | undefined;
  isSureAtOnce: boolean;
};
type Write = Arranged &
  AgreedTerms & {
    lines: NewOrderLine[];
    sold: Map<string, Sellable>;
    coupon: CheckoutCoupon | undefined;
    payBefore: Date;
  };

async function writeOrder(
  context: CheckoutContext,
  form: PlaceCheckout,
  cart: CartView,
  { lines, sold, part, slot, coupon, payBefore, terms, dues, payUntil, isSureAtOnce }: Write,
): Promise<Result<Written, CheckoutRefusal>> {
  const shop = await context.settings.shop();
  return context.database.inTransaction(async (tx) => {
    if (!(await context.carts.checkOut(tx, cart.id, form.checkoutKey, form.cartVersion)))
      return refuse('cart-changed');
    const order = await context.orders.writing.place(tx, {
      checkoutKey: form.checkoutKey,
      cartId: cart.id,
      prefix: shop.orderPrefix,
      language: form.language,
      contact: { name: form.name, email: form.email, phone: form.phone },
      eventType: cart.occasion.eventType ?? null,
      eventId: form.eventId ?? null,
      day: form.day,
      guests: cart.occasion.guests ?? null,
      note: form.note,
      currency: shop.currency,
      part,
      lines,
      discount: coupon?.discount ?? null,
      payBefore,
      terms,
      dues,
      byHand: form.byHand !== undefined,
      by: form.by,
    });
    if (!order) return refuse('cart-changed');
    const toPay = {
      orderId: order.id,
      orderNumber: order.number,
      dueId: dues[0]?.id ?? null,
      choice: form.payment,
      amountMinor: dues[0]?.amountMinor ?? order.totalMinor,
      currency: shop.currency,
      description: `${shop.name} ${order.number}`,
      latest: payUntil ?? payBefore,
      language: form.language,
      returnUrl: (id: string) => `${context.publicUrl()}/${form.language}/track/${order.link}?payment=${id}`,
    };
    const payment =
      order.totalMinor === 0 || form.byHand ? undefined : await context.payments.open(tx, toPay);
    if (payment && awaitsTransfer(payment)) context.jobs.enqueue(tx, TellTransfer, { paymentId: payment.id });
    if (coupon && !(await takeCoupon(context, tx, coupon, order))) return refuse('coupon-changed');
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    const held = await context.inventory.hold(tx, {
      reference: order.id,
      cartId: cart.id,
      from: form.byHand ? null : form.address,
      expiresAt: payBefore,
      lines: holdLines(cart.lines, sold, form.day, slot),
    });
    if (!held.ok) return shortOf(held, slot?.id, sold);
    if (form.byHand) await context.orders.writing.noteByHand(tx, { orderId: order.id, by: form.by });
    context.jobs.enqueue(tx, ExpireOrder, { orderId: order.id }, { startAfter: payBefore });
    const { id: orderId, number: orderNumber, link } = order;
    return accept({ orderId, orderNumber, link, payment, isSureAtOnce });
  });
}

// A full slot and a full day are both "taken" to the inventory; the shopper has to choose again in different places.
function shortOf(
  held: { ok: false; code: 'sold-out' | 'taken' | 'too-many-holds'; details?: Record<string, unknown> },
  slotId: string | undefined,
  sold: Map<string, Sellable>,
): Result<never, CheckoutRefusal> {
  if (held.code === 'too-many-holds') return refuse('too-many-holds');
  const subjects = (held.details?.subjects ?? held.details?.variants ?? []) as string[];
  if (slotId && subjects.includes(slotId)) return refuse('slot-full');
  const thing = [...sold.values()].find(
    (sellable) => subjects.includes(sellable.variantId) || subjects.includes(sellable.productId),
  );
  return refuse(held.code, thing ? { slug: thing.slug, variantId: thing.variantId } : {});
}

/** The provider is asked outside the transaction; when it is away, the order is given up and the basket comes back. */
async function openPayment(
  context: CheckoutContext,
  language: Language,
  { orderId, orderNumber, link, payment, isSureAtOnce }: Written,
): Promise<Result<Placed, CheckoutRefusal>> {
  const orderLink = `/${language}/track/${link}`;
  const begun = payment && (await context.payments.begin(payment));
  if (isSureAtOnce) await settleAtOnce(context, orderId);
  if (!begun) return accept({ orderNumber, orderLink, redirectUrl: orderLink });
  // The order stands and its goods are held: its page offers to try again, or to put everything back.
  if (!begun.ok) return accept({ orderNumber, orderLink, redirectUrl: `${orderLink}?payment=${payment.id}` });
  return accept({ orderNumber, orderLink, redirectUrl: begun.value.redirectUrl });
}

/** The order this key has led to before, with the page where its payment goes on. */
async function alreadyPlaced(
  context: CheckoutContext,
  form: Pick<PlaceCheckout, 'checkoutKey' | 'language' | 'token'>,
): Promise<Result<Placed, CheckoutRefusal> | undefined> {
  const order = await context.orders.writing.byCheckoutKey(form.checkoutKey);
  if (!order) return undefined;
  // Who only knows the key, but not the basket, gets nothing of its order.
  const cart = await context.carts.view(form.token, form.language);
  if (cart?.id !== order.cartId) return undefined;
  const orderLink = `/${form.language}/track/${order.link}`;
  const payments = (await context.payments.ofOrders(context.database.reader, [order.id])).get(order.id) ?? [];
  const latest = payments.at(-1);
  if (!latest || (latest.state !== 'created' && latest.state !== 'open')) {
    return accept({ orderNumber: order.number, orderLink, redirectUrl: orderLink });
  }
  const begun = await context.payments.begin(latest.id);
  return accept({
    orderNumber: order.number,
    orderLink,
    redirectUrl: begun.ok ? begun.value.redirectUrl : orderLink,
  });
}
