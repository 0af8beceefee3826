/** A way to pay, as the shopper chooses it; label and logo are configuration. */
export type PaymentMethodView = { provider: string; method: string; label: string; test: boolean };

export type PaymentState = 'created' | 'open' | 'pending' | 'paid' | 'failed' | 'cancelled' | 'expired';

export type PaymentView = {
  id: string;
  provider: string;
  method: string;
  mode: 'test' | 'live';
  state: PaymentState;
  amountMinor: number;
  refundedMinor: number;
  /** What the payer's bank has taken back, or holds while it is disputed. */
  chargedBackMinor: number;
  currency: string;
  externalId: string | null;
  createdAt: string;
  settledAs: 'paid' | 'second-payment' | 'paid-late' | 'mismatch' | null;
  refunds: RefundView[];
};

export type RefundView = {
  id: string;
  amountMinor: number;
  state: string;
  reason: string;
  /** Why the provider refused it. */
  error: string | null;
  createdAt: string;
};
