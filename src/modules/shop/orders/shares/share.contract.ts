import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { neededLine } from '#platform/text';

/** How many pay one order together, at most. */
export const MOST_PAYERS = 20;
/** Of one payer, in minor units: of less, the provider's fee would leave nothing. */
export const SMALLEST_SHARE = 100;

// It stands in mails to people who did not ask for them: no place for an advertisement.
const isNoAddress = (name: string) => !/[/\\@]|www\./i.test(name);

export const PayerName = neededLine(60).refine(isNoAddress, 'unreadable');
export const Payer = z.object({ name: PayerName, email: z.email('email').max(200, 'too-long') });
export type Payer = z.infer<typeof Payer>;

/** The first name alone: what payers see of each other. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What a payer sees of an order: what it is for, who shares it, and nothing of where anybody lives or is written to. */
export type ShareView = {
  /** For its room. */
  orderId: string;
  orderNumber: string;
  organiser: string;
  name: string;
  language: string;
  currency: string;
  amountMinor: number;
  totalMinor: number;
  day: string;
  lines: { names: Texts; quantity: number; totalMinor: number }[];
  others: { name: string; amountMinor: number; isPaid: boolean }[];
  paidAt: string | null;
  /** Everything is kept until then. */
  until: string;
  /** The newest try to pay did not go through. */
  hasFailed: boolean;
  standing: 'to-pay' | 'waiting' | 'paid' | 'complete' | 'ended';
  /** Of this share, in minor units. */
  refundedMinor: number;
};

/** Whose order it is says who asks about a share: its organiser, or the office. */
export type SharedOrder = { link: string } | { number: string } | { ofOffice: string };

export type ShareRefusal = 'no-such-share' | 'already-paid' | 'being-paid' | 'over' | 'too-many';

/** Somebody who was to pay a share, and may still be at their bank with these payments. */
export type FormerPayer = {
  name: string;
  email: string;
  language: string;
  linkTurn: number;
  paymentIds: string[];
};
