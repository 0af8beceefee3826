import type { Catalogue } from '#modules/shop/catalogue';
import type { Offers } from '#modules/shop/offers';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import type { Database } from '#platform/db';
import { isLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { accept, type Result, refuse } from '#platform/result';
import { appliedTo } from './applied-coupon.ts';
import { loadCart, saveCoupon, touchCart } from './cart-store.ts';
import { occasionOf } from './cart-view.ts';

type CouponContext = { database: Database; catalogue: Catalogue; offers: Pick<Offers, 'try'> };

/** `from` is the network address, for the limit. */
export type EnterCoupon = { token: string | undefined; typed: string; from: string };

/**
 * Puts a coupon on a cart when it helps: one that stands in no relation to what lies there is refused with the reason, and the
 * coupon that was there stays.
 */
export async function enterCoupon(
  { database, catalogue, offers }: CouponContext,
  { token, typed, from }: EnterCoupon,
): Promise<Result<{ replaced: string | null }, CouponRefusal | 'no-such-cart'>> {
  const loaded = isLinkToken(token) ? await loadCart(database.reader, hashLinkToken(token)) : undefined;
  if (!token || !loaded) return refuse('no-such-cart');
  const tried = await offers.try({ typed, basket: loaded.cart.id, from });
  if (!tried.ok) return tried;
  const coupon = tried.value;
  const lines = loaded.lines.filter((line) => !line.savedForLater);
  const variantIds = lines.map((line) => line.variantId);
  const sold = await catalogue.sellables(database.reader, variantIds, occasionOf(loaded.cart).day);
  const priced = lines.map(({ variantId, quantity }) => ({
    variantId,
    totalMinor: (sold.get(variantId)?.priceMinor ?? 0) * quantity,
  }));
  const problem = appliedTo(priced, { code: coupon.code, coupon, sold }, null)?.view.problem;
  if (problem) return refuse(problem.code, problem.details);
  const before = loaded.cart.couponCode;
  if (before !== coupon.code) await keepCoupon({ database }, { token, code: coupon.code });
  return accept({ replaced: before === coupon.code ? null : before });
}

export async function dropCoupon(
  { database }: Pick<CouponContext, 'database'>,
  { token }: { token: string },
): Promise<void> {
  await putCoupon(database, token, null);
}

export async function keepCoupon(
  { database }: Pick<CouponContext, 'database'>,
  { token, code }: { token: string; code: string },
): Promise<void> {
  await putCoupon(database, token, code);
}

async function putCoupon(database: Database, token: string, code: string | null): Promise<void> {
  const tokenHash = hashLinkToken(token);
  await database.inTransaction(async (tx) => {
    const cart = await touchCart(tx, tokenHash);
    await saveCoupon(tx, cart.id, code);
  });
}
