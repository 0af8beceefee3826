import type { OrderStep } from '#modules/shop/orders/contract';

/** What a button about an order's next step has to know. */
export type StepOrder = { number: string; name: string; backMinor: number };

export type AskingStep = 'reject' | 'ship';

/** Steps that need a word first: why, or with whom. */
export const needsWords = (step: OrderStep): step is AskingStep => step === 'reject' || step === 'ship';

/** The one step that brings an order on; the rest are ways aside. */
export const nextStep = (steps: readonly OrderStep[]): OrderStep | undefined =>
  steps.find((step) => step !== 'reject');
