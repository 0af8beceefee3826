import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { addDays, daysBetween, isPlainDay } from '#platform/time';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import { addedIn } from './added-in.ts';

/** A part of the order as the form has it: one that is there, or the one that comes. */
export type FormPart = {
  /** `new` for the one that comes. */
  id: string;
  known: OrderPartView | null;
  method: 'delivery' | 'pick-up';
  /** The day it is handed over. */
  day: string;
  /** The day it would be, were none named: it moves along with the celebration. */
  usualDay: string;
  /** Something in it has an hour. */
  slotted: boolean;
};

/** The part a line goes with in the form as it stands. */
export const partOf = (values: Values, lineId: string, known: string): string =>
  textIn(values, `goesWith.${lineId}`) || known;

/** The parts in the form as it stands, those of the order first. */
export function formParts(order: OrderView, values: Values): FormPart[] {
  const [first] = order.parts;
  const lines = [
    ...order.lines.map(({ id, partId, kind }) => ({ goesWith: partOf(values, id, partId), kind })),
    // What comes is looked up when it is written; that it needs an hour is the likely thing.
    ...addedIn(values).map((id) => ({ goesWith: partOf(values, id, first?.id ?? ''), kind: 'product' })),
  ];
  const typed = textIn(values, 'day');
  const celebration = isPlainDay(typed) ? typed : order.day;
  const formPart = (id: string, known: OrderPartView | null): FormPart => {
    const usualDay = addDays(celebration, known ? -daysBetween(known.day, order.day) : 0);
    const slotted = lines.some(({ goesWith, kind }) => goesWith === id && kind !== 'service');
    const usual = known ? wayOf(known) : slotted ? oppositeOf(first) : 'delivery';
    return {
      ...{ id, known, slotted, usualDay },
      method: methodIn(values, id) ?? usual,
      day: namedDay(values, id) ?? usualDay,
    };
  };
  const there = order.parts.map((part) => formPart(part.id, part));
  return lines.some(({ goesWith }) => goesWith === 'new') ? [...there, formPart('new', null)] : there;
}

/** The day somebody wrote in a part's own field; undefined while it says what the page put there. */
export function namedDay(values: Values, id: string): string | undefined {
  const typed = textIn(values, `partDay.${id}`);
  return typed === '' || typed === textIn(values, `shownDay.${id}`) ? undefined : typed;
}

function methodIn(values: Values, id: string): FormPart['method'] | undefined {
  const typed = textIn(values, `way.${id}`);
  return typed === 'delivery' || typed === 'pick-up' ? typed : undefined;
}

const wayOf = ({ method }: Pick<OrderPartView, 'method'>): FormPart['method'] =>
  method === 'pick-up' ? 'pick-up' : 'delivery';

const oppositeOf = (part: OrderPartView | undefined): FormPart['method'] =>
  part?.method === 'pick-up' ? 'delivery' : 'pick-up';
