import { sql } from 'drizzle-orm';
import type { Reply } from '#modules/planner/guests/contract';
import type { Reader, Tx } from '#platform/db';
import { wallTimeFromSql } from '#platform/zones';
import type { Glance, PartGlance } from './glance.contract.ts';

/** How the replies to these events stand: three statements, however many events, guests and parts there are. */
export async function glanceAt(
  reader: Reader | Tx,
  eventIds: readonly string[],
): Promise<Map<string, Glance>> {
  if (eventIds.length === 0) return new Map();
  const ids = sql`${sql.param([...eventIds])}::uuid[]`;
  const events = await reader.execute<EventFigures>(sql`
    select e.id as "eventId", coalesce(s.opened, false) as opened, s.deadline_local as deadline,
      s.deadline_at as "deadlineAt",
      (select count(*)::int from parties p where p.event_id = e.id and p.removed_at is null) as parties,
      (select count(*)::int from replies r join parties p on p.id = r.party_id
        where r.event_id = e.id and p.removed_at is null) as answered
    from unnest(${ids}) as e(id) left join rsvp_settings s on s.event_id = e.id`);
  const guests = await reader.execute<{ eventId: string; reply: Reply; n: number }>(sql`
    select g.event_id as "eventId", g.reply, count(*)::int as n
    from guests g join parties p on p.id = g.party_id
    where g.event_id = any(${ids}) and g.removed_at is null and p.removed_at is null
    group by g.event_id, g.reply`);
  const parts = await reader.execute<PartGlance & { eventId: string }>(sql`
    select p.event_id as "eventId", p.id as "partId",
      coalesce(a.accepted, 0) as accepted, coalesce(a.declined, 0) as declined,
      coalesce(a.tentative, 0) as tentative, coalesce(a.waiting, 0) as waiting,
      coalesce(t.taken, 0) as taken,
      (select count(*)::int from rsvp_questions q where q.part_id = p.id and q.retired_at is null) as questions
    from event_parts p
    left join part_places t on t.part_id = p.id
    left join lateral (
      select count(*) filter (where a.answer = 'accepted')::int as accepted,
        count(*) filter (where a.answer = 'declined')::int as declined,
        count(*) filter (where a.answer = 'tentative')::int as tentative,
        count(*) filter (where a.answer = 'waiting')::int as waiting
      from guest_answers a join guests g on g.id = a.guest_id
      where a.part_id = p.id and g.removed_at is null
    ) a on true
    where p.event_id = any(${ids}) order by p.position`);
  return new Map(
    events.rows.map(({ deadline, deadlineAt, ...event }) => [
      event.eventId,
      {
        ...event,
        deadline: deadline && wallTimeFromSql(String(deadline)),
        deadlineAt: deadlineAt && new Date(deadlineAt).toISOString(),
        guests: {
          ...nobody,
          ...Object.fromEntries(
            guests.rows.filter(({ eventId }) => eventId === event.eventId).map(({ reply, n }) => [reply, n]),
          ),
        },
        parts: parts.rows
          .filter(({ eventId }) => eventId === event.eventId)
          .map(({ eventId: _, ...part }) => part),
      },
    ]),
  );
}

type EventFigures = Pick<Glance, 'eventId' | 'opened' | 'parties' | 'answered' | 'deadline' | 'deadlineAt'>;

const nobody: Glance['guests'] = { none: 0, accepted: 0, declined: 0, tentative: 0, waiting: 0 };
