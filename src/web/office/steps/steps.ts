import { isPartStep, type OrderStep } from '#modules/shop/orders/contract';

/** What a button about an order's next step has to know. */
export type StepOrder = {
  number: string;
  name: string;
  backMinor: number;
  /** The one part of it that is meant; its way, where there are several. */
  part?: { id: string; way?: string };
};

/** The part a step moves, for the form that takes it; none for a step of the whole order. */
export const partOf = ({ part }: StepOrder, step: OrderStep): string | undefined =>
  part && isPartStep(step) ? part.id : undefined;

/** Where the form of a step stands on the page of its order. */
export const anchorOf = ({ part }: StepOrder, step: OrderStep): string => {
  const name = step === 'record-return' ? 'return' : step;
  return part?.way && isPartStep(step) ? `${name}-${part.id}` : name;
};

export type AskingStep = 'reject' | 'ship' | 'cancel';

/** Steps that need a word first: why, or with whom. */
export const needsWords = (step: OrderStep): step is AskingStep =>
  step === 'reject' || step === 'ship' || step === 'cancel';

/** Steps that end an order before it has gone anywhere. */
export const endsOrder = (step: OrderStep): boolean => step === 'reject' || step === 'cancel';

/** The one step that brings an order on; the rest are ways aside. */
export const nextStep = (steps: readonly OrderStep[]): OrderStep | undefined =>
  steps.find((step) => !endsOrder(step));
