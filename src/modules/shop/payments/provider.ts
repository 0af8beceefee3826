import type { PaymentState } from './contract.ts';

/** What a provider says of a payment, in our words; the only thing that decides. */
export type Snapshot = {
  state: Exclude<PaymentState, 'created'>;
  amountMinor: number;
  currency: string;
  refundedMinor: number;
  chargedBackMinor: number;
  mode: 'test' | 'live';
  /** The order we named when we created it. */
  orderId: string | null;
  /** Another name the provider has for it, under which its news may come: Stripe's intent, PayPal's capture. */
  alias?: string | undefined;
};

export type NewPayment = {
  /** Our payment's id: the idempotency key, so that a repeat after a crash finds the same payment. */
  key: string;
  orderId: string;
  orderNumber: string;
  amountMinor: number;
  currency: string;
  method: string;
  description: string;
  language: string;
  returnUrl: string;
  webhookUrl: string;
  expiresAt: Date;
};

export type NewRefund = {
  externalId: string;
  amountMinor: number;
  currency: string;
  /** Our refund's id: asking again is the same refund. */
  key: string;
};

/** `pending` is promised by the provider and not yet with the shopper; `failed` is final, with the provider's reason. */
export type RefundSnapshot = {
  externalId: string | null;
  state: 'pending' | 'done' | 'failed';
  why?: string;
};

/** News that is the provider's own; `externalId` is null when it is about nothing of ours. */
export type News = { externalId: string | null; eventId: string };

/**
 * A payment provider, as checkout sees it. Every call may throw `ProviderAway`: nothing is known then, and
 * reconciliation asks again. A webhook is only a reason to fetch; what it says counts for nothing.
 */
export type PaymentProvider = {
  name: string;
  mode: 'test' | 'live';
  /** False where anybody can say that there is news: it counts only for payments we know. */
  signsNews: boolean;
  /** Where its pages stand, as a content policy names places: a form of ours leads there, and on to the payer's bank. Null: with us. */
  pages: string | null;
  /** `logo`: the address of its picture. */
  methods: { method: string; label: string; minutes: number; logo?: string | undefined }[];
  create(payment: NewPayment): Promise<{ externalId: string; redirectUrl: string }>;
  /** How the payment stands; where the payer has agreed and the shop must still take the money, it is taken first. */
  fetch(externalId: string): Promise<Snapshot | undefined>;
  refund(refund: NewRefund): Promise<RefundSnapshot>;
  /** How a refund stands that was pending; undefined when the provider does not know it. */
  fetchRefund(payment: string, refund: string): Promise<RefundSnapshot | undefined>;
  /** Undefined when it is not from the provider. */
  parseWebhook(
    rawBody: string,
    headers: Record<string, string | undefined>,
    now: Date,
  ): Promise<News | undefined>;
};

/** The provider could not be reached, answered late, or not as documented. */
export class ProviderAway extends Error {}
