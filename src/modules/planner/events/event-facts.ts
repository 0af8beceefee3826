import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Language, Texts } from '#platform/i18n';
import { wallTimeFromSql } from '#platform/zones';
import type { EventStatus, EventType, Venue } from './contract.ts';
import { eventParts, events } from './events.rows.ts';

export type PartFacts = {
  id: string;
  main: boolean;
  names: Texts;
  starts: string;
  ends: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  capacity: number | null;
  everybody: boolean;
};
/** What other modules may know of an event, whoever asks them. */
export type EventFacts = {
  id: string;
  workspaceId: string;
  title: string;
  description: string;
  type: EventType;
  status: EventStatus;
  archived: boolean;
  zone: string;
  starts: string;
  ends: string;
  startsAt: Date;
  endsAt: Date;
  venue: Venue;
  capacity: number | null;
  languages: Language[];
  visibility: 'private' | 'public';
  /** Counts its changes. */
  version: number;
  parts: PartFacts[];
};

/** `lock: 'share'` keeps the event as it is until the transaction ends; `'update'` lets its writers take turns. */
export async function eventFacts(
  reader: Reader | Tx,
  id: string,
  lock?: 'share' | 'update',
): Promise<EventFacts | undefined> {
  const chosen = reader.select().from(events).where(eq(events.id, id));
  const [event] = await (lock ? chosen.for(lock) : chosen);
  if (!event) return undefined;
  const parts = await reader
    .select()
    .from(eventParts)
    .where(eq(eventParts.eventId, id))
    .orderBy(eventParts.position);
  return {
    id,
    workspaceId: event.workspaceId,
    title: event.title,
    description: event.description,
    type: event.type,
    status: event.status,
    archived: event.archivedAt !== null,
    zone: event.zone,
    starts: wallTimeFromSql(event.startsLocal),
    ends: wallTimeFromSql(event.endsLocal),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    venue: event.venue,
    capacity: event.capacity,
    languages: event.languages,
    visibility: event.visibility,
    version: event.version,
    parts: parts.map(({ startsLocal, endsLocal, eventId: _, position: __, ...part }) => ({
      ...part,
      starts: wallTimeFromSql(startsLocal),
      ends: wallTimeFromSql(endsLocal),
    })),
  };
}

/** From its first day to its last, on the clock of its zone. */
export type OwnEvent = {
  id: string;
  title: string;
  type: EventType;
  day: string;
  lastDay: string;
  capacity: number | null;
};

/** The events of one person that an order may belong to: they may see orders there, it is not over, and of that day when one is asked. */
export async function ownEvents(
  reader: Reader | Tx,
  { accountId, now, day }: { accountId: string; now: Date; day?: string },
): Promise<OwnEvent[]> {
  const { rows } = await reader.execute<OwnEvent>(sql`
    select e.id, e.title, e.type, to_char(e.starts_local, 'YYYY-MM-DD') as day,
      to_char(e.ends_local, 'YYYY-MM-DD') as "lastDay", e.capacity
    from events e
    left join event_team t on t.event_id = e.id and t.account_id = ${accountId}
    left join workspace_members m on m.workspace_id = e.workspace_id and m.account_id = ${accountId} and m.role = 'owner'
    where (m.account_id is not null or t.role in ('lead', 'host') or 'see-orders' = any(t.extra))
      and e.archived_at is null and e.status <> 'cancelled' and e.ends_at >= ${now}
      and (${day ?? null}::date is null or ${day ?? null}::date between e.starts_local::date and e.ends_local::date)
    order by e.starts_at limit 50`);
  return rows;
}

/** True when an event has such a part; for those who store its number. */
export async function hasPart(reader: Reader | Tx, eventId: string, partId: string): Promise<boolean> {
  const found = await reader
    .select({ id: eventParts.id })
    .from(eventParts)
    .where(and(eq(eventParts.eventId, eventId), eq(eventParts.id, partId)));
  return found.length > 0;
}

/** The parts of several events, in one statement. */
export async function partsOfEvents(reader: Reader | Tx, eventIds: readonly string[]) {
  if (eventIds.length === 0) return [];
  const { id, eventId, main, names, capacity } = eventParts;
  return reader
    .select({ id, eventId, main, names, capacity })
    .from(eventParts)
    .where(inArray(eventId, [...eventIds]))
    .orderBy(eventParts.position);
}
