import type { CartView } from '#modules/shop/cart/contract';
import type { ShopDays } from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import { figuresOf, type NewOrderLine } from '#modules/shop/orders';
import type { OpenedPayment } from '#modules/shop/payments';
import type { ShopView } from '#modules/shop/settings/contract';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type AgreedTerms, agreeTerms } from './agree-terms.ts';
import { type ArrangedPart, arrangeParts, partNamed } from './arrange-parts.ts';
import { checkWanted, holdLines } from './check-cart.ts';
import { type CheckoutContext, FREE_MINUTES, LARGEST_TOTAL } from './checkout-context.ts';
import { type CheckoutCoupon, couponNow, couponOf, takeCoupon } from './checkout-coupon.ts';
import type { CheckoutRefusal, CheckoutRequest, Placed } from './contract.ts';
import { ExpireOrder } from './expire-order.ts';
import { fitsBefore, keptUntil, payBeforeOf, sharedUntil } from './last-moment.ts';
import { orderLines } from './order-lines.ts';
import { settleAtOnce } from './settle-at-once.ts';
import { lastMomentOf, splitParts } from './split-parts.ts';
import { awaitsTransfer, TellTransfer, TRANSFER } from './tell-transfer.ts';

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
  const { cart } = opened;
  if (cart.checkoutKey !== form.checkoutKey || cart.version !== form.cartVersion)
    return refuse('cart-changed');
  const shopDays = await context.shopDays();
  const parts = splitParts(cart.lines, opened.sold, form);
  for (const part of parts) {
    const checked = checkWanted(part.lines, part.sold, shopDays, form.day);
    if (!checked.ok) return checked;
  }
  const arranged = await arrangeParts(context, form, parts);
  if (!arranged.ok) return arranged;
  const newParts = arranged.value.map(({ part }) => part);
  const lines = arranged.value.flatMap(({ part, wanted, sold }) =>
    orderLines(
      wanted.map((line) => ({ ...line, startsAt: form.starts?.[line.id] })),
      sold,
      { day: form.day, partId: part.id },
    ),
  );
  const feeMinor = newParts.reduce((sum, part) => sum + part.feeMinor, 0);
  const coupon = couponOf(opened, { customer, feeMinor, today: shopDays.today });
  const { totalMinor } = figuresOf({ lines, parts: newParts, discount: coupon?.discount ?? null });
  if (totalMinor > LARGEST_TOTAL) return refuse('too-large', { most: LARGEST_TOTAL });
  if (totalMinor !== form.shownTotal) {
    const { code, details } = cart.coupon?.problem ?? { code: 'total-changed' as const };
    return refuse(code, { ...details, totalMinor });
  }
  const agreed = await agreeTerms(context, form, { totalMinor, parts: newParts, shopDays });
  if (!agreed.ok) return agreed;
  const { isSureAtOnce } = agreed.value;
  const waits = await waitsUntil(context, form, { isSureAtOnce, parts, shopDays });
  if (!waits.ok) return waits;

  if (!(await isOwnEvent(context, form))) return refuse('no-such-event');

  const written = await writeOrder(context, form, cart, {
    arranged: arranged.value,
    ...agreed.value,
    lines,
    coupon,
    payBefore: waits.value,
  });
  if (written.ok) return openPayment(context, form.language, written.value);
  return coupon && written.code === 'coupon-changed' ? refuse(await couponNow(context, coupon)) : written;
}

type Waiting = {
  isSureAtOnce: boolean;
  parts: readonly Pick<ArrangedPart, 'sold'>[];
  shopDays: ShopDays;
};

/** Until when an order waits for its money. */
export async function waitsUntil(
  { payments, clock, settings }: CheckoutContext,
  { payment, byHand, day, shares }: Pick<PlaceCheckout, 'payment' | 'byHand' | 'day' | 'shares'>,
  { isSureAtOnce, parts, shopDays }: Waiting,
): Promise<Result<Date, CheckoutRefusal>> {
  const minutes = isSureAtOnce ? FREE_MINUTES : (byHand?.minutes ?? payments.minutesFor(payment));
  if (minutes === undefined) return refuse('no-such-method');
  const now = clock.now();
  const { cutOffTime, zone } = await settings.shop();
  const last = lastMomentOf(parts, day, { ...shopDays, cutOffTime, zone });
  if (shares && !isSureAtOnce) {
    const until = sharedUntil(now, (await settings.terms()).shareDays, last);
    if (!until) return refuse('sharing-not-offered');
    return fitsBefore(now, minutes, until) ? accept(until) : refuse('transfer-too-late');
  }
  const until = byHand ? keptUntil(now, minutes, last) : payBeforeOf(now, minutes, last);
  return until ? accept(until) : refuse('transfer-too-late');
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

/** Without a payment when nothing is left to pay, or not now. */
export type Written = {
  orderId: string;
  orderNumber: string;
  link: string;
  payment: OpenedPayment | undefined;
  isSureAtOnce: boolean;
};
export type Write = AgreedTerms & {
  arranged: ArrangedPart[];
  lines: NewOrderLine[];
  coupon: CheckoutCoupon | undefined;
  payBefore: Date;
};

async function writeOrder(
  context: CheckoutContext,
  form: PlaceCheckout,
  cart: CartView,
  write: Write,
): Promise<Result<Written, CheckoutRefusal>> {
  const shop = await context.settings.shop();
  return context.database.inTransaction(async (tx) => {
    if (!(await context.carts.checkOut(tx, cart.id, form.checkoutKey, form.cartVersion)))
      return refuse('cart-changed');
    return writeIn(tx, context, form, {
      ...write,
      shop,
      cartId: cart.id,
      occasion: cart.occasion,
    });
  });
}

type Form = Omit<PlaceCheckout, 'token' | 'cartVersion' | 'shownTotal' | 'terms' | 'deposit'>;
type WriteIn = Write & {
  shop: Pick<ShopView, 'name' | 'currency' | 'orderPrefix'>;
  /** Null for what comes of no basket. */
  cartId: string | null;
  occasion: Occasion;
};

/** The order, its payment and its hold, in the transaction that gives the reason. */
export async function writeIn(
  tx: Tx,
  context: CheckoutContext,
  form: Form,
  { shop, cartId, occasion, arranged, lines, coupon, payBefore, ...agreed }: WriteIn,
): Promise<Result<Written, CheckoutRefusal>> {
  const { terms, dues, payUntil, isSureAtOnce } = agreed;
  const order = await context.orders.writing.place(tx, {
    checkoutKey: form.checkoutKey,
    cartId,
    prefix: shop.orderPrefix,
    language: form.language,
    contact: { name: form.name, email: form.email, phone: form.phone },
    eventType: occasion.eventType ?? null,
    eventId: form.eventId ?? null,
    day: form.day,
    guests: occasion.guests ?? null,
    note: form.note,
    currency: shop.currency,
    parts: arranged.map(({ part }) => part),
    lines,
    discount: coupon?.discount ?? null,
    payBefore,
    terms,
    dues,
    byHand: form.byHand !== undefined,
    by: form.by,
  });
  if (!order) return refuse('cart-changed');
  // A transfer is told where it is asked: on the page of the share it is for.
  const share = terms === 'shared' && form.payment === TRANSFER ? dues[0] : undefined;
  const page = share
    ? `share/${context.orders.shares.linkOf({ id: share.id, linkTurn: 0 })}`
    : `track/${order.link}`;
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
    returnUrl: (id: string) => `${context.publicUrl()}/${form.language}/${page}?payment=${id}`,
  };
  const payment = order.totalMinor === 0 || form.byHand ? undefined : await context.payments.open(tx, toPay);
  if (payment && awaitsTransfer(payment)) context.jobs.enqueue(tx, TellTransfer, { paymentId: payment.id });
  if (coupon && !(await takeCoupon(context, tx, coupon, order))) return refuse('coupon-changed');
  if (terms === 'shared') await context.orders.shares.invite(tx, order.id);
  // Last: everybody who wants the same thing waits for its row from here to the commit.
  const held = await context.inventory.hold(tx, {
    reference: order.id,
    cartId,
    from: form.byHand ? null : form.address,
    expiresAt: payBefore,
    lines: arranged.flatMap(({ wanted, sold, slot }) => holdLines(wanted, sold, form.day, slot)),
  });
  if (!held.ok) return shortOf(held, form.method, arranged);
  if (form.byHand) await context.orders.writing.noteByHand(tx, { orderId: order.id, by: form.by });
  context.jobs.enqueue(tx, ExpireOrder, { orderId: order.id }, { startAfter: payBefore });
  const { id: orderId, number: orderNumber, link } = order;
  return accept({ orderId, orderNumber, link, payment, isSureAtOnce });
}

// A full slot and a full day are both "taken" to the inventory; the shopper has to choose again in different places.
function shortOf(
  held: { ok: false; code: 'sold-out' | 'taken' | 'too-many-holds'; details?: Record<string, unknown> },
  chosen: DeliveryMethod,
  arranged: readonly ArrangedPart[],
): Result<never, CheckoutRefusal> {
  if (held.code === 'too-many-holds') return refuse('too-many-holds');
  const subjects = (held.details?.subjects ?? held.details?.variants ?? []) as string[];
  const full = arranged.find(({ slot }) => slot && subjects.includes(slot.id))?.part;
  if (full) {
    const named = arranged.length > 1 && partNamed({ method: full.method, isApart: full.method !== chosen });
    return refuse('slot-full', { ...named });
  }
  const thing = arranged
    .flatMap(({ sold }) => [...sold.values()])
    .find((sellable) => subjects.includes(sellable.variantId) || subjects.includes(sellable.productId));
  return refuse(held.code, thing ? { slug: thing.slug, variantId: thing.variantId } : {});
}

/** The provider is asked outside the transaction; when it is away, the order's page offers to try again. */
export async function openPayment(
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
