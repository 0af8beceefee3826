import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type {
  CouponList,
  CouponQuery,
  CouponRow,
  CouponState,
  CouponUse,
  Named,
  OfficeCoupon,
} from './contract.ts';
import { type Standing, stateOf } from './standing.ts';

export const PER_PAGE = 25;

const rowColumns = sql`
  c.id, c.code, c.note, c.kind, c.percent_bp as "percentBp", c.amount_minor as "amountMinor", c.starts_on::text as "startsOn",
  c.ends_on::text as "endsOn", c.max_uses as "maxUses", c.used, c.ended_at as "endedAt", c.archived_at as "archivedAt"`;

/** The same order of questions as `stateOf`, which its test compares. */
export const stateSql = (today: string) => sql`case
  when c.archived_at is not null then 'archived'
  when c.ended_at is not null or c.ends_on < ${today}::date then 'ended'
  when c.starts_on > ${today}::date then 'waiting'
  when c.used >= c.max_uses then 'used-up'
  else 'running' end`;

const orders: Record<NonNullable<CouponQuery['sort']>, SQL> = {
  newest: sql`c.created_at desc, c.id desc`,
  code: sql`c.code, c.id`,
  used: sql`c.used desc, c.id desc`,
  ending: sql`c.ends_on nulls last, c.id desc`,
};

/** One page of coupons; those that were put away only when they are asked for. */
export async function couponList(reader: Reader, query: CouponQuery, today: string): Promise<CouponList> {
  const { sort = 'newest', page = 1 } = query;
  const asked = filters(query, today);
  const { rows } = await reader.execute<Raw & { total: number }>(sql`
    select ${rowColumns}, (select count(*)::int from coupons c where ${asked}) as total
    from coupons c where ${asked} order by ${orders[sort]} limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`);
  const total = rows[0]?.total ?? (page === 1 ? 0 : await countAll(reader, asked));
  return { rows: rows.map((row) => rowOf(row, today)), total, page, pages: pagesOf(total) };
}

export function filters({ q, state }: CouponQuery, today: string): SQL {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`
    ${state ? sql`${stateSql(today)} = ${state}` : sql`c.archived_at is null`}
    and ${pattern ? sql`plain_letters(c.code || ' ' || c.plain || ' ' || c.note) like plain_letters(${pattern})` : sql`true`}`;
}

async function countAll(reader: Reader, asked: SQL): Promise<number> {
  const { rows } = await reader.execute<{ total: number }>(
    sql`select count(*)::int as total from coupons c where ${asked}`,
  );
  return rows[0]?.total ?? 0;
}

type Raw = Omit<CouponRow, 'state'> & { endedAt: Date | null; archivedAt: Date | null };

function rowOf(raw: Raw, today: string): CouponRow {
  const { id, code, note, kind, percentBp, amountMinor, startsOn, endsOn, maxUses, used } = raw;
  const state: CouponState = stateOf(raw as Standing, today);
  return { id, code, note, kind, percentBp, amountMinor, startsOn, endsOn, maxUses, used, state };
}

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PER_PAGE));

const named = (table: SQL, link: SQL, key: SQL) => sql`
  coalesce((select json_agg(json_build_object('id', t.id, 'names', t.names) order by t.slug)
            from ${link} l join ${table} t on t.id = l.${key} where l.coupon_id = c.id), '[]')`;

/** One coupon with its scope, and a page of its uses, the newest first. */
export async function couponView(
  reader: Reader,
  id: string,
  today: string,
  page: number,
): Promise<OfficeCoupon | undefined> {
  type Whole = Raw &
    Pick<OfficeCoupon, 'version' | 'minimumMinor' | 'scope' | 'maxPerCustomer'> & {
      products: Named[];
      categories: Named[];
      uses: number;
    };
  const [found, uses] = await Promise.all([
    reader.execute<Whole>(sql`
      select ${rowColumns}, c.version, c.minimum_minor as "minimumMinor", c.scope, c.max_per_customer as "maxPerCustomer",
        ${named(sql`products`, sql`coupon_products`, sql`product_id`)} as products,
        ${named(sql`categories`, sql`coupon_categories`, sql`category_id`)} as categories,
        (select count(*)::int from coupon_uses u where u.coupon_id = c.id) as uses
      from coupons c where c.id = ${id}`),
    reader.execute<
      Omit<CouponUse, 'usedAt' | 'givenBackAt'> & { usedAt: Date; givenBackAt: Date | null }
    >(sql`
      select order_number as "orderNumber", discount_minor as "discountMinor", used_at as "usedAt",
        given_back_at as "givenBackAt", beyond_limit as "beyondLimit"
      from coupon_uses where coupon_id = ${id} order by used_at desc, order_id desc
      limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`),
  ]);
  const whole = found.rows[0];
  if (!whole) return undefined;
  const { version, minimumMinor, scope, maxPerCustomer, products, categories } = whole;
  return {
    ...rowOf(whole, today),
    version,
    minimumMinor,
    scope,
    maxPerCustomer,
    products,
    categories,
    endedByHand: whole.endedAt !== null,
    everUsed: whole.uses > 0,
    uses: {
      rows: uses.rows.map((use) => ({
        ...use,
        usedAt: new Date(use.usedAt).toISOString(),
        givenBackAt: use.givenBackAt && new Date(use.givenBackAt).toISOString(),
      })),
      total: whole.uses,
      page,
      pages: pagesOf(whole.uses),
    },
  };
}

export async function productNames(reader: Reader, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const { rows } = await reader.execute<Named>(
    sql`select id, names from products where id = any(${`{${ids.join(',')}}`}::uuid[]) order by slug limit 500`,
  );
  return rows;
}
