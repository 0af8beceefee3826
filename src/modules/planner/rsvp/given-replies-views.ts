import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { GivenQuery, GivenReplies, GivenReply, GivenSort } from './contract.ts';
import { replyOfAll } from './reply-of-all.ts';

const orders: Record<GivenSort, SQL> = {
  newest: sql`r.changed_at desc, r.party_id desc`,
  oldest: sql`r.changed_at, r.party_id`,
  party: sql`plain_letters(p.name), r.party_id`,
};

const present = sql`g.party_id = p.id and g.removed_at is null`;

const matching = (eventId: string, { q, status, part, group, updatedSince }: GivenQuery): SQL =>
  sql.join(
    [
      sql`r.event_id = ${eventId} and p.removed_at is null`,
      ...(updatedSince ? [sql`r.changed_at >= ${updatedSince}::timestamptz`] : []),
      ...(q
        ? [
            sql`(${containing(sql`plain_letters(p.name)`, q)} or exists (
              select from guests g where ${present} and ${containing(sql`g.search`, q)}))`,
          ]
        : []),
      ...(status || part
        ? [
            sql`exists (select from guest_answers a join guests g on g.id = a.guest_id where ${present}
              and ${status ? sql`a.answer = ${status}` : sql`true`} and ${part ? sql`a.part_id = ${part}` : sql`true`})`,
          ]
        : []),
      ...(group
        ? [
            sql`exists (select from guest_group_members m join guests g on g.id = m.guest_id
              where ${present} and m.group_id = ${group})`,
          ]
        : []),
    ],
    sql` and `,
  );

const saidBy = (guest: SQL) => sql`coalesce((
  select json_object_agg(q.question_id, case when cardinality(q.chosen) > 0 then to_json(q.chosen) else to_json(q.words) end)
  from question_answers q where q.party_id = p.id and q.guest_id is not distinct from ${guest}), '{}')`;

/** A reply with everybody's answers, as `r` of the party `p`. */
const whole = sql`json_build_object(
  'id', r.party_id, 'eventId', r.event_id, 'party', p.name, 'via', r.via, 'takenBy', r.taken_by, 'note', r.note,
  'firstAt', r.first_at, 'answeredAt', r.answered_at, 'updatedAt', r.changed_at, 'version', r.version,
  'said', ${saidBy(sql`null`)},
  'guests', coalesce((
    select json_agg(json_build_object(
      'id', g.id, 'firstName', g.first_name, 'lastName', g.last_name, 'companion', g.brought, 'reply', g.reply,
      'answers', coalesce((
        select json_object_agg(a.part_id, a.answer) from guest_answers a where a.guest_id = g.id), '{}'),
      'said', ${saidBy(sql`g.id`)}) order by g.position, g.id)
    from guests g where ${present}), '[]'))`;

type Guest = GivenReply['guests'][number] & { reply: GivenReply['status'] };
type Raw = Omit<GivenReply, 'guests' | 'status'> & { guests: Guest[] };

/** A page of the replies an event was given: one statement. */
export async function givenReplies(
  reader: Reader,
  eventId: string,
  query: GivenQuery,
): Promise<GivenReplies> {
  const { page, perPage, sort = 'newest' } = query;
  const { rows } = await reader.execute<{ total: number; rows: Raw[] }>(sql`
    with found as materialized (
      select r.party_id, row_number() over (order by ${orders[sort]}) as place
      from replies r join parties p on p.id = r.party_id where ${matching(eventId, query)}),
    shown as (select * from found where place > ${(page - 1) * perPage} and place <= ${page * perPage})
    select (select count(*)::int from found) as total, coalesce((
      select json_agg(${whole} order by s.place)
      from shown s join replies r on r.party_id = s.party_id join parties p on p.id = r.party_id), '[]') as rows`);
  return { rows: (rows[0]?.rows ?? []).map(presented), total: rows[0]?.total ?? 0, page };
}

/** The reply of one party, of whatever event; undefined while it has not answered. */
export async function givenReply(reader: Reader, partyId: string): Promise<GivenReply | undefined> {
  const { rows } = await reader.execute<{ reply: Raw }>(sql`
    select ${whole} as reply from replies r join parties p on p.id = r.party_id
    where r.party_id = ${partyId} and p.removed_at is null`);
  return rows[0] && presented(rows[0].reply);
}

const iso = (instant: string) => new Date(instant).toISOString();

const presented = ({ guests, firstAt, answeredAt, updatedAt, ...reply }: Raw): GivenReply => ({
  ...reply,
  status: replyOfAll(guests.map(({ reply }) => reply)),
  guests: guests.map(({ reply: _, ...guest }) => guest),
  firstAt: iso(firstAt),
  answeredAt: iso(answeredAt),
  updatedAt: iso(updatedAt),
});
