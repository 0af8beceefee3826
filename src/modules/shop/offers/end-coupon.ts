import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OffersRefusal } from './contract.ts';
import { deleteCoupon, lockCoupon, markCoupon } from './coupons-store.ts';
import { offersPolicy } from './offers.policy.ts';
import { told } from './save-coupon.ts';
import type { OffersContext } from './use-coupon.ts';

/** What is done to a coupon by hand, each with its opposite: it ends at once, or runs on; it is put away, or brought back. */
export const couponMarks = ['end', 'resume', 'archive', 'restore'] as const;
export type CouponMark = (typeof couponMarks)[number];

type Context = Pick<OffersContext, 'database' | 'clock'>;
type Done = Promise<Result<{ id: string }, OffersRefusal>>;
type One = { id: string; by: Actor };

const columns = {
  end: { column: 'endedAt', on: true },
  resume: { column: 'endedAt', on: false },
  archive: { column: 'archivedAt', on: true },
  restore: { column: 'archivedAt', on: false },
} as const;

/** Ends, resumes, puts away or brings back; doing it twice is refused, so that the journal has it once. */
export async function endCoupon(
  { database, clock }: Context,
  { id, mark, by }: One & { mark: CouponMark },
): Done {
  if (!offersPolicy.allows(by, 'keep-offers')) return refuse('not-allowed');
  if (!isId(id)) return refuse('not-there');
  const { column, on } = columns[mark];
  return database.inTransaction(async (tx) => {
    const coupon = await lockCoupon(tx, id);
    if (!coupon) return refuse('not-there');
    if ((coupon[column] !== null) === on) return refuse('changed-meanwhile');
    await markCoupon(tx, id, { [column]: on ? clock.now() : null, version: coupon.version + 1 });
    await told(tx, by, `offers.${mark}`, id, { after: { code: coupon.code } });
    return accept({ id });
  });
}

/** Takes away a coupon that nobody ever used; any other can only be put away. */
export async function removeCoupon({ database }: Context, { id, by }: One): Done {
  if (!offersPolicy.allows(by, 'keep-offers')) return refuse('not-allowed');
  if (!isId(id)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    // Who is using it at this moment holds its row: locked, it is used or not.
    const coupon = await lockCoupon(tx, id);
    if (!coupon) return refuse('not-there');
    if (!(await deleteCoupon(tx, id))) return refuse('in-use');
    await told(tx, by, 'offers.remove', id, { before: { code: coupon.code, note: coupon.note } });
    return accept({ id });
  });
}
