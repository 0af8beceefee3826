import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';

export type PartyToTell = { id: string; name: string; email: string; language: Language };

/** The parties that were invited or answered and have an address, some at a time, after one. */
export async function partiesToTell(
  tx: Tx,
  { eventId, after, most }: { eventId: string; after: string | null; most: number },
): Promise<PartyToTell[]> {
  const { rows } = await tx.execute<PartyToTell>(sql`
    select p.id, p.name, p.email, p.language from parties p
    left join reply_links l on l.party_id = p.id
    left join replies r on r.party_id = p.id
    where p.event_id = ${eventId} and p.removed_at is null and p.email <> ''
      and (l.invited_at is not null or r.party_id is not null)
      and (${after}::uuid is null or p.id > ${after}::uuid)
    order by p.id limit ${most}`);
  return rows;
}
