import type { Database, Tx } from '#platform/db';
import { type Limit, network, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import type { CouponRefusal } from './contract.ts';
import { isSeveral, plainCode } from './coupon-code.contract.ts';
import { couponByPlain } from './coupon-facts.ts';
import { type Customer, customerKeys } from './customer-keys.ts';
import type { Coupon } from './discount.ts';
import { takeUse } from './uses-store.ts';

export type OffersContext = { database: Database; clock: Clock; today: () => Promise<string> };

// A person tries a handful. An address may be that of a whole office, a basket is one person's.
const OF_ADDRESS: Limit = { name: 'coupon by address', most: 30, perSeconds: 600 };
const OF_BASKET: Limit = { name: 'coupon by basket', most: 10, perSeconds: 600 };

/** A coupon as it is written, for who asks; undefined when there is none, and what was put away is none. */
export async function findCoupon(
  { database, today }: OffersContext,
  typed: string,
  customer: Customer = {},
): Promise<Coupon | undefined> {
  const coupon = await couponByPlain(
    database.reader,
    plainCode(typed),
    customerKeys(customer),
    await today(),
  );
  return coupon?.problem?.code === 'no-such-coupon' ? undefined : coupon;
}

/**
 * The coupon that somebody typed. Right and wrong codes are counted alike, and when too many were tried the answer is the same
 * for both: a guesser learns nothing from it.
 */
export async function tryCoupon(
  context: OffersContext,
  { typed, basket, from }: { typed: string; basket: string; from: string },
): Promise<Result<Coupon, CouponRefusal>> {
  const { database, clock } = context;
  const now = clock.now();
  const byAddress = await withinLimit(database, OF_ADDRESS, network(from), now);
  const byBasket = await withinLimit(database, OF_BASKET, basket, now);
  if (!byAddress || !byBasket) return refuse('too-many-tries');
  const coupon = await findCoupon(context, typed);
  if (coupon) return accept(coupon);
  return refuse(isSeveral(typed) ? 'one-coupon' : 'no-such-coupon');
}

export type TakeCoupon = {
  coupon: Pick<Coupon, 'id' | 'version'>;
  customer: Customer;
  order: { id: string; number: string };
  discountMinor: number;
  /** The shop's own day, asked for before the transaction: inside it, asking could wait for another connection. */
  today: string;
};

/** Takes one use for an order, in the transaction that places it. False: that transaction has to end. */
export async function takeCoupon(
  { clock }: Pick<OffersContext, 'clock'>,
  tx: Tx,
  { coupon, customer, order, discountMinor, today }: TakeCoupon,
): Promise<boolean> {
  const customers = customerKeys(customer);
  const [done] = await takeUse(tx, {
    couponId: coupon.id,
    version: coupon.version,
    today,
    customers,
    orderId: order.id,
    orderNumber: order.number,
    discountMinor,
    at: clock.now().toISOString(),
  });
  return done?.taken === 1 && done.counted === customers.length;
}
