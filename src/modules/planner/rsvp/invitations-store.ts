import { eq, sql } from 'drizzle-orm';
import type { EventFacts, PartFacts } from '#modules/planner/events';
import type { Reader, Tx } from '#platform/db';
import { partInvitations } from './rsvp.rows.ts';

/** The parts a party is invited to: those for everybody, and those it was named for. */
export async function partsFor(
  reader: Reader | Tx,
  event: Pick<EventFacts, 'parts'>,
  partyId: string,
): Promise<PartFacts[]> {
  if (event.parts.every(({ everybody }) => everybody)) return event.parts;
  const named = await reader
    .select({ partId: partInvitations.partId })
    .from(partInvitations)
    .where(eq(partInvitations.partyId, partyId));
  const ids = new Set(named.map(({ partId }) => partId));
  return event.parts.filter((part) => part.everybody || ids.has(part.id));
}

/** Invites parties to a part that is not for everybody, or takes the invitation back. */
export async function nameForPart(
  tx: Tx,
  {
    eventId,
    partId,
    partyIds,
    invited,
  }: { eventId: string; partId: string; partyIds: readonly string[]; invited: boolean },
): Promise<void> {
  const ids = sql`${`{${partyIds.join(',')}}`}::uuid[]`;
  await tx.execute(
    invited
      ? sql`insert into part_invitations (event_id, part_id, party_id)
            select ${eventId}, ${partId}, p.id from parties p where p.event_id = ${eventId} and p.id = any(${ids})
            on conflict do nothing`
      : sql`delete from part_invitations where part_id = ${partId} and event_id = ${eventId} and party_id = any(${ids})`,
  );
}
