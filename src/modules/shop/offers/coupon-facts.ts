import { sql } from 'drizzle-orm';
import { type Reader, statement } from '#platform/db';
import type { Coupon } from './discount.ts';
import type { CouponRecord } from './offers.rows.ts';
import { problemOf } from './standing.ts';

type Read = Omit<CouponRecord, 'plain' | 'note' | 'createdAt'> & {
  productIds: string[];
  categories: string[];
  usedByCustomer: number;
};

const byPlain = statement<{ plain: string; customers: string[] }, Read>(
  (given) => sql`
    select c.id, c.version, c.code, c.kind, c.percent_bp as "percentBp", c.amount_minor as "amountMinor",
      c.minimum_minor as "minimumMinor", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.scope,
      c.max_uses as "maxUses", c.max_per_customer as "maxPerCustomer", c.used, c.ended_at as "endedAt",
      c.archived_at as "archivedAt",
      coalesce((select array_agg(p.product_id::text) from coupon_products p where p.coupon_id = c.id), '{}') as "productIds",
      coalesce((select array_agg(g.slug) from coupon_categories s join categories g on g.id = s.category_id
                where s.coupon_id = c.id), '{}') as categories,
      coalesce((select max(k.used) from coupon_customers k
                where k.coupon_id = c.id and k.customer = any(${given('customers')}::text[])), 0) as "usedByCustomer"
    from coupons c where c.plain = ${given('plain')}`,
);

/** A coupon with everything that decides about it, in one statement. */
export async function couponByPlain(
  reader: Reader,
  plain: string,
  customers: string[],
  today: string,
): Promise<Coupon | undefined> {
  const [read] = await byPlain(reader, { plain, customers });
  if (!read) return undefined;
  const { id, version, code, kind, percentBp, amountMinor, minimumMinor, scope, productIds, categories } =
    read;
  const problem = problemOf(read, read.usedByCustomer, today);
  return {
    id,
    version,
    code,
    kind,
    percentBp,
    amountMinor,
    minimumMinor,
    scope,
    productIds,
    categories,
    problem,
  };
}
