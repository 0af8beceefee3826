import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';

/**
 * The parties and guests of one event on another, which nobody of them has answered. What a party brought by itself stays
 * behind, and so do the notes on health: they were given for one event, and are sealed to it.
 */
export async function copyList(
  tx: Tx,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.execute(sql`
    with given as materialized (
      select *, gen_random_uuid() as copy from parties where event_id = ${from} and removed_at is null
    ), made as (
      insert into parties (id, event_id, name, email, phone, language, companions, note, created_at)
      select copy, ${to}, name, email, phone, language, companions, note, ${now} from given
    )
    insert into guests (id, event_id, party_id, position, first_name, last_name, email, phone, town, age, type,
      invited_by, tags, diet, severity, access, created_at, search)
    select gen_random_uuid(), ${to}, given.copy, g.position, g.first_name, g.last_name, g.email, g.phone, g.town, g.age,
      g.type, g.invited_by, g.tags, g.diet, g.severity, g.access, ${now}, g.search
    from guests g join given on given.id = g.party_id
    where g.removed_at is null and not g.brought`);
}
