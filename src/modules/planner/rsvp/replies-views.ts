import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader, type Tx } from '#platform/db';
import type {
  KitchenFigures,
  LineRow,
  PartyList,
  PartyRow,
  RepliesFigures,
  RepliesQuery,
  ReplyFilter,
} from './replies-query.contract.ts';

const PER_PAGE = 50;

const address = sql`coalesce(nullif(p.email, ''), (
  select g.email from guests g where g.party_id = p.id and g.removed_at is null and g.email <> ''
  order by g.position, g.id limit 1), '')`;

const someone = (reply: string) => sql`exists (
  select from guests g where g.party_id = p.id and g.removed_at is null and g.reply = ${reply})`;

const filters: Record<ReplyFilter, SQL> = {
  unanswered: sql`r.party_id is null`,
  accepted: someone('accepted'),
  declined: someone('declined'),
  tentative: someone('tentative'),
  waiting: sql`exists (select from waiting_parties w where w.party_id = p.id)`,
  'not-invited': sql`l.invited_at is null and r.party_id is null`,
  'not-opened': sql`l.invited_at is not null and l.opened_at is null and r.party_id is null`,
  'no-address': sql`${address} = ''`,
};

/** The parties of an event that a query finds, with their link and their reply: `p`, `l` and `r`. */
const found = (eventId: string, { q, state }: RepliesQuery): SQL => sql`
  from parties p
  left join reply_links l on l.party_id = p.id
  left join replies r on r.party_id = p.id
  where p.event_id = ${eventId} and p.removed_at is null
    and ${state ? filters[state] : sql`true`}
    and ${
      q
        ? sql`(${containing(sql`plain_letters(p.name)`, q)} or exists (
      select from guests g where g.party_id = p.id and g.removed_at is null and ${containing(sql`g.search`, q)}))`
        : sql`true`
    }`;

type Raw = Omit<PartyRow, 'answeredAt' | 'invitedAt' | 'openedAt' | 'lateUntil'> &
  Record<'answeredAt' | 'invitedAt' | 'openedAt' | 'lateUntil', Date | string | null> & { total: number };
const iso = (value: Date | string | null) => value && new Date(value).toISOString();

/** A page of the parties of an event: one statement. */
export async function partyList(reader: Reader, eventId: string, query: RepliesQuery): Promise<PartyList> {
  const page = query.page ?? 1;
  const { rows } = await reader.execute<Raw>(sql`
    select p.id, p.name, ${address} as email, c.*, r.answered_at as "answeredAt", r.via, r.taken_by as "takenBy",
      coalesce(r.note, '') as note, l.invited_at as "invitedAt", l.opened_at as "openedAt",
      l.late_until as "lateUntil", found.total
    from (select p.id, p.name, count(*) over ()::int as total ${found(eventId, query)}
      order by p.name, p.id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}) found
    join parties p on p.id = found.id
    left join reply_links l on l.party_id = p.id
    left join replies r on r.party_id = p.id
    cross join lateral (
      select count(*)::int as people, count(*) filter (where g.reply = 'accepted')::int as accepted,
        count(*) filter (where g.reply = 'declined')::int as declined,
        count(*) filter (where g.reply = 'tentative')::int as tentative,
        count(*) filter (where g.reply = 'waiting')::int as waiting
      from guests g where g.party_id = p.id and g.removed_at is null) c
    order by found.name, found.id`);
  if (rows.length === 0 && page > 1) return partyList(reader, eventId, { ...query, page: 1 });
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      answeredAt: iso(row.answeredAt),
      invitedAt: iso(row.invitedAt),
      openedAt: iso(row.openedAt),
      lateUntil: iso(row.lateUntil),
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

/** The numbers of all parties that a query finds. */
export async function partiesFound(
  reader: Reader | Tx,
  eventId: string,
  query: RepliesQuery,
): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(
    sql`select p.id ${found(eventId, query)} order by p.id`,
  );
  return rows.map(({ id }) => id);
}

const present = sql`g.removed_at is null and p.removed_at is null`;

/** Who answered what, for the host's board: four statements, however many guests there are. */
export async function repliesFigures(reader: Reader, eventId: string, zone: string): Promise<RepliesFigures> {
  const [totals, parts, days, groups] = await Promise.all([
    reader.execute<Omit<RepliesFigures, 'parts' | 'days' | 'groups'>>(sql`
      select count(*)::int as parties, coalesce(sum(c.people), 0)::int as people,
        count(r.party_id)::int as answered, count(l.invited_at)::int as invited,
        count(*) filter (where l.opened_at is not null)::int as opened
      from parties p left join reply_links l on l.party_id = p.id left join replies r on r.party_id = p.id
      cross join lateral (
        select count(*) as people from guests g where g.party_id = p.id and g.removed_at is null) c
      where p.event_id = ${eventId} and p.removed_at is null`),
    reader.execute<RepliesFigures['parts'][number]>(sql`
      select e.id as "partId", coalesce(t.taken, 0)::int as taken, c.*
      from event_parts e left join part_places t on t.part_id = e.id
      cross join lateral (
        select count(*) filter (where a.answer = 'accepted')::int as accepted,
          count(*) filter (where a.answer = 'declined')::int as declined,
          count(*) filter (where a.answer = 'tentative')::int as tentative,
          count(*) filter (where a.answer = 'waiting')::int as waiting
        from guest_answers a join guests g on g.id = a.guest_id join parties p on p.id = g.party_id
        where a.part_id = e.id and ${present}) c
      where e.event_id = ${eventId} order by e.position`),
    reader.execute<RepliesFigures['days'][number]>(sql`
      select to_char(r.first_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(*)::int as parties
      from replies r join parties p on p.id = r.party_id
      where r.event_id = ${eventId} and p.removed_at is null group by 1 order by 1 desc limit 60`),
    reader.execute<RepliesFigures['groups'][number]>(sql`
      select gg.name, count(*)::int as people, count(*) filter (where g.reply = 'accepted')::int as accepted
      from guest_groups gg join guest_group_members m on m.group_id = gg.id join guests g on g.id = m.guest_id
      join parties p on p.id = g.party_id
      where gg.event_id = ${eventId} and ${present} group by gg.id, gg.name order by gg.name limit 100`),
  ]);
  const [all] = totals.rows;
  if (!all) throw new Error('a count has a row');
  return { ...all, parts: parts.rows, days: days.rows.reverse(), groups: groups.rows };
}

type Diner = Omit<KitchenFigures['guests'][number], 'note'> & { sealedNote: string | null };

/** What those who come eat: counts, and the guests of whom a kitchen has to know something. */
export async function kitchenFigures(
  reader: Reader,
  eventId: string,
): Promise<Omit<KitchenFigures, 'guests'> & { guests: Diner[] }> {
  const meal = sql`
    from question_answers q join rsvp_questions s on s.id = q.question_id
    join guests g on g.id = q.guest_id join parties p on p.id = g.party_id
    cross join lateral unnest(q.chosen) as picked
    where q.event_id = ${eventId} and s.kind = 'meal' and s.retired_at is null and ${present}
      and exists (select from guest_answers a where a.guest_id = g.id and a.answer = 'accepted'
        and (s.part_id is null or a.part_id = s.part_id))`;
  const comes = sql`exists (select from guest_answers a where a.guest_id = g.id and a.answer = 'accepted')`;
  const [meals, diets, guests] = await Promise.all([
    reader.execute<KitchenFigures['meals'][number]>(sql`
      select q.question_id as "questionId", picked as "choiceId", count(*)::int as count ${meal} group by 1, 2`),
    reader.execute<KitchenFigures['diets'][number]>(sql`
      select code as diet, g.severity, count(*)::int as count
      from guests g join parties p on p.id = g.party_id cross join lateral unnest(g.diet) as code
      where g.event_id = ${eventId} and ${present} and ${comes} group by 1, 2 order by 3 desc, 1`),
    reader.execute<Diner>(sql`
      select g.id, trim(g.first_name || ' ' || g.last_name) as name, p.name as party, g.diet, g.severity,
        g.diet_note as "sealedNote", coalesce((
          select jsonb_agg(jsonb_build_object('questionId', q.question_id, 'choiceId', picked))
          from question_answers q join rsvp_questions s on s.id = q.question_id
          cross join lateral unnest(q.chosen) as picked
          where q.guest_id = g.id and s.kind = 'meal' and s.retired_at is null), '[]') as meals
      from guests g join parties p on p.id = g.party_id
      where g.event_id = ${eventId} and ${present} and ${comes}
        and (cardinality(g.diet) > 0 or g.severity is not null or g.diet_note is not null)
      order by (g.severity = 'severe') desc nulls last, p.name, g.position limit 2000`),
  ]);
  return { meals: meals.rows, diets: diets.rows, guests: guests.rows };
}

/** Who waits, longest first, and whom places are kept for. */
export async function waitingLine(reader: Reader, eventId: string): Promise<LineRow[]> {
  const { rows } = await reader.execute<
    Omit<LineRow, 'since' | 'offeredUntil'> & { since: Date; offeredUntil: Date | null }
  >(sql`
    select w.part_id as "partId", w.party_id as "partyId", p.name, w.places, w.since, w.offered_until as "offeredUntil"
    from waiting_parties w join parties p on p.id = w.party_id
    where w.event_id = ${eventId} and p.removed_at is null order by w.part_id, w.since, w.party_id`);
  return rows.map((row) => ({
    ...row,
    since: iso(row.since) as string,
    offeredUntil: iso(row.offeredUntil),
  }));
}
