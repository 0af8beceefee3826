import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { OrderOfEvent } from './contract.ts';

/** The orders that belong to an event, by day. Who asks may see them: this looks at nobody's rights. */
export async function ordersOfEvent(reader: Reader | Tx, eventId: string): Promise<OrderOfEvent[]> {
  const { rows } = await reader.execute<Omit<OrderOfEvent, 'placedAt'> & { placedAt: Date }>(sql`
    select o.number, o.account_id as "accountId", o.day::text as day, p.day::text as leaves, p.slot_from as "slotFrom", p.method, m.methods,
      l.pieces, l.names as "firstLine", o.total_minor as "totalMinor", o.currency,
      o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt"
    from orders o
    cross join lateral (
      select method, day, slot_from from order_parts where order_id = o.id order by day, slot_from nulls last, id limit 1) p
    cross join lateral (select array_agg(distinct method order by method) as methods from order_parts where order_id = o.id) m
    cross join lateral (
      select count(*)::int as pieces, (array_agg(names order by position))[1] as names from order_lines where order_id = o.id) l
    where o.event_id = ${eventId} order by o.day, o.placed_at limit 500`);
  return rows.map((row) => ({ ...row, placedAt: new Date(row.placedAt).toISOString() }));
}
