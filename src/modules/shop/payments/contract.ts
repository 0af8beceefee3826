import { z } from 'zod';
import { line } from '#platform/text';
import { isPlainDay } from '#platform/time';

/** A way to pay, as the shopper chooses it; label and logo are configuration. */
export type PaymentMethodView = {
  provider: string;
  method: string;
  label: string;
  /** The address of its picture. */
  logo: string | null;
  test: boolean;
};

export type PaymentState = 'created' | 'open' | 'pending' | 'paid' | 'failed' | 'cancelled' | 'expired';

export type PaymentView = {
  id: string;
  /** The part of the order's money it is for; null when it is for all of it. */
  dueId: string | null;
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

/** A refund, and what the money that it sends back had become. */
export type RefundFacts = {
  orderId: string;
  amountMinor: number;
  state: string;
  error: string | null;
  /** A change of its order made it too much. */
  forChange: boolean;
  payment: Pick<PaymentView, 'id' | 'settledAs' | 'dueId'>;
};

/** What is still here of a payment, in minor units: what its bank took, and what has gone back or was promised to, is not. */
export function leftOf({ state, amountMinor, chargedBackMinor, refunds }: PaymentView): number {
  if (state !== 'paid') return 0;
  const promised = refunds
    .filter((refund) => refund.state !== 'failed')
    .reduce((sum, refund) => sum + refund.amountMinor, 0);
  return Math.max(0, amountMinor - chargedBackMinor - promised);
}

export type RefundView = {
  id: string;
  amountMinor: number;
  state: string;
  reason: string;
  /** Why the provider refused it. */
  error: string | null;
  createdAt: string;
};

const MOST_MINOR = 1_000_000_000;

/** Money that came in by hand, in minor units, on a day of the bank's. */
export const ReceiptRequest = z.object({
  amountMinor: z.number('amount').int('amount').min(1, 'amount').max(MOST_MINOR, 'amount'),
  day: z.string().refine(isPlainDay, 'date'),
  note: line(200),
});
export type ReceiptRequest = z.infer<typeof ReceiptRequest>;

export type EntryRefusal = 'not-allowed' | 'no-such-payment' | 'more-than-due' | 'changed-meanwhile';

/** What somebody recorded of a payment by hand. */
export type EntryView = {
  id: string;
  /** Below zero: it went back, or was taken out again. */
  amountMinor: number;
  day: string;
  note: string;
  name: string;
  at: string;
  kind: 'received' | 'taken-out' | 'sent-back';
  /** An entry that was a mistake, and whose opposite stands beside it. */
  isUndone: boolean;
};

export const paymentKinds = ['waiting', 'paid', 'failed', 'refunds', 'odd'] as const;
/** What the office looks for: what waits for somebody, what came, what did not, what went back, what needs a look. */
export type PaymentKind = (typeof paymentKinds)[number];

export const PaymentsQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  kind: z.enum(paymentKinds).optional().catch(undefined),
  provider: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .optional()
    .catch(undefined),
  from: z.string().refine(isPlainDay).optional().catch(undefined),
  until: z.string().refine(isPlainDay).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'amount']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type PaymentsQuery = z.infer<typeof PaymentsQuery>;

export type PaymentListRow = Omit<PaymentView, 'refunds' | 'dueId'> & {
  orderNumber: string;
  contactName: string;
  /** What waits for somebody: a refund to decide or to send, money to match. */
  waits: 'refund' | 'transfer' | 'return' | null;
};

export type PaymentsList = {
  rows: PaymentListRow[];
  total: number;
  page: number;
  pages: number;
  /** Of everything that was found, in the shop's currency. */
  paidMinor: number;
  refundedMinor: number;
};

/** A payment with all that is known of it, for the office. */
export type PaymentDetail = PaymentView & {
  orderNumber: string;
  contactName: string;
  expiresAt: string;
  /** Its order has ended. */
  isOver: boolean;
  /** Of a payment by hand. */
  entries: EntryView[];
  receivedMinor: number;
};
