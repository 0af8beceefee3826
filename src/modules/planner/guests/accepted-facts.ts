import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** How many guests of each of these events come, as far as they have said; an event of which nobody has is missing. */
export async function acceptedGuests(
  reader: Reader | Tx,
  eventIds: readonly string[],
): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const { rows } = await reader.execute<{ id: string; guests: number }>(sql`
    select g.event_id as id, count(*)::int as guests from guests g
    where g.event_id = any(${`{${eventIds.join(',')}}`}::uuid[]) and g.reply = 'accepted' and g.removed_at is null
    group by g.event_id`);
  return new Map(rows.map(({ id, guests }) => [id, guests]));
}
