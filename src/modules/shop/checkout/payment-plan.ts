import type { NewDue } from '#modules/shop/orders';
import type { PaymentTerms } from '#modules/shop/orders/contract';
import { newId } from '#platform/ids';
import { addDays, daysBetween } from '#platform/time';
import type { DepositPlan } from './contract.ts';

export type TermsRule = {
  /** Of the total; 0 where no deposit is enough. */
  depositBp: number;
  depositFromMinor: number;
  /** How many days before the day the rest is due. */
  restDays: number;
  invoiceDays: number;
};

/** A rest that is due sooner than this is no favour to anybody. */
const SOONEST_REST_DAYS = 7;

/**
 * A deposit now and the rest later, in minor units that add up to the total; undefined where the owner's rule does not offer it:
 * too small an order, or too close a day.
 */
export function depositPlan(
  { depositBp, depositFromMinor, restDays }: TermsRule,
  { totalMinor, day, today }: { totalMinor: number; day: string; today: string },
): DepositPlan | undefined {
  if (depositBp === 0 || totalMinor < Math.max(2, depositFromMinor)) return undefined;
  const restDueOn = addDays(day, -restDays);
  if (daysBetween(today, restDueOn) < SOONEST_REST_DAYS) return undefined;
  const rounded = Math.round((totalMinor * depositBp) / 10_000);
  const depositMinor = Math.min(totalMinor - 1, Math.max(1, rounded));
  return { depositMinor, restMinor: totalMinor - depositMinor, restDueOn };
}

/** What a choice of payment says of when the money comes. */
export function termsOf(choice: string, wantsDeposit: boolean): PaymentTerms {
  if (choice === 'by-hand:at-pick-up') return 'at-pick-up';
  if (choice === 'by-hand:invoice') return 'invoice';
  return wantsDeposit ? 'deposit' : 'before';
}

/** Is the order sure before any money has come? */
export const isTrusted = (terms: PaymentTerms): boolean => terms === 'at-pick-up' || terms === 'invoice';

type Agreed = {
  terms: PaymentTerms;
  plan: DepositPlan | undefined;
  totalMinor: number;
  today: string;
  /** The day it is handed over. */
  handover: string;
  invoiceDays: number;
};

/** What of an order is due when; nothing where all of it is due at once. */
export function duesOf({ terms, plan, totalMinor, today, handover, invoiceDays }: Agreed): NewDue[] {
  const due = (kind: NewDue['kind'], amountMinor: number, dueOn: string): NewDue => ({
    id: newId(),
    kind,
    amountMinor,
    dueOn,
  });
  if (terms === 'at-pick-up') return [due('at-pick-up', totalMinor, handover)];
  if (terms === 'invoice') return [due('invoice', totalMinor, addDays(today, invoiceDays))];
  if (terms === 'before' || !plan) return [];
  return [due('deposit', plan.depositMinor, today), due('rest', plan.restMinor, plan.restDueOn)];
}
