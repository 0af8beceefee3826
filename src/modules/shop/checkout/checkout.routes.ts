import { z } from 'zod';
import type { ZoneView } from '#modules/shop/delivery/contract';
import { couponProblems, presentCoupon } from '#modules/shop/offers';
import { type ApiRoutes, answerIn, InvalidRequest, notFound, type Refusals, refused } from '#platform/api';
import { type Language, pickText } from '#platform/i18n';
import { refuse } from '#platform/result';
import { money, vatLines } from '#platform/wire';
import {
  CartParams,
  LinkParams,
  OfferQuery,
  OfferResponse,
  PayAgainBody,
  PaymentPageResponse,
  PlacedResponse,
  PlaceOrderBody,
} from './api.contract.ts';
import type { CheckoutPage } from './checkout-page.ts';
import { type CheckoutRefusal, CheckoutRequest } from './contract.ts';
import type { Checkout } from './module.ts';

/** What keeps an order from being placed, for programs. */
export const checkoutProblems: Refusals<CheckoutRefusal> = {
  ...couponProblems,
  'cart-empty': [409, 'There is nothing in this cart.'],
  'no-such-event': [422, 'This is no event of yours.'],
  'cart-changed': [409, 'The cart has changed since it was looked at.'],
  'total-changed': [409, 'The total has changed since it was looked at.'],
  'day-past': [422, 'This day is over.'],
  'day-too-far': [422, 'This day is too far ahead.'],
  'too-soon': [422, 'Something in the cart needs more time.'],
  'shop-closed': [422, 'The shop is closed on this day.'],
  'outside-area': [422, 'We do not deliver there.'],
  'address-needed': [422, 'Something in the cart needs an address to come to.'],
  'slot-needed': [422, 'Choose a slot.'],
  'slot-full': [409, 'This slot is full.'],
  'no-such-slot': [422, 'This slot is not offered on that day.'],
  'pick-up-not-possible': [422, 'Something in the cart cannot be picked up.'],
  'sold-out': [409, 'Something in the cart is sold out.'],
  taken: [409, 'Something in the cart is taken on this day.'],
  'guests-out-of-range': [422, 'Something in the cart is for another number of guests.'],
  'not-sold-any-more': [409, 'Something in the cart is not sold any more.'],
  'too-many-holds': [429, 'Too many orders wait for their payment.'],
  'too-large': [422, 'This total is larger than we take.'],
  'no-such-method': [422, 'This way to pay is not offered.'],
  'transfer-too-late': [422, 'There is no time left for a transfer before this day.'],
  'sharing-not-offered': [422, 'There is no time to share the cost of this order.'],
  'share-or-deposit': [422, 'The cost is shared or a deposit is paid, not both.'],
  'shares-do-not-add-up': [422, 'The shares do not add up to the total.'],
  'share-too-small': [422, 'A share is smaller than we take.'],
  'deposit-not-offered': [422, 'A deposit is not offered for this order.'],
  'not-at-pick-up': [422, 'Paying at the counter is for what is picked up.'],
  'no-invoice': [422, 'This account may not pay on invoice.'],
  'provider-away': [503, 'The payment provider cannot be reached.'],
};
const refusals = checkoutProblems;
const again: Refusals<'not-payable' | 'provider-away' | 'no-such-method'> = {
  'not-payable': [409, 'This order does not wait for a payment.'],
  'provider-away': refusals['provider-away'],
  'no-such-method': refusals['no-such-method'],
};
const unknown = { 'not-found': [404, 'There is no such thing.'] } as const;

type Needs = {
  checkout: Checkout;
  /** Does this id open a cart? One without lines has nothing to offer, but is there. */
  opensCart(id: string, language: Language): Promise<boolean>;
  currency: () => Promise<string>;
  publicUrl: () => string;
};

/** From a cart to an order that waits for its payment. */
export const checkoutRoutes =
  ({ checkout, opensCart, currency, publicUrl }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Checkout'] };

    api.get('/carts/:id/checkout', {
      config: {
        scope: 'write-orders',
        refusals: { ...unknown, 'cart-empty': refusals['cart-empty'] },
      },
      schema: {
        ...say,
        operationId: 'getCheckout',
        summary: 'Days, slots, zones, ways to pay and the total, for the choices made so far',
        params: CartParams,
        querystring: OfferQuery,
        response: { 200: OfferResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const { day, method, postcode, apart } = request.query;
        const language = answerIn(request, reply);
        const page = await checkout.page({
          token: id,
          language,
          ...(day ? { day } : {}),
          ...(method ? { method } : {}),
          ...(postcode ? { postcode } : {}),
          ...(apart ? { apart } : {}),
        });
        if (page) return presentOffer(page, language, await currency());
        if (!(await opensCart(id, language))) return notFound(reply, 'There is no such cart.');
        return refused(reply, refusals, refuse('cart-empty'));
      },
    });

    api.post('/carts/:id/checkout', {
      config: { scope: 'write-orders', idempotent: 'required', refusals: { ...unknown, ...refusals } },
      schema: {
        ...say,
        operationId: 'placeOrder',
        summary: 'Places the order and opens its payment',
        params: CartParams,
        body: PlaceOrderBody,
        response: { 201: PlacedResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const language = answerIn(request, reply);
        if (!(await opensCart(id, language))) return notFound(reply, 'There is no such cart.');
        const placed = await checkout.place({
          ...asForm(request.body),
          token: id,
          language,
          address: request.ip,
          by: request.actor,
        });
        if (!placed.ok) return refused(reply, refusals, placed);
        const { orderNumber, orderLink, redirectUrl } = placed.value;
        const link = orderLink.split('/').at(-1) as string;
        return reply
          .code(201)
          .header('location', `/api/tracking/${link}`)
          .send({
            number: orderNumber,
            trackingLink: link,
            trackingPage: new URL(orderLink, publicUrl()).href,
            paymentPage: new URL(redirectUrl, publicUrl()).href,
          });
      },
    });

    api.post('/tracking/:link/payments', {
      config: { scope: 'write-orders', refusals: again },
      schema: {
        ...say,
        operationId: 'payAgain',
        summary: 'Another try to pay for an order that still waits for its money',
        params: LinkParams,
        body: PayAgainBody,
        response: { 201: PaymentPageResponse },
      },
      handler: async (request, reply) => {
        const begun = await checkout.payAgain({ link: request.params.link, payment: request.body.payment });
        if (!begun.ok) return refused(reply, again, begun);
        const paymentPage = new URL(begun.value.redirectUrl, publicUrl()).href;
        return reply.code(201).send({ paymentPage });
      },
    });
  };

/** Where the fields of the page's form stand in the body, for who has to mend them. */
const places: Record<string, string[]> = {
  name: ['contact', 'name'],
  email: ['contact', 'email'],
  phone: ['contact', 'phone'],
  street: ['address', 'street'],
  postcode: ['address', 'postcode'],
  town: ['address', 'town'],
  apart: ['parts'],
  apartSlotId: ['parts'],
};

/** The body as the page's form, whose rules are the rules. */
function asForm({
  total,
  version,
  contact,
  address,
  shares,
  acceptTerms: _,
  parts = [],
  ...rest
}: PlaceOrderBody) {
  const same = parts.find(({ method }) => method === rest.method);
  const other = parts.find(({ method }) => method !== rest.method);
  const form = CheckoutRequest.safeParse({
    ...rest,
    ...contact,
    ...address,
    slotId: same?.slotId ?? rest.slotId,
    ...(other && { apart: other.lines, apartSlotId: other.slotId }),
    shares: shares && {
      split: shares.split,
      ownMinor: shares.own?.amount,
      payers: shares.payers.map(({ amount, ...payer }) => ({ ...payer, amountMinor: amount?.amount })),
    },
    cartVersion: version,
    shownTotal: total.amount,
    terms: 'on',
  });
  if (form.success) return form.data;
  const issues = form.error.issues.map((issue) => ({
    ...issue,
    path: places[String(issue.path[0])] ?? issue.path,
  }));
  throw new InvalidRequest('body', new z.ZodError(issues));
}

function presentOffer(
  page: CheckoutPage,
  language: Language,
  currency: string,
): z.infer<typeof OfferResponse> {
  const zone = ({ id, names, feeMinor, freeFromMinor }: ZoneView) => ({
    id,
    name: pickText(names, language),
    fee: money(feeMinor, currency),
    freeFrom: freeFromMinor === null ? null : money(freeFromMinor, currency),
  });
  return {
    checkoutKey: page.cart.checkoutKey,
    version: page.cart.version,
    earliestDay: page.earliestDay,
    day: page.day,
    rental: page.rental && {
      handover: page.rental.handover,
      back: page.rental.back,
      deposit: money(page.rental.depositMinor, currency),
    },
    parts: page.parts.map(({ method, lineIds, day, needsSlot, slots, feeMinor }) => ({
      method,
      lines: lineIds,
      day,
      needsSlot,
      slots: needsSlot ? slots[method === 'pick-up' ? method : 'delivery'] : [],
      fee: feeMinor === null ? null : money(feeMinor, currency),
    })),
    methods: page.methods,
    needsSlot: page.needsSlot,
    slots: page.slots,
    zone: page.zone && zone(page.zone),
    zones: page.zones.map(zone),
    coupon: presentCoupon(page.coupon, currency),
    deliveryFee: page.deliveryMinor === null ? null : money(page.deliveryMinor, currency),
    total: money(page.totalMinor, currency),
    vat: vatLines(page.vat, currency),
    sharing: page.sharing,
    paymentMethods: page.paymentMethods.map(({ provider, method, label, test }) => ({
      id: `${provider}:${method}`,
      label,
      test,
    })),
    pickUpAddress: page.pickUpAddress,
  };
}
