import { and, eq, inArray, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { wallTimeFromSql } from '#platform/zones';
import type { EventStatus } from './contract.ts';
import {
  type EventRecord,
  eventParts,
  events,
  eventTeam,
  type PartRecord,
  workspaceMembers,
} from './events.rows.ts';

/** The workspace of one person, made when it is first needed; of two that come at once, one makes it. */
export async function personalWorkspace(
  tx: Tx,
  { accountId, name, now }: { accountId: string; name: string; now: Date },
): Promise<string> {
  const id = newId();
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into workspaces (id, name, personal_of, created_at) values (${id}, ${name}, ${accountId}, ${now})
    on conflict (personal_of) do update set name = workspaces.name returning id`);
  const workspaceId = rows[0]?.id ?? id;
  await tx
    .insert(workspaceMembers)
    .values({ workspaceId, accountId, role: 'owner', joinedAt: now })
    .onConflictDoNothing();
  return workspaceId;
}

/** True when this person may make events there. */
export async function isMember(tx: Tx, workspaceId: string, accountId: string): Promise<boolean> {
  const found = await tx
    .select({ role: workspaceMembers.role })
    .from(workspaceMembers)
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.accountId, accountId)));
  return found.length > 0;
}

export async function insertEvent(
  tx: Tx,
  event: Omit<typeof events.$inferInsert, 'search'>,
  parts: (typeof eventParts.$inferInsert)[],
): Promise<void> {
  await tx.insert(events).values({ ...event, search: searchOf(event) });
  await tx.insert(eventParts).values(parts);
}

const searchOf = (event: Pick<EventRecord, 'title' | 'venue'>) =>
  sql`plain_letters(${[event.title, event.venue.name, event.venue.town].join(' ')})`;

export async function lockEvent(tx: Tx, id: string): Promise<EventRecord | undefined> {
  const [event] = await tx.select().from(events).where(eq(events.id, id)).for('update');
  return event;
}

/** Writes an event that is locked, and raises its version. */
export async function updateEvent(
  tx: Tx,
  before: EventRecord,
  change: Partial<Omit<EventRecord, 'id' | 'version' | 'search'>>,
): Promise<void> {
  await tx
    .update(events)
    .set({ ...change, search: searchOf({ ...before, ...change }), version: before.version + 1 })
    .where(eq(events.id, before.id));
}

export const deleteEvent = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(events).where(eq(events.id, id));
};

export const partsOf = (tx: Tx, eventId: string): Promise<PartRecord[]> =>
  tx.select().from(eventParts).where(eq(eventParts.eventId, eventId)).orderBy(eventParts.position);

export async function insertPart(tx: Tx, part: typeof eventParts.$inferInsert): Promise<void> {
  await tx.insert(eventParts).values(part);
}

export async function updatePart(
  tx: Tx,
  id: string,
  change: Partial<Omit<PartRecord, 'id' | 'eventId'>>,
): Promise<void> {
  await tx.update(eventParts).set(change).where(eq(eventParts.id, id));
}

export async function deletePart(tx: Tx, id: string): Promise<void> {
  await tx.delete(eventParts).where(eq(eventParts.id, id));
}

export async function joinTeam(tx: Tx, member: typeof eventTeam.$inferInsert): Promise<void> {
  await tx.insert(eventTeam).values(member).onConflictDoNothing();
}

/** Events whose day is near or has come and that are not over; one that somebody writes at this moment waits for the next time. */
export async function lockDue(tx: Tx, now: Date) {
  const found = await tx
    .select()
    .from(events)
    .where(
      and(
        inArray(events.status, ['planning', 'confirmed', 'ongoing']),
        // No zone is further than a day from another.
        lt(events.startsAt, new Date(now.getTime() + 86_400_000)),
        or(ne(events.status, 'ongoing'), lte(events.endsAt, now)),
      ),
    )
    .orderBy(events.startsAt)
    .limit(200)
    .for('update', { skipLocked: true });
  return found.map(({ id, status, zone, startsLocal, endsAt }) => ({
    id,
    status,
    zone,
    starts: wallTimeFromSql(startsLocal),
    endsAt,
  }));
}

export async function moveOn(tx: Tx, ids: readonly string[], status: EventStatus): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(events)
    .set({ status, version: sql`${events.version} + 1` })
    .where(inArray(events.id, [...ids]));
}

/** Everybody of one team on another, as what they are; whoever is there already stays as they are. */
export async function copyTeam(
  tx: Tx,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into event_team (event_id, account_id, role, extra, joined_at)
    select ${to}, account_id, role, extra, ${now} from event_team where event_id = ${from}
    on conflict do nothing`);
}
