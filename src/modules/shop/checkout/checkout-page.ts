import { couponOn } from '#modules/shop/cart';
import type { CartView } from '#modules/shop/cart/contract';
import type { Sellable } from '#modules/shop/catalogue';
import type { DeliveryMethod, SlotView, ZoneView } from '#modules/shop/delivery/contract';
import type { CouponView } from '#modules/shop/offers/contract';
import { SMALLEST_SHARE } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { Language } from '#platform/i18n';
import { type VatLine, vatByRate } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { isPlainDay } from '#platform/time';
import { needsSlot } from './check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP } from './checkout-context.ts';
import { type PlannedPart, planParts, slotsOf } from './checkout-parts.ts';
import type { DepositPlan } from './contract.ts';
import { payBeforeOf, sharedUntil } from './last-moment.ts';
import { depositPlan, isTrusted, termsOf } from './payment-plan.ts';
import type { RentalTerms } from './rental-terms.ts';
import { earliestDayOf, lastMomentOf, splitParts } from './split-parts.ts';

export type CheckoutPage = {
  cart: CartView;
  /** The first day everything in the cart can be had. */
  earliestDay: string;
  day: string | null;
  /** Of what is let, once there is a day; null when nothing in the cart is. */
  rental: RentalTerms | null;
  /** What goes together, the chosen way first. */
  parts: PlannedPart[];
  /** Pick-up is offered only when there is something to come for. */
  methods: DeliveryMethod[];
  needsSlot: boolean;
  /** Of each way, on the day of what goes that way. */
  slots: Record<DeliveryMethod, SlotView[]>;
  /** Where what is delivered goes. */
  zone: ZoneView | null;
  zones: ZoneView[];
  deliveryMinor: number | null;
  /** The coupon of the cart, the delivery included. */
  coupon: CouponView | null;
  totalMinor: number;
  vat: VatLine[];
  paymentMethods: PaymentMethodView[];
  /** A deposit now and the rest later, where that is offered. */
  deposit: DepositPlan | null;
  /** Several may pay it together, and have time until then; null where that is not offered. */
  sharing: { until: string } | null;
  pickUpAddress: { street: string; postcode: string; town: string; country: string };
};

type Offer = { last: Date | undefined; isPickUp: boolean; onInvoice: boolean };

/** The ways to pay that suit this order and this shopper, and leave enough time before the last moment to order. */
export function offered(
  { payments, clock }: CheckoutContext,
  { last, isPickUp, onInvoice }: Offer,
): PaymentMethodView[] {
  return payments.methods().filter(({ provider, method }) => {
    const choice = `${provider}:${method}`;
    const terms = termsOf(choice, false);
    if (isTrusted(terms)) return terms === 'invoice' ? onInvoice : isPickUp;
    const minutes = payments.minutesFor(choice);
    return minutes !== undefined && (!last || payBeforeOf(clock.now(), minutes, last) !== undefined);
  });
}

function sharingOf(
  now: Date,
  { days, last, totalMinor }: { days: number; last: Date; totalMinor: number },
): CheckoutPage['sharing'] {
  const until = totalMinor < 2 * SMALLEST_SHARE ? undefined : sharedUntil(now, days, last);
  return until ? { until: until.toISOString() } : null;
}

type Choices = {
  token: string | undefined;
  day?: string;
  method?: DeliveryMethod;
  postcode?: string;
  /** Lines of goods that go the other way. */
  apart?: readonly string[];
  /** Who orders, as far as it is known: a coupon may be for each customer once. */
  email?: string | undefined;
  by?: Actor;
  language: Language;
};

/** What the checkout page shows for the choices made so far; undefined when there is nothing to check out. */
export async function checkoutPage(
  context: CheckoutContext,
  choices: Choices,
): Promise<CheckoutPage | undefined> {
  const customer = { email: choices.email, accountId: choices.by && accountOf(choices.by) };
  const opened = await context.carts.withGoods(choices.token, choices.language, { customer });
  if (!opened || opened.cart.lines.length === 0) return undefined;
  const { cart, sold } = opened;
  const wantedDay = choices.day ?? cart.occasion.day;
  const day = isPlainDay(wantedDay) ? wantedDay : null;
  const [shop, shopDays, zones] = await Promise.all([
    context.settings.shop(),
    context.shopDays(),
    context.delivery.zones(),
  ]);
  const things: Sellable[] = [...sold.values()];
  const methods: DeliveryMethod[] = needsSlot(things) ? ['delivery', 'pick-up'] : ['delivery'];
  const method = choices.method === 'pick-up' && methods.includes('pick-up') ? 'pick-up' : 'delivery';
  const split = splitParts(cart.lines, sold, { method, apart: choices.apart });
  const { parts, zone, deliveryMinor } = await planParts(context, split, { day, postcode: choices.postcode });
  const coupon = couponOn(opened, deliveryMinor)?.view ?? null;
  const fee = (deliveryMinor ?? 0) - (coupon?.deliveryMinor ?? 0);
  const goods = cart.lines.map((line) => ({
    gross: line.totalMinor - line.discountMinor,
    rateBp: line.vatRateBp,
  }));
  const totalMinor = cart.linesMinor - cart.discountMinor + fee;
  const last = day ? lastMomentOf(split, day, { ...shopDays, ...shop }) : undefined;
  const terms = await context.settings.terms();
  return {
    cart,
    earliestDay: earliestDayOf(split, shopDays),
    day,
    rental: parts.find(({ rental }) => rental)?.rental ?? null,
    parts,
    methods,
    needsSlot: needsSlot(things),
    slots: slotsOf(parts),
    zone,
    zones,
    deliveryMinor,
    coupon,
    totalMinor,
    vat: vatByRate(fee > 0 ? [...goods, { gross: fee, rateBp: DELIVERY_VAT_BP }] : goods),
    paymentMethods: offered(context, {
      last,
      isPickUp: split.every((part) => part.method === 'pick-up'),
      onInvoice: await context.orders.writing.mayPayOnInvoice(customer.accountId ?? null),
    }),
    deposit: day ? (depositPlan(terms, { totalMinor, day, today: shopDays.today }) ?? null) : null,
    sharing: last ? sharingOf(context.clock.now(), { days: terms.shareDays, last, totalMinor }) : null,
    pickUpAddress: shop.pickUpAddress,
  };
}
