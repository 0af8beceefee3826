import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { weekday } from '#platform/time';
import type { DeliveryMethod, OfficeSlot, SlotView } from './contract.ts';

/** The slots of a day by method, each with whether it has room: "free" or not, never a count. */
export async function slotsView(reader: Reader, day: string): Promise<Record<DeliveryMethod, SlotView[]>> {
  const { rows } = await reader.execute(sql`
    select s.id, s.method, s.starts as "from", s.ends as "to", coalesce(c.taken, 0) < s.capacity as free
    from delivery_slots s left join capacity_days c on c.subject_id = s.id and c.day = ${day}::date
    where ${weekday(day)} = any(s.weekdays) and s.removed_at is null order by s.starts, s.position`);
  const slots: Record<DeliveryMethod, SlotView[]> = { delivery: [], 'pick-up': [] };
  for (const { method, ...slot } of rows as unknown as (SlotView & { method: DeliveryMethod })[])
    slots[method].push(slot);
  return slots;
}

/** Every slot with the orders it has from a day on, for the office. */
export async function officeSlots(reader: Reader, from: string): Promise<OfficeSlot[]> {
  const { rows } = await reader.execute<OfficeSlot>(sql`
    select s.id, s.method, s.weekdays, s.starts as "from", s.ends as "to", s.capacity, s.version,
           coalesce(sum(c.taken), 0)::int as taken
    from delivery_slots s left join capacity_days c on c.subject_id = s.id and c.day >= ${from}::date
    where s.removed_at is null
    group by s.id order by s.method, s.starts, s.position, s.id`);
  return rows;
}

/** The days from this one on that have more orders in a slot than it would hold, earliest first, ten at most. */
export async function daysAbove(tx: Tx, slotId: string, capacity: number, from: string): Promise<string[]> {
  const { rows } = await tx.execute<{ day: string }>(sql`
    select day::text as day from capacity_days
    where subject_id = ${slotId} and taken > ${capacity} and day >= ${from}::date order by day limit 10`);
  return rows.map(({ day }) => day);
}
