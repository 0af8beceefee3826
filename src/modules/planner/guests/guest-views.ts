import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import {
  type FieldView,
  GUESTS_PER_PAGE,
  type GuestChoices,
  type GuestList,
  type GuestQuery,
  type GuestRow,
  type GuestSort,
  replyStates,
} from './contract.ts';
import { matching } from './guest-filter-views.ts';

const orders: Record<GuestSort, ReturnType<typeof sql>> = {
  name: sql`plain_letters(g.last_name), plain_letters(g.first_name), g.id`,
  'first-name': sql`plain_letters(g.first_name), plain_letters(g.last_name), g.id`,
  party: sql`plain_letters(p.name), g.party_id, g.position, g.id`,
  newest: sql`g.created_at desc, g.id desc`,
  reply: sql`g.reply, plain_letters(g.last_name), plain_letters(g.first_name), g.id`,
};

type Page = { perPage?: number };

/** A page of an event's guests. */
export async function guestList(
  reader: Reader,
  eventId: string,
  query: GuestQuery,
  { perPage = GUESTS_PER_PAGE }: Page = {},
): Promise<GuestList> {
  const page = query.page ?? 1;
  const { rows } = await reader.execute<{ total: number; rows: GuestRow[] }>(sql`
    with found as materialized (
      select g.id, row_number() over (order by ${orders[query.sort ?? 'name']}) as place
      from guests g join parties p on p.id = g.party_id where ${matching(eventId, query)}),
    shown as (select * from found where place > ${(page - 1) * perPage} and place <= ${page * perPage})
    select (select count(*)::int from found) as total, coalesce((
      select json_agg(json_build_object(
        'id', g.id, 'firstName', g.first_name, 'lastName', g.last_name,
        'email', case when g.email <> '' then g.email else p.email end, 'town', g.town,
        'partyId', g.party_id, 'party', p.name, 'age', g.age, 'type', g.type, 'tags', g.tags, 'diet', g.diet,
        'severity', g.severity, 'reply', g.reply,
        'registered', p.registered_at is not null) order by s.place)
      from shown s join guests g on g.id = s.id join parties p on p.id = g.party_id), '[]') as rows`);
  const total = rows[0]?.total ?? 0;
  return { rows: rows[0]?.rows ?? [], total, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** What the list can be narrowed to. */
export async function guestChoices(
  reader: Reader,
  eventId: string,
  query: GuestQuery,
): Promise<GuestChoices> {
  const { rows } = await reader.execute<{
    replies: Partial<GuestChoices['replies']>;
    guests: number;
    parties: number;
    tags: GuestChoices['tags'];
    groups: GuestChoices['groups'];
    fields: FieldView[];
  }>(sql`
    select
      (select coalesce(json_object_agg(reply, count), '{}') from (
        select g.reply, count(*)::int as count from guests g join parties p on p.id = g.party_id
        where ${matching(eventId, query, 'reply')} group by g.reply) by_reply) as replies,
      (select count(*)::int from guests where event_id = ${eventId} and removed_at is null) as guests,
      (select count(*)::int from parties where event_id = ${eventId} and removed_at is null) as parties,
      (select coalesce(json_agg(t order by plain_letters(t.tag)), '[]') from (
        select tag, count(id)::int as count from (
          select id, unnest(tags) as tag from guests where event_id = ${eventId} and removed_at is null
          union all select null, name from offered_tags where event_id = ${eventId}) worn
        group by tag) t) as tags,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'count', (
          select count(*)::int from guest_group_members m join guests g on g.id = m.guest_id
          where m.group_id = c.id and g.removed_at is null)) order by plain_letters(c.name)), '[]')
        from guest_groups c where c.event_id = ${eventId}) as groups,
      (select coalesce(json_agg(json_build_object('id', f.id, 'label', f.label, 'kind', f.kind, 'choices', f.choices)
          order by f.position), '[]') from guest_fields f where f.event_id = ${eventId}) as fields`);
  const [found] = rows;
  if (!found) throw new Error('a select without from has one row');
  const replies = Object.fromEntries(replyStates.map((reply) => [reply, found.replies[reply] ?? 0]));
  return { ...found, replies: replies as GuestChoices['replies'] };
}
