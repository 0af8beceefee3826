import { eq, sql } from 'drizzle-orm';
import { errorCode, type Tx } from '#platform/db';
import type { CouponTerms } from './contract.ts';
import { plainCode } from './coupon-code.contract.ts';
import { type CouponRecord, coupons } from './offers.rows.ts';

/** Locks a coupon until the transaction ends, with what it is for. */
export async function lockCoupon(
  tx: Tx,
  id: string,
): Promise<(CouponRecord & { productIds: string[]; categoryIds: string[] }) | undefined> {
  const [coupon] = await tx.select().from(coupons).where(eq(coupons.id, id)).for('update');
  if (!coupon) return undefined;
  const { rows } = await tx.execute<{ productIds: string[]; categoryIds: string[] }>(sql`
    select array(select product_id::text from coupon_products where coupon_id = ${id} order by 1) as "productIds",
           array(select category_id::text from coupon_categories where coupon_id = ${id} order by 1) as "categoryIds"`);
  return { ...coupon, productIds: rows[0]?.productIds ?? [], categoryIds: rows[0]?.categoryIds ?? [] };
}

const columnsOf = ({ productIds: _, categoryIds: __, ...terms }: CouponTerms) => ({
  ...terms,
  plain: plainCode(terms.code),
});

/** False when its code is taken, however it is spelt. */
export async function insertCoupon(
  tx: Tx,
  id: string,
  terms: CouponTerms,
  createdAt: Date,
): Promise<boolean> {
  const added = await tx
    .insert(coupons)
    .values({ id, ...columnsOf(terms), createdAt })
    .onConflictDoNothing()
    .returning({ id: coupons.id });
  if (added.length > 0) await writeScope(tx, id, terms);
  return added.length > 0;
}

/** False when its code is taken; the transaction has then failed, and its caller ends it. */
export async function updateCoupon(
  tx: Tx,
  id: string,
  terms: CouponTerms,
  version: number,
): Promise<boolean> {
  try {
    await tx
      .update(coupons)
      .set({ ...columnsOf(terms), version })
      .where(eq(coupons.id, id));
  } catch (error) {
    if (errorCode(error) === '23505') return false;
    throw error;
  }
  await writeScope(tx, id, terms);
  return true;
}

/** Products and categories that are not there any more are left out. */
async function writeScope(tx: Tx, id: string, { productIds, categoryIds }: CouponTerms): Promise<void> {
  await tx.execute(sql`
    with gone as (delete from coupon_products where coupon_id = ${id} and product_id <> all(${uuids(productIds)}))
    insert into coupon_products (coupon_id, product_id)
    select ${id}, id from products where id = any(${uuids(productIds)}) on conflict do nothing`);
  await tx.execute(sql`
    with gone as (delete from coupon_categories where coupon_id = ${id} and category_id <> all(${uuids(categoryIds)}))
    insert into coupon_categories (coupon_id, category_id)
    select ${id}, id from categories where id = any(${uuids(categoryIds)}) on conflict do nothing`);
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

export async function markCoupon(
  tx: Tx,
  id: string,
  mark: Partial<Pick<CouponRecord, 'endedAt' | 'archivedAt'>> & { version: number },
): Promise<void> {
  await tx.update(coupons).set(mark).where(eq(coupons.id, id));
}

/** False when somebody has used it, be it that the use was given back: that stays in the books. */
export async function deleteCoupon(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    delete from coupons where id = ${id} and not exists (select from coupon_uses where coupon_id = ${id}) returning id`);
  return rows.length > 0;
}
