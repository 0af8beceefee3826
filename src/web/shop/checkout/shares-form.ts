import type { CheckoutRequest } from '#modules/shop/checkout/contract';
import { MOST_PAYERS } from '#modules/shop/orders/contract';
import { spread } from '#platform/money';
import { minorIn } from '../../design/forms/form-values.ts';

type Typed = Record<string, string | undefined>;

/** How many lines the form has, the shopper's own among them. */
export const linesIn = (values: Typed): number =>
  Math.min(MOST_PAYERS, Math.max(3, Number.parseInt(values.payers ?? '', 10) || 0));

const amountIn = (values: Typed, at: number): number | undefined => {
  const typed = values[`payerAmount.${at}`]?.trim() ?? '';
  return typed === '' ? undefined : minorIn(typed);
};

/** The lines of others that somebody is named on. */
function named(values: Typed): number[] {
  const lines = Array.from({ length: linesIn(values) - 1 }, (_, at) => at + 1);
  return lines.filter((at) =>
    ['payerName', 'payerEmail', 'payerAmount'].some((field) => values[`${field}.${at}`]?.trim()),
  );
}

/** Who shares the cost, as the form has it; undefined when nobody does. */
export function sharesIn(values: Typed): CheckoutRequest['shares'] {
  if (values.share !== 'on') return undefined;
  return {
    split: values.split === 'amounts' ? 'amounts' : 'evenly',
    ownMinor: values.split === 'amounts' ? amountIn(values, 0) : undefined,
    payers: named(values).map((at) => ({
      name: values[`payerName.${at}`] ?? '',
      email: values[`payerEmail.${at}`]?.trim() ?? '',
      amountMinor: values.split === 'amounts' ? amountIn(values, at) : undefined,
    })),
  };
}

const fields: Record<string, string> = {
  name: 'payerName',
  email: 'payerEmail',
  amountMinor: 'payerAmount',
};

/** The field on the page that is meant by a place in what was asked. */
export function fieldOfShares(path: readonly PropertyKey[], values: Typed): string {
  const [, what, at, field] = path;
  if (what === 'ownMinor') return 'payerAmount.0';
  if (what !== 'payers' || typeof at !== 'number') return 'share';
  return `${fields[String(field)] ?? 'payerName'}.${named(values)[at] ?? 1}`;
}

export type SharesTold = {
  split: 'evenly' | 'amounts';
  people: number;
  /** In minor units; undefined as long as it cannot be known. */
  ownMinor: number | undefined;
  /** Of the one who pays least. */
  leastMinor: number;
  /** Of the total: below zero when it is too much. */
  leftMinor: number;
};

/** What can be said of the shares while they are typed. */
export function sharesTold(values: Typed, totalMinor: number): SharesTold {
  const others = named(values);
  const people = others.length + 1;
  if (values.split === 'amounts') {
    const amounts = [0, ...others].map((at) => amountIn(values, at) ?? 0);
    const known = amounts.filter((amount) => !Number.isNaN(amount));
    const leftMinor = totalMinor - known.reduce((sum, amount) => sum + amount, 0);
    return {
      split: 'amounts',
      people,
      ownMinor: amountIn(values, 0),
      leastMinor: Math.min(...known),
      leftMinor,
    };
  }
  const parts = spread(
    totalMinor,
    Array.from({ length: people }, () => 1),
  );
  return { split: 'evenly', people, ownMinor: parts[0], leastMinor: parts.at(-1) ?? 0, leftMinor: 0 };
}
