import type { Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { CouponForm, type CouponTerms, type OffersRefusal } from './contract.ts';
import { insertCoupon, lockCoupon, updateCoupon } from './coupons-store.ts';
import { offersPolicy } from './offers.policy.ts';
import type { OffersContext } from './use-coupon.ts';

type Saved = Promise<Result<{ id: string }, OffersRefusal>>;

/** `id` and `expected` name the coupon to change, as it was seen; without them it is a new one. */
export type SaveCoupon = { id?: string; expected?: number; form: CouponForm; by: Actor };

/** Makes a coupon, or changes one as a whole. What has been used stays used, and orders keep the discount they have. */
export async function saveCoupon(
  { database, clock }: Pick<OffersContext, 'database' | 'clock'>,
  { id, expected, form, by }: SaveCoupon,
): Saved {
  if (!offersPolicy.allows(by, 'keep-offers')) return refuse('not-allowed');
  const parsed = CouponForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const terms = parsed.data;
  return database.inTransaction(async (tx) => {
    if (id === undefined) {
      const made = newId();
      if (!(await insertCoupon(tx, made, terms, clock.now()))) return codeTaken();
      await told(tx, by, 'offers.add', made, { after: shown(terms) });
      return accept({ id: made });
    }
    const before = isId(id) ? await lockCoupon(tx, id) : undefined;
    if (!before) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    if (!(await updateCoupon(tx, id, terms, before.version + 1))) return codeTaken();
    await told(tx, by, 'offers.change', id, { before: shown(before), after: shown(terms) });
    return accept({ id });
  });
}

const codeTaken = () => refuse('invalid', { problems: [{ field: 'code', code: 'code-taken' }] });

const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), code: message }));

/** The fields of a coupon that the journal keeps. */
function shown(terms: CouponTerms): Record<string, unknown> {
  const {
    code,
    note,
    kind,
    percentBp,
    amountMinor,
    minimumMinor,
    startsOn,
    endsOn,
    maxUses,
    maxPerCustomer,
  } = terms;
  const { scope, productIds, categoryIds } = terms;
  return {
    code,
    note,
    kind,
    percentBp,
    amountMinor,
    minimumMinor,
    startsOn,
    endsOn,
    maxUses,
    maxPerCustomer,
    scope,
    ...(scope === 'some' && { products: productIds.length, categories: categoryIds.length }),
  };
}

export const told = (
  tx: Tx,
  by: Actor,
  action: string,
  id: string,
  values: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> => record(tx, { by, action, subject: { type: 'coupon', id }, ...values });
