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

/**
 * A payment provider, as checkout sees it. Every call may throw `ProviderAway`: nothing is known then, and
 * reconciliation asks again. A webhook is only a reason to fetch; what it says counts for nothing.
 */
export type PaymentProvider = {
  name: string;
  mode: 'test' | 'live';
  methods: { method: string; label: string; minutes: number }[];
  create(payment: NewPayment): Promise<{ externalId: string; redirectUrl: string }>;
  fetch(externalId: string): Promise<Snapshot | undefined>;
  refund(refund: { externalId: string; amountMinor: number; currency: string; key: string }): Promise<{
    externalId: string;
    state: 'pending' | 'done' | 'failed';
  }>;
  /** Undefined when it is not from the provider. */
  parseWebhook(
    rawBody: string,
    headers: Record<string, string | undefined>,
    now: Date,
  ): { externalId: string; eventId: string } | undefined;
};

/** The provider could not be reached, answered late, or not as documented. */
export class ProviderAway extends Error {}
