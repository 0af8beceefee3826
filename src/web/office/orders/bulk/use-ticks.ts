import { useEffect, useState } from 'react';
import type { OrderRow, OrderStep } from '#modules/shop/orders/contract';
import { needsWords } from '../../steps/steps.ts';

/** The form that the ticks belong to: it stands below the list, for each row has forms of its own. */
export const BULK_FORM = 'bulk-steps';

/** Steps that many orders can take at one press: nobody is asked a word about each. */
const isQuick = (step: OrderStep): boolean => !needsWords(step) && step !== 'record-return';

export const quickSteps = (rows: readonly OrderRow[]): OrderStep[] => [
  ...new Set(rows.flatMap(({ steps }) => steps.filter(isQuick))),
];

/** Which orders of the page are ticked; `all` is everything that matches, also on other pages. */
export function useTicks(rows: readonly OrderRow[]) {
  const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  // What was ticked before the page's scripts ran stands there as well.
  useEffect(() => {
    const early = document.querySelectorAll<HTMLInputElement>(
      `input[form=${BULK_FORM}][name=numbers]:checked`,
    );
    if (early.length > 0) setNumbers(new Set([...early].map(({ value }) => value)));
  }, []);
  const ticked = all ? rows : rows.filter(({ number }) => numbers.has(number));
  return {
    all,
    ticked,
    page: rows.length > 0 && ticked.length === rows.length,
    has: (number: string) => all || numbers.has(number),
    tick(number: string, on: boolean) {
      const next = new Set(numbers);
      if (on) next.add(number);
      else next.delete(number);
      setNumbers(next);
    },
    tickPage(on: boolean) {
      setAll(false);
      setNumbers(new Set(on ? rows.map(({ number }) => number) : []));
    },
    tickAll: setAll,
  };
}
export type Ticks = ReturnType<typeof useTicks>;
