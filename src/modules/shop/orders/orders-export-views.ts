import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { OfficeQuery } from './contract.ts';
import { filters } from './office-views.ts';
import { ordersPolicy } from './orders.policy.ts';

/** The office's list of orders, to take along. */
export const ordersToExport = (reader: Reader): ExportableList<OfficeQuery> =>
  sqlList({
    name: 'orders',
    reader,
    may: (by) => ordersPolicy.allows(by, 'export-orders'),
    filter: OfficeQuery,
    filters: {
      q: 'text',
      state: { codes: 'fulfilment' },
      payment: { codes: 'order-payment' },
      method: { codes: 'way' },
      from: 'day',
      until: 'day',
    },
    columns: [
      { key: 'number', kind: 'text' },
      { key: 'placedAt', kind: 'instant' },
      { key: 'contactName', kind: 'text', onPaper: 1.5 },
      { key: 'contactEmail', kind: 'text', onPaper: 0 },
      { key: 'contactPhone', kind: 'text', onPaper: 0 },
      { key: 'eventType', kind: 'texts' },
      { key: 'day', kind: 'day' },
      { key: 'method', kind: 'code', codes: 'way' },
      { key: 'town', kind: 'text' },
      { key: 'pieces', kind: 'number', onPaper: 0.6 },
      { key: 'fulfilmentState', kind: 'code', codes: 'fulfilment' },
      { key: 'paymentState', kind: 'code', codes: 'order-payment' },
      { key: 'total', kind: 'money' },
      { key: 'paid', kind: 'money' },
      { key: 'refunded', kind: 'money', onPaper: 0 },
      { key: 'currency', kind: 'text', onPaper: 0 },
    ],
    key: [{ column: sql`o.id`, type: 'uuid' }],
    query: (asked) => ({
      columns: sql`
        o.number, o.placed_at as "placedAt", o.contact_name as "contactName", o.contact_email as "contactEmail",
        o.contact_phone as "contactPhone", coalesce(t.names, jsonb_build_object('en', o.event_type)) as "eventType",
        o.day::text as day, p.method, p.town, l.pieces, o.fulfilment_state as "fulfilmentState", o.payment_state as "paymentState",
        o.total_minor as total, o.paid_minor as paid, o.refunded_minor as refunded, o.currency`,
      from: sql`orders o`,
      joins: sql`
        left join event_types t on t.slug = o.event_type
        cross join lateral (
          select s.method, (select a.address->>'town' from order_parts a where a.order_id = o.id and a.address is not null limit 1) as town
          from order_parts s where s.order_id = o.id order by s.day, s.slot_from nulls last, s.id limit 1) p
        cross join lateral (select count(*)::int as pieces from order_lines where order_id = o.id) l`,
      where: filters(asked),
    }),
  });
