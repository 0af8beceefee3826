import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type {
  CouponList,
  CouponQuery,
  CouponRefusal,
  Named,
  OffersRefusal,
  OfficeCoupon,
} from './contract.ts';
import { couponList, couponView, productNames } from './coupon-views.ts';
import type { Customer } from './customer-keys.ts';
import type { Coupon } from './discount.ts';
import { type CouponMark, endCoupon, removeCoupon } from './end-coupon.ts';
import { newCode } from './new-code.ts';
import { offersPolicy } from './offers.policy.ts';
import { type SaveCoupon, saveCoupon } from './save-coupon.ts';
import { findCoupon, type OffersContext, type TakeCoupon, takeCoupon, tryCoupon } from './use-coupon.ts';
import { changeUse, giveUseBack, takeUseAgain } from './uses-store.ts';

export const needs = ['shop/catalogue'] as const;

type Done = Promise<Result<{ id: string }, OffersRefusal>>;
type One = { id: string; by: Actor };

export type Offers = {
  /** The coupon a basket remembers, as it stands today for this customer; undefined when there is none. */
  find(code: string, customer?: Customer): Promise<Coupon | undefined>;
  /** A coupon that somebody typed, within the limits of address and basket. */
  try(input: { typed: string; basket: string; from: string }): Promise<Result<Coupon, CouponRefusal>>;
  /** Takes one use in the transaction that places the order; false when none is left: that transaction has to end. */
  take(tx: Tx, use: TakeCoupon): Promise<boolean>;
  /** The order ended: its use is free again. Harmless when there is none. */
  giveBack(tx: Tx, orderId: string): Promise<void>;
  /** The order was changed, and its coupon takes off another amount. */
  changeUse(tx: Tx, use: { orderId: string; discountMinor: number }): Promise<void>;
  /** The order lives again: its use counts again, be it beyond the limit, which is told. */
  takeAgain(tx: Tx, orderId: string): Promise<{ beyond: boolean }>;
  list(query: CouponQuery, by: Actor): Promise<Result<CouponList, 'not-allowed'>>;
  /** One coupon with a page of its uses. */
  coupon(id: string, page: number, by: Actor): Promise<Result<OfficeCoupon, OffersRefusal>>;
  /** May this person change coupons, or only look? */
  mayKeep(by: Actor): boolean;
  save(input: SaveCoupon): Done;
  mark(input: One & { mark: CouponMark }): Done;
  /** Takes away what nobody ever used. */
  remove(one: One): Done;
  /** The names of these products, for the form; those that are gone are missing. */
  products(ids: readonly string[], by: Actor): Promise<Result<Named[], 'not-allowed'>>;
  newCode(): string;
};

export function createOffers(context: OffersContext): Offers {
  const { database, clock, today } = context;
  const sees = (by: Actor) => offersPolicy.allows(by, 'see-offers');
  return {
    find: (code, customer) => findCoupon(context, code, customer),
    try: (input) => tryCoupon(context, input),
    take: (tx, use) => takeCoupon(context, tx, use),
    async giveBack(tx, orderId) {
      await giveUseBack(tx, { orderId, at: clock.now().toISOString() });
    },
    async changeUse(tx, use) {
      await changeUse(tx, use);
    },
    takeAgain: async (tx, orderId) => (await takeUseAgain(tx, { orderId }))[0] ?? { beyond: false },
    async list(query, by) {
      if (!sees(by)) return refuse('not-allowed');
      return accept(await couponList(database.reader, query, await today()));
    },
    async coupon(id, page, by) {
      if (!sees(by)) return refuse('not-allowed');
      const coupon = isId(id) ? await couponView(database.reader, id, await today(), page) : undefined;
      return coupon ? accept(coupon) : refuse('not-there');
    },
    mayKeep: (by) => offersPolicy.allows(by, 'keep-offers'),
    save: (input) => saveCoupon(context, input),
    mark: (input) => endCoupon(context, input),
    remove: (one) => removeCoupon(context, one),
    products: async (ids, by) =>
      sees(by) ? accept(await productNames(database.reader, ids.filter(isId))) : refuse('not-allowed'),
    newCode,
  };
}
