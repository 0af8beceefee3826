import { type FulfilmentState, isPartStep, type OrderStep } from './contract.ts';
import {
  afterStep,
  type Money,
  possibleSteps,
  type Standing,
  type Transition,
  transitions,
} from './order-states.ts';

export type Part = Pick<Standing, 'fulfilmentState' | 'method' | 'rents'>;

/** From the first step to the last; what ended otherwise holds nothing up. */
const course: readonly FulfilmentState[] = [
  'placed',
  'approved',
  'in-preparation',
  'ready',
  'shipped',
  'out-for-delivery',
  'delivered',
  'collected',
  'returned',
  'closed',
  'rejected',
  'cancelled',
];

/** How far an order is: as far as the last of its parts. */
export function stateOf(parts: readonly Pick<Part, 'fulfilmentState'>[]): FulfilmentState {
  const states = new Set(parts.map(({ fulfilmentState }) => fulfilmentState));
  return course.find((state) => states.has(state)) ?? 'placed';
}

/**
 * The parts a step moves, and where to. A step of the whole order moves all of them or none; a step of parts moves those that can
 * take it, or the one that is named.
 */
export function movesOf<P extends Part>(
  money: Money,
  parts: readonly P[],
  step: OrderStep,
): { part: P; move: Transition }[] {
  const moves = parts.flatMap((part) => {
    const move = afterStep({ ...money, ...part }, step);
    return move ? [{ part, move }] : [];
  });
  return isPartStep(step) || moves.length === parts.length ? moves : [];
}

/** The steps of an order, in the order the office offers them. */
export const stepsOf = (money: Money, parts: readonly Part[]): OrderStep[] =>
  [...new Set(transitions.map(({ step }) => step))].filter((step) => movesOf(money, parts, step).length > 0);

/** The steps where one part is handed over: its own, and those of the whole order. */
export const stepsAt = (money: Money, parts: readonly Part[], part: Part): OrderStep[] => {
  const own = stepsOfPart(money, part);
  return stepsOf(money, parts).filter((step) => !isPartStep(step) || own.includes(step));
};

/** The steps that are one part's own. */
export const stepsOfPart = (money: Money, part: Part): OrderStep[] =>
  possibleSteps({ ...money, ...part }).filter(isPartStep);
