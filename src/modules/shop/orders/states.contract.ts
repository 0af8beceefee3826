export const paymentStates = [
  'none',
  'part',
  'paid',
  'refunded-in-part',
  'refunded',
  'charged-back',
] as const;
export type OrderPaymentState = (typeof paymentStates)[number];

export const paymentTerms = ['before', 'deposit', 'at-pick-up', 'invoice', 'shared'] as const;
/** When the money is due: before it is made, a deposit now and the rest later, at the counter, after an invoice, or by several payers. */
export type PaymentTerms = (typeof paymentTerms)[number];

/** A part of an order's money, with the day it is due. */
export type DueView = {
  id: string;
  kind: 'deposit' | 'rest' | 'at-pick-up' | 'invoice' | 'share' | 'difference';
  amountMinor: number;
  dueOn: string;
  paidAt: string | null;
  isOverdue: boolean;
  /** Of a share: whose it is, in what their organiser and the office may know. */
  payer: { name: string; email: string } | null;
};

export const fulfilmentStates = [
  'placed',
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
] as const;
export type FulfilmentState = (typeof fulfilmentStates)[number];

/** The steps of the office, in the words of its buttons; each is a resource under the order. */
export const orderSteps = [
  'approve',
  'reject',
  'start-preparation',
  'make-ready',
  'ship',
  'send-out',
  'deliver',
  'collect',
  'record-return',
  'close',
  'cancel',
] as const;
export type OrderStep = (typeof orderSteps)[number];

/** Steps that each part of an order takes in its own time; the others are taken by all of it together. */
export const partSteps = ['make-ready', 'ship', 'send-out', 'deliver', 'collect', 'record-return'] as const;
export type PartStep = (typeof partSteps)[number];
export const isPartStep = (step: OrderStep): step is PartStep =>
  (partSteps as readonly OrderStep[]).includes(step);
