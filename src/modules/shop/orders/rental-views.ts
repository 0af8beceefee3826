import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { RentalRow, TodayView } from './contract.ts';

const MOST_ROWS = 50;

/** What is let and goes out on a day, and what comes back on it or should have come before, the latest first. One statement. */
export async function rentalsOf(
  reader: Reader,
  day: string,
): Promise<Pick<TodayView, 'goesOut' | 'comesBack'>> {
  // Few things are out at a time, which PostgreSQL cannot know: joined freely it reads the parts of all orders. `limit 1` makes it look each up.
  const { rows } = await reader.execute<RentalRow & { leaves: boolean }>(sql`
    select l.id as "lineId", o.number, o.contact_name as "contactName", l.names, l.quantity, l.out_day::text as "outDay",
      l.back_day::text as "backDay", p.slot_from as "slotFrom", m.leaves
    from order_lines l join orders o on o.id = l.order_id
    cross join lateral (select day, slot_from, fulfilment_state from order_parts where id = l.part_id limit 1) p
    cross join lateral (
      select p.fulfilment_state in ('placed', 'approved', 'in-preparation', 'ready', 'shipped', 'out-for-delivery') as leaves) m
    where l.out_day <= ${day}::date and l.returned is null and o.confirmed_at is not null and o.payment_state in ('none', 'part', 'paid', 'refunded-in-part')
      and case when m.leaves then p.day = ${day}::date
        else p.fulfilment_state in ('delivered', 'collected') and l.back_day <= ${day}::date end
    order by l.back_day, p.slot_from nulls last, l.id limit ${2 * MOST_ROWS}`);
  const of = (leaving: boolean) =>
    rows
      .filter(({ leaves }) => leaves === leaving)
      .slice(0, MOST_ROWS)
      .map(({ leaves: _, ...row }) => row);
  return { goesOut: of(true), comesBack: of(false) };
}
