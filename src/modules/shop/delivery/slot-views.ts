import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { weekday } from '#platform/time';
import type { DeliveryMethod, SlotView } from './contract.ts';

/** The slots of a day by method, each with whether it has room: "free" or not, never a count. */
export async function slotsView(reader: Reader, day: string): Promise<Record<DeliveryMethod, SlotView[]>> {
  const { rows } = await reader.execute(sql`
    select s.id, s.method, s.starts as "from", s.ends as "to", coalesce(c.taken, 0) < s.capacity as free
    from delivery_slots s left join capacity_days c on c.subject_id = s.id and c.day = ${day}::date
    where ${weekday(day)} = any(s.weekdays) order by s.starts, s.position`);
  const slots: Record<DeliveryMethod, SlotView[]> = { delivery: [], 'pick-up': [] };
  for (const { method, ...slot } of rows as unknown as (SlotView & { method: DeliveryMethod })[])
    slots[method].push(slot);
  return slots;
}
