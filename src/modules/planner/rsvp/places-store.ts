import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/**
 * Takes places of a part, or gives them back (`by` below nought). False, and nothing changed, when there are not as many
 * left; `capacity` null has room without end. The condition and the change are one statement: of two for the last, one gets it.
 * Who has not locked the places first may find none.
 */
export async function movePlaces(
  tx: Tx,
  { partId, by, capacity }: { partId: string; by: number; capacity: number | null },
): Promise<boolean> {
  if (by === 0) return true;
  // Giving back is never refused, also where the capacity was lowered below what is taken.
  const { rowCount } = await tx.execute(sql`
    update part_places set taken = taken + ${by}
    where part_id = ${partId} and taken + ${by} >= 0
      and (${by} < 0 or ${capacity}::integer is null or taken + ${by} <= ${capacity}::integer)`);
  return rowCount === 1;
}

/** Places taken of each part of an event, its waiting parties' offers included. */
export async function placesTaken(reader: Reader | Tx, eventId: string): Promise<Map<string, number>> {
  const { rows } = await reader.execute<{ partId: string; taken: number }>(sql`
    select part_id as "partId", taken from part_places where event_id = ${eventId}`);
  return new Map(rows.map(({ partId, taken }) => [partId, taken]));
}

/**
 * Counts the places of a part anew: guests on the list who come and take a place, and what is offered. The part is locked.
 */
export async function countPlaces(tx: Tx, partId: string): Promise<{ before: number; after: number }> {
  const { rows } = await tx.execute<{ before: number; after: number }>(sql`
    with counted as (
      select (
        select count(*) from guest_answers a join guests g on g.id = a.guest_id
          join parties p on p.id = g.party_id
        where a.part_id = ${partId} and a.answer = 'accepted' and a.counts
          and g.removed_at is null and p.removed_at is null
      ) + coalesce((
        select sum(w.places) from waiting_parties w where w.part_id = ${partId} and w.offered_until is not null
      ), 0) as places
    ), stood as (select taken from part_places where part_id = ${partId})
    update part_places set taken = counted.places from counted, stood where part_id = ${partId}
    returning stood.taken as before, part_places.taken as after`);
  return rows[0] ?? { before: 0, after: 0 };
}

/** The same for one part, which stays as it is until the transaction ends. */
export async function lockPlaces(tx: Tx, eventId: string, partId: string): Promise<number> {
  await tx.execute(sql`
    insert into part_places (part_id, event_id) values (${partId}, ${eventId}) on conflict do nothing`);
  const { rows } = await tx.execute<{ taken: number }>(sql`
    select taken from part_places where part_id = ${partId} for update`);
  return rows[0]?.taken ?? 0;
}
