import type { ShopDays } from '#modules/shop/catalogue';
import type { NewDue, NewOrder } from '#modules/shop/orders';
import type { PaymentTerms } from '#modules/shop/orders/contract';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { addDays } from '#platform/time';
import { nearestInstantOf } from '#platform/zones';
import { agreeShares } from './agree-shares.ts';
import type { CheckoutContext } from './checkout-context.ts';
import type { CheckoutRefusal, CheckoutRequest } from './contract.ts';
import { depositPlan, duesOf, isTrusted, type TermsRule, termsOf } from './payment-plan.ts';

export type AgreedTerms = {
  terms: PaymentTerms;
  dues: NewDue[];
  /** It waits for no money to be sure. */
  isSureAtOnce: boolean;
  /** The end of the day on which it has to be paid, when it is sure before. */
  payUntil: Date | undefined;
};

type Asked = Pick<CheckoutRequest, 'payment' | 'deposit' | 'day' | 'name' | 'email' | 'shares'> & {
  by: Actor;
  byHand?: unknown;
};
type Known = {
  totalMinor: number;
  parts: NewOrder['parts'];
  shopDays: ShopDays;
  /** In place of the owner's rule. */
  rule?: TermsRule;
};

/** When the money comes: as it was chosen, if the owner offers that to this shopper for this order. */
export async function agreeTerms(
  { settings, orders }: CheckoutContext,
  { payment, deposit, day, by, byHand, name, email, shares }: Asked,
  { totalMinor, parts, shopDays, ...own }: Known,
): Promise<Result<AgreedTerms, CheckoutRefusal>> {
  const terms = totalMinor === 0 || byHand ? 'before' : termsOf(payment, deposit === 'on');
  const [rule, { zone }] = [own.rule ?? (await settings.terms()), await settings.shop()];
  const { today } = shopDays;
  if (shares && terms !== 'before')
    return refuse(terms === 'deposit' ? 'share-or-deposit' : 'no-such-method');
  if (shares && totalMinor > 0) {
    const { shareDays } = await settings.terms();
    const last = addDays(today, shareDays);
    const shared = agreeShares({ name, email, shares }, { totalMinor, dueOn: last < day ? last : day });
    return shared.ok
      ? accept({ terms: 'shared', dues: shared.value, isSureAtOnce: false, payUntil: undefined })
      : shared;
  }
  const plan = terms === 'deposit' ? depositPlan(rule, { totalMinor, day, today }) : undefined;
  if (terms === 'deposit' && !plan) return refuse('deposit-not-offered');
  if (terms === 'at-pick-up' && parts.some(({ method }) => method !== 'pick-up'))
    return refuse('not-at-pick-up');
  if (terms === 'invoice' && !(await orders.writing.mayPayOnInvoice(accountOf(by))))
    return refuse('no-invoice');
  const { invoiceDays } = rule;
  const handover = parts.map((part) => part.day).toSorted()[0] ?? day;
  const dues = duesOf({ terms, plan, totalMinor, today, handover, invoiceDays });
  return accept({
    terms,
    dues,
    isSureAtOnce: totalMinor === 0 || isTrusted(terms),
    payUntil: isTrusted(terms) ? endOf(dues, zone) : undefined,
  });
}

/** The end of the day on which the last of it is due. */
const endOf = (dues: readonly NewDue[], zone: string): Date =>
  nearestInstantOf(`${addDays(dues.at(-1)?.dueOn ?? '', 1)}T00:00`, zone);
