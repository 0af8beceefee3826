import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** The party on an event's list that is reached at an address, or has a guest who is; the first of several. */
export async function partyByEmail(
  reader: Reader | Tx,
  { eventId, email }: { eventId: string; email: string },
): Promise<string | undefined> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select p.id from parties p where p.event_id = ${eventId} and p.email = ${email} and p.removed_at is null
    union
    select p.id from guests g join parties p on p.id = g.party_id
    where g.event_id = ${eventId} and g.email = ${email} and g.removed_at is null and p.removed_at is null
    order by id limit 1`);
  return rows[0]?.id;
}
