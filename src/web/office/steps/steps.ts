import type { OrderStep } from '#modules/shop/orders/contract';

/** What a button about an order's next step has to know. */
export type StepOrder = { number: string; name: string; backMinor: number };

export type AskingStep = 'reject' | 'ship' | 'cancel';

/** Steps that need a word first: why, or with whom. */
export const needsWords = (step: OrderStep): step is AskingStep =>
  step === 'reject' || step === 'ship' || step === 'cancel';

/** Steps that end an order before it has gone anywhere. */
export const endsOrder = (step: OrderStep): boolean => step === 'reject' || step === 'cancel';

/** The one step that brings an order on; the rest are ways aside. */
export const nextStep = (steps: readonly OrderStep[]): OrderStep | undefined =>
  steps.find((step) => !endsOrder(step));
