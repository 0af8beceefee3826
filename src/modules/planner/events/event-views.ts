import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Actor } from '#platform/policy';
import { wallTimeFromSql } from '#platform/zones';
import type { EventList, EventOnDays, EventQuery, EventRow, EventView, PartView } from './contract.ts';
import { accessOf } from './event-access-facts.ts';
import type { EventRecord, PartRecord } from './events.rows.ts';
import { type EventRight, rightsWith } from './rights.contract.ts';

export const EVENTS_PER_PAGE = 24;

/** An event as this reader may see it; undefined for who is not on its team, or only stands at its door. */
export async function eventView(reader: Reader, id: string, by: Actor): Promise<EventView | undefined> {
  const access = await accessOf(reader, by, id);
  if (!access?.rights.includes('see-event')) return undefined;
  const { rows } = await reader.execute<{ event: Row; parts: PartRow[] }>(sql`
    select to_jsonb(e) as event,
      (select coalesce(jsonb_agg(to_jsonb(p) order by p.position), '[]') from event_parts p where p.event_id = e.id) as parts
    from events e where e.id = ${id}`);
  const [found] = rows;
  if (!found) return undefined;
  const { event } = found;
  const sees = (right: 'see-budget' | 'see-private') => access.rights.includes(right);
  return {
    id: event.id,
    workspaceId: event.workspace_id,
    title: event.title,
    description: event.description,
    type: event.type,
    status: event.status,
    zone: event.zone,
    ...span(event),
    venue: event.venue,
    capacity: event.capacity,
    currency: event.currency,
    languages: event.languages,
    visibility: event.visibility,
    endedReason: event.ended_reason,
    version: event.version,
    archived: event.archived_at !== null,
    budgetMinor: sees('see-budget') ? event.budget_minor : null,
    privateNote: sees('see-private') ? event.private_note : null,
    parts: found.parts.map(presentPart),
    ...access,
  };
}

// Rows as PostgreSQL writes them in JSON: its own names, times as text.
type Row = Pick<
  EventRecord,
  | 'id'
  | 'title'
  | 'description'
  | 'type'
  | 'status'
  | 'zone'
  | 'venue'
  | 'capacity'
  | 'currency'
  | 'languages'
  | 'visibility'
  | 'version'
> &
  Times & {
    workspace_id: string;
    ended_reason: string;
    archived_at: string | null;
    budget_minor: number | null;
    private_note: string;
  };
type PartRow = Pick<PartRecord, 'id' | 'main' | 'names' | 'place' | 'capacity' | 'everybody'> & Times;
type Times = { starts_local: string; ends_local: string; starts_at: string; ends_at: string };

const span = (times: Times) => ({
  starts: wallTimeFromSql(times.starts_local),
  ends: wallTimeFromSql(times.ends_local),
  startsAt: new Date(times.starts_at).toISOString(),
  endsAt: new Date(times.ends_at).toISOString(),
});

export const presentPart = ({
  id,
  main,
  names,
  place,
  capacity,
  everybody,
  ...times
}: PartRow): PartView => ({
  id,
  main,
  names,
  ...span(times),
  place,
  capacity,
  everybody,
});

/** The events somebody works on, a page of them: those of their workspaces' and those whose team they are on. */
export async function eventList(
  reader: Reader,
  { query, by, now }: { query: EventQuery; by: Actor; now: Date },
): Promise<EventList> {
  if (by.kind !== 'account') return { rows: [], total: 0, page: 1, pages: 1 };
  const page = query.page ?? 1;
  const words = (query.q ?? '').split(/\s+/).filter(Boolean);
  const view =
    query.view === 'archived'
      ? sql`e.archived_at is not null`
      : query.view === 'past'
        ? sql`e.archived_at is null and e.ends_at < ${now}`
        : query.view === 'coming'
          ? sql`e.archived_at is null and e.ends_at >= ${now}`
          : sql`e.archived_at is null`;
  const { rows } = await reader.execute<ListRow>(sql`
    select e.id, e.title, e.type, e.status, e.zone, e.starts_local, e.starts_at, e.ends_at, e.venue, e.capacity,
      e.archived_at is not null as archived, w.name as workspace,
      case when m.account_id is not null then 'lead' else t.role end as role, coalesce(t.extra, '{}') as extra,
      count(*) over ()::int as total
    from events e
    join workspaces w on w.id = e.workspace_id
    left join event_team t on t.event_id = e.id and t.account_id = ${by.accountId}
    left join workspace_members m on m.workspace_id = e.workspace_id and m.account_id = ${by.accountId} and m.role = 'owner'
    where (t.account_id is not null or m.account_id is not null) and ${view}
      and (${query.type ?? null}::text is null or e.type = ${query.type ?? null})
      and (${query.workspace ?? null}::uuid is null or e.workspace_id = ${query.workspace ?? null}::uuid)
      and (${query.status ?? null}::text is null or e.status = ${query.status ?? null})
      and ${sql.join([sql`true`, ...words.map((word) => sql`e.search like '%' || plain_letters(${likely(word)}) || '%'`)], sql` and `)}
    order by ${orders[query.sort ?? (query.view === 'past' ? 'latest' : 'soonest')]}, e.id
    limit ${EVENTS_PER_PAGE} offset ${(page - 1) * EVENTS_PER_PAGE}`);
  const total = rows[0]?.total ?? 0;
  return { rows: rows.map(presentRow), total, page, pages: Math.max(1, Math.ceil(total / EVENTS_PER_PAGE)) };
}

const orders = {
  soonest: sql`e.starts_at`,
  latest: sql`e.starts_at desc`,
  newest: sql`e.created_at desc`,
  title: sql`e.search`,
};

/** A word as `like` takes it literally. */
const likely = (word: string) => word.replace(/[\\%_]/g, '\\$&');

type ListRow = Pick<
  EventRow,
  'id' | 'title' | 'type' | 'status' | 'zone' | 'venue' | 'capacity' | 'archived' | 'role' | 'workspace'
> & {
  starts_local: string;
  starts_at: string;
  ends_at: string;
  extra: EventRight[];
  total: number;
};

const presentRow = ({ starts_local, starts_at, ends_at, extra, total: _, ...row }: ListRow): EventRow => ({
  ...row,
  rights: rightsWith(row.role, extra),
  starts: wallTimeFromSql(String(starts_local)),
  startsAt: new Date(starts_at).toISOString(),
  endsAt: new Date(ends_at).toISOString(),
});

/** The events somebody works on that touch these days, on the clock of each; for a calendar. */
export async function eventsBetween(
  reader: Reader,
  { by, from, until }: { by: Actor; from: string; until: string },
): Promise<EventOnDays[]> {
  if (by.kind !== 'account') return [];
  const { rows } = await reader.execute<EventOnDays>(sql`
    select e.id, e.title, e.status, to_char(e.starts_local, 'YYYY-MM-DD') as day,
      to_char(e.ends_local, 'YYYY-MM-DD') as "lastDay", to_char(e.starts_local, 'HH24:MI') as time
    from events e
    left join event_team t on t.event_id = e.id and t.account_id = ${by.accountId}
    left join workspace_members m on m.workspace_id = e.workspace_id and m.account_id = ${by.accountId} and m.role = 'owner'
    where (t.account_id is not null or m.account_id is not null) and e.archived_at is null
      and e.starts_local::date <= ${until}::date and e.ends_local::date >= ${from}::date
    order by e.starts_local, e.id limit 200`);
  return rows;
}
