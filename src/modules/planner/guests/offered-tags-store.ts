import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { offeredTags } from './guests.rows.ts';

/** The tags of a list: those that somebody wears, and those that wait for somebody. */
export async function tagsOf(reader: Reader | Tx, eventId: string): Promise<string[]> {
  const { rows } = await reader.execute<{ name: string }>(sql`
    select name from (
      select name from offered_tags where event_id = ${eventId}
      union select tag from guests, unnest(tags) as tag where event_id = ${eventId} and removed_at is null) t
    order by plain_letters(name), name`);
  return rows.map(({ name }) => name);
}

export async function offerTags(tx: Tx, eventId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx
    .insert(offeredTags)
    .values(names.map((name) => ({ eventId, name })))
    .onConflictDoNothing();
}

/** False when it was not offered. */
export async function stopOffering(tx: Tx, eventId: string, name: string): Promise<boolean> {
  const gone = await tx
    .delete(offeredTags)
    .where(and(eq(offeredTags.eventId, eventId), eq(offeredTags.name, name)))
    .returning({ name: offeredTags.name });
  return gone.length > 0;
}
