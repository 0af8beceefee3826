import { couponOn } from '#modules/shop/cart';
import type { CartView } from '#modules/shop/cart/contract';
import type { Sellable } from '#modules/shop/catalogue';
import type { DeliveryMethod, SlotView, ZoneView } from '#modules/shop/delivery/contract';
import type { CouponView } from '#modules/shop/offers/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { Language } from '#platform/i18n';
import { type VatLine, vatByRate } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { isPlainDay } from '#platform/time';
import { canBePickedUp, earliestForAll, needsSlot } from './check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP } from './checkout-context.ts';
import type { DepositPlan } from './contract.ts';
import { lastMoment, payBeforeOf } from './last-moment.ts';
import { depositPlan, isTrusted, termsOf } from './payment-plan.ts';
import { handoverDay, type RentalTerms, rentalTerms } from './rental-terms.ts';

export type CheckoutPage = {
  cart: CartView;
  /** The first day everything in the cart can be had. */
  earliestDay: string;
  day: string | null;
  /** Of what is let, once there is a day; null when nothing in the cart is. */
  rental: RentalTerms | null;
  /** Pick-up is offered only when nothing in the cart has to happen at the shopper's place. */
  methods: DeliveryMethod[];
  needsSlot: boolean;
  slots: Record<DeliveryMethod, SlotView[]>;
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
  pickUpAddress: { street: string; postcode: string; town: string; country: string };
};

type Offer = { last: Date | undefined; isPickUp: boolean; onInvoice: boolean };

/** The ways to pay that suit this order and this shopper, and leave enough time before the last moment to order. */
function offered(
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

type Choices = {
  token: string | undefined;
  day?: string;
  method?: DeliveryMethod;
  postcode?: string;
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
  const [shop, shopDays, zones, slots] = await Promise.all([
    context.settings.shop(),
    context.shopDays(),
    context.delivery.zones(),
    day ? context.delivery.slots(handoverDay(sold.values(), day)) : { delivery: [], 'pick-up': [] },
  ]);
  const things: Sellable[] = [...sold.values()];
  const methods: DeliveryMethod[] = canBePickedUp(things) ? ['delivery', 'pick-up'] : ['delivery'];
  const delivered = !(choices.method === 'pick-up' && methods.includes('pick-up'));
  const zone = choices.postcode
    ? await context.delivery.zoneFor(choices.postcode, cart.linesMinor)
    : undefined;
  const deliveryMinor = delivered ? (zone?.feeMinor ?? null) : 0;
  const coupon = couponOn(opened, deliveryMinor)?.view ?? null;
  const fee = (deliveryMinor ?? 0) - (coupon?.deliveryMinor ?? 0);
  const goods = cart.lines.map((line) => ({
    gross: line.totalMinor - line.discountMinor,
    rateBp: line.vatRateBp,
  }));
  const totalMinor = cart.linesMinor - cart.discountMinor + fee;
  return {
    cart,
    earliestDay: earliestForAll(things, shopDays),
    day,
    rental: day ? rentalTerms(cart.lines, sold, day) : null,
    methods,
    needsSlot: needsSlot(things),
    slots,
    zone: zone ?? null,
    zones,
    deliveryMinor,
    coupon,
    totalMinor,
    vat: vatByRate(fee > 0 ? [...goods, { gross: fee, rateBp: DELIVERY_VAT_BP }] : goods),
    paymentMethods: offered(context, {
      last: day ? lastMoment(things, day, { ...shopDays, ...shop }) : undefined,
      isPickUp: !delivered,
      onInvoice: await context.orders.writing.mayPayOnInvoice(customer.accountId ?? null),
    }),
    deposit: day
      ? (depositPlan(await context.settings.terms(), { totalMinor, day, today: shopDays.today }) ?? null)
      : null,
    pickUpAddress: shop.pickUpAddress,
  };
}
