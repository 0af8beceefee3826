import { addDays, daysBetween } from '#platform/time';
import type { DueView, PaymentTerms } from './contract.ts';

type Due = { id: string; kind: DueView['kind']; amountMinor: number; dueOn: string };

/** An order's money before it follows a new total, in minor units. */
export type MoneyNow = {
  /** The new total. */
  totalMinor: number;
  /** Paid, less what earlier changes gave back. */
  coveredMinor: number;
  /** Of the payments, what has not gone back nor been promised to. */
  leftMinor: number;
  isSure: boolean;
  terms: PaymentTerms;
  /** What is still to be paid, in the order it is due. */
  openDues: readonly Due[];
  today: string;
  /** The first day something of it leaves. */
  handover: string;
  invoiceDays: number;
};

export type MoneyPlan = {
  /** The amounts that dues have from now on; nought: it goes. */
  dues: { id: string; amountMinor: number }[];
  /** What is due beside them. */
  added: { kind: 'difference'; amountMinor: number; dueOn: string } | null;
  backMinor: number;
};

/** What waits for its last payment anyway grows with the order; a deposit that was agreed and somebody's own share do not. */
const grows: readonly DueView['kind'][] = ['rest', 'at-pick-up', 'invoice', 'difference'];

/**
 * How money follows a new total. More: the last part that is open grows, or a difference is due. Less: the last open parts shrink
 * first, and what was paid too much goes back, never more than is here. An order that waits for all of its money at once has no
 * parts, and nothing to follow.
 */
export function planMoney(now: MoneyNow): MoneyPlan {
  const { totalMinor, coveredMinor, leftMinor, isSure, openDues } = now;
  if (!isSure && openDues.length === 0) return { dues: [], added: null, backMinor: 0 };
  const openMinor = openDues.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const missing = totalMinor - coveredMinor - openMinor;
  if (missing >= 0) return more(now, missing);
  const dues: MoneyPlan['dues'] = [];
  let tooMuch = -missing;
  for (const due of openDues.toReversed()) {
    const off = Math.min(tooMuch, due.amountMinor);
    if (off > 0) dues.push({ id: due.id, amountMinor: due.amountMinor - off });
    tooMuch -= off;
  }
  return { dues, added: null, backMinor: Math.min(tooMuch, leftMinor) };
}

function more(now: MoneyNow, missing: number): MoneyPlan {
  if (missing === 0) return { dues: [], added: null, backMinor: 0 };
  const last = now.openDues.findLast(({ kind }) => grows.includes(kind));
  if (last)
    return { dues: [{ id: last.id, amountMinor: last.amountMinor + missing }], added: null, backMinor: 0 };
  return {
    dues: [],
    added: { kind: 'difference', amountMinor: missing, dueOn: dueOnOf(now) },
    backMinor: 0,
  };
}

const DAYS_TO_PAY = 7;

/** As the order was to be paid: at the counter, after an invoice; else within a week, and not after it leaves. */
function dueOnOf({ terms, today, handover, invoiceDays }: MoneyNow): string {
  if (terms === 'invoice') return addDays(today, invoiceDays);
  const soon = addDays(today, DAYS_TO_PAY);
  const last = daysBetween(today, handover) < 0 ? today : handover;
  return terms === 'at-pick-up' || soon > last ? last : soon;
}
