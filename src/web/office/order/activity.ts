const kinds = [
  'placed',
  'by-hand',
  'changed',
  'paid',
  'share-paid',
  'share-reminded',
  'share-sent-again',
  'share-changed',
  'approved',
  'rejected',
  'in-preparation',
  'ready',
  'shipped',
  'out-for-delivery',
  'delivered',
  'collected',
  'returned',
  'closed',
  'cancelled',
  'refunded',
  'paid-late',
  'second-payment',
  'refund-confirmed',
  'payment-mismatch',
  'charged-back',
  'charge-back-ended',
  'refund-failed',
  'part-received',
  'payment-pending',
  'payment-failed',
  'payment-cancelled',
  'payment-expired',
  'nothing-to-pay',
  'trusted',
  'transfer-asked',
  'payment-reminded',
  'coupon-beyond-limit',
  'from-quote',
  'note',
] as const;
export type Kind = (typeof kinds)[number] | 'other';

/** What kind of entry this is, among those we have words for; a new kind is still shown. */
export const kindOf = (kind: string): Kind => kinds.find((known) => known === kind) ?? 'other';

const endings = ['not-paid', 'back-to-basket', 'provider-away', 'by-customer'] as const;

/** Reasons that the system writes; any other reason is a person's own words. */
export const endingOf = (reason: string | null | undefined) => endings.find((known) => known === reason);
