import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { CouponQuery } from './contract.ts';
import { filters, stateSql } from './coupon-views.ts';
import { offersPolicy } from './offers.policy.ts';

/** Coupons as they stand today, to take along. */
export const couponsToExport = (reader: Reader): ExportableList<CouponQuery> =>
  sqlList({
    name: 'coupons',
    reader,
    may: (by) => offersPolicy.allows(by, 'keep-offers'),
    filter: CouponQuery,
    filters: { q: 'text', state: { codes: 'coupon' } },
    columns: [
      { key: 'code', kind: 'text' },
      { key: 'note', kind: 'text', onPaper: 1.8 },
      { key: 'kind', kind: 'code', codes: 'coupon-kind' },
      { key: 'percent', kind: 'percent', onPaper: 0.6 },
      { key: 'amount', kind: 'money' },
      { key: 'minimum', kind: 'money' },
      { key: 'startsOn', kind: 'day' },
      { key: 'endsOn', kind: 'day' },
      { key: 'used', kind: 'number', onPaper: 0.6 },
      { key: 'maxUses', kind: 'number', onPaper: 0.6 },
      { key: 'state', kind: 'code', codes: 'coupon' },
      { key: 'currency', kind: 'text', onPaper: 0 },
    ],
    key: [{ column: sql`c.id`, type: 'uuid' }],
    query: (asked, { today, currency }) => ({
      columns: sql`
        c.code, c.note, c.kind, c.percent_bp as percent, c.amount_minor as amount, c.minimum_minor as minimum,
        c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.used, c.max_uses as "maxUses", ${stateSql(today)} as state,
        ${currency}::text as currency`,
      from: sql`coupons c`,
      where: filters(asked, today),
    }),
  });

const UsesQuery = z.object({ coupon: z.uuid().optional().catch(undefined) });
type UsesQuery = z.infer<typeof UsesQuery>;

/** On which orders a coupon was used, or all of them; to take along. */
export const couponUsesToExport = (reader: Reader): ExportableList<UsesQuery> =>
  sqlList({
    name: 'coupon-uses',
    reader,
    may: (by) => offersPolicy.allows(by, 'keep-offers'),
    filter: UsesQuery,
    filters: { coupon: 'text' },
    columns: [
      { key: 'code', kind: 'text' },
      { key: 'usedAt', kind: 'instant' },
      { key: 'orderNumber', kind: 'text' },
      { key: 'discount', kind: 'money' },
      { key: 'givenBackAt', kind: 'instant' },
      { key: 'beyondLimit', kind: 'code', codes: 'yes-no' },
      { key: 'currency', kind: 'text', onPaper: 0 },
    ],
    key: [{ column: sql`u.order_id`, type: 'uuid' }],
    query: ({ coupon }, { currency }) => ({
      columns: sql`
        c.code, u.used_at as "usedAt", u.order_number as "orderNumber", u.discount_minor as discount, u.given_back_at as "givenBackAt",
        u.beyond_limit::text as "beyondLimit", ${currency}::text as currency`,
      from: sql`coupon_uses u join coupons c on c.id = u.coupon_id`,
      where: coupon ? sql`u.coupon_id = ${coupon}::uuid` : sql`true`,
    }),
  });
