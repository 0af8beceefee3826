import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';

/** Deletes what was said about health at events that ended before a day; of how many guests. */
export async function purgeHealth(tx: Tx, endedBefore: Date): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update guests g set diet = '{}', severity = null, diet_note = null, needs = null, access = '{}', version = g.version + 1
    from events e
    where e.id = g.event_id and e.ends_at < ${endedBefore.toISOString()}::timestamptz
      and (g.diet <> '{}' or g.severity is not null or g.diet_note is not null or g.needs is not null or g.access <> '{}')`);
  return rowCount ?? 0;
}

/** Forgets what imports of sheets still hold of a guest. Such an import cannot be taken back any more. */
export const forgetStaged = (tx: Tx, eventId: string, guest: { id: string; importId: string | null }) =>
  tx.execute(sql`
    delete from guest_imports i where i.event_id = ${eventId} and (i.id = ${guest.importId}::uuid or exists (
      select 1 from guest_import_parties p where p.import_id = i.id and p.done::text like ${`%${guest.id}%`}))`);
