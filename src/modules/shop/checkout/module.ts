import type { CartView } from '#modules/shop/cart/contract';
import type { DeliveryMethod, SlotView, ZoneView } from '#modules/shop/delivery/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { CheckoutRefusal, CheckoutRequest, Placed } from './contract.ts';

export type CheckoutPage = {
  cart: CartView;
  /** The first day everything in the cart can be had. */
  earliestDay: string;
  day: string | null;
  /** Pick-up is offered only when nothing in the cart has to happen at the shopper's place. */
  methods: DeliveryMethod[];
  needsSlot: boolean;
  slots: Record<DeliveryMethod, SlotView[]>;
  zone: ZoneView | null;
  zones: ZoneView[];
  deliveryMinor: number | null;
  totalMinor: number;
  vat: { rateBp: number; gross: number; net: number; vat: number }[];
  paymentMethods: PaymentMethodView[];
  pickUpAddress: { street: string; postcode: string; town: string; country: string };
};

export type Checkout = {
  /** What the checkout page needs for the choices made so far; undefined when the cart is empty. */
  page(input: {
    token: string | undefined;
    day?: string;
    method?: DeliveryMethod;
    postcode?: string;
    language: Language;
  }): Promise<CheckoutPage | undefined>;
  /** Places the order and opens its payment. The same checkout key always leads to the same order. */
  place(
    input: CheckoutRequest & { token: string; language: Language; address: string; by: Actor },
  ): Promise<Result<Placed, CheckoutRefusal>>;
  /** The shopper is back from the provider: fetches the truth and reconciles; safe to call at any time, by anybody. */
  settle(paymentId: string): Promise<void>;
  /** Another try for an order that still waits for its money. */
  payAgain(input: {
    link: string;
    payment: string;
  }): Promise<Result<{ redirectUrl: string }, 'not-payable' | 'provider-away' | 'no-such-method'>>;
  /** Gives up an order that is not paid and puts its lines back into the basket. */
  backToBasket(input: {
    link: string;
    token: string | undefined;
    by: Actor;
  }): Promise<Result<{ token: string }, 'not-payable'>>;
};
