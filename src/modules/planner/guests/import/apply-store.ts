import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { guests, parties } from '../guests.rows.ts';
import type { NewGuest, NewParty } from '../guests-store.ts';
import { searchOf } from '../guests-store.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** Parties and guests of an import, on no list until all of it is written. */
export async function insertHidden(tx: Tx, some: NewParty[], people: NewGuest[]): Promise<void> {
  if (some.length > 0) await tx.insert(parties).values(some);
  if (people.length > 0)
    await tx.insert(guests).values(people.map((guest) => ({ ...guest, search: searchOf(guest) })));
}

/** All that an import wrote comes onto the list at once, with the parties they came to. */
export async function reveal(tx: Tx, importId: string): Promise<number> {
  await tx.execute(sql`
    update parties set removed_at = null
    where removed_at is not null and id in (select party_id from guests where import_id = ${importId})`);
  const { rowCount } = await tx.execute(
    sql`update guests set removed_at = null where import_id = ${importId} and removed_at is not null`,
  );
  return rowCount ?? 0;
}

/** An import that broke off leaves nothing. */
export async function deleteHidden(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`delete from guests where import_id = ${importId}`);
  await tx.execute(sql`delete from parties where import_id = ${importId}`);
}

/**
 * Writes what a sheet says otherwise of guests, where nobody has changed them since it was compared, and keeps how they
 * were beside what was planned.
 */
export async function applyUpdates(tx: Tx, importId: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with wanted as materialized (
      select p.place, u.* from guest_import_parties p,
        jsonb_to_recordset(p.plan -> 'updates') as u("guestId" uuid, version int, change jsonb)
      where p.import_id = ${importId}),
    before as materialized (
      select w.place, w."guestId", w.change, to_jsonb(g) as was from wanted w
      join guests g on g.id = w."guestId" and g.version = w.version and g.removed_at is null for update of g),
    kept as (
      update guest_import_parties p set done = coalesce(p.done, '{}') || jsonb_build_object('updated', b.list)
      from (
        select place, jsonb_agg(jsonb_build_object('guestId', "guestId", 'version', (was ->> 'version')::int + 1, 'was',
          jsonb_build_object('first_name', was -> 'first_name', 'last_name', was -> 'last_name', 'email', was -> 'email',
            'phone', was -> 'phone', 'town', was -> 'town', 'invited_by', was -> 'invited_by', 'tags', was -> 'tags'))) as list
        from before group by place) b
      where p.import_id = ${importId} and p.place = b.place)
    update guests g set version = g.version + 1,
      first_name = n.first_name, last_name = n.last_name, email = n.email, phone = n.phone, town = n.town,
      invited_by = n.invited_by, tags = n.tags,
      search = plain_letters(concat_ws(' ', nullif(n.first_name, ''), nullif(n.last_name, ''), nullif(n.email, ''), nullif(n.town, '')))
    from (
      select b."guestId", coalesce(b.change ->> 'firstName', b.was ->> 'first_name') as first_name,
        coalesce(b.change ->> 'lastName', b.was ->> 'last_name') as last_name,
        coalesce(b.change ->> 'email', b.was ->> 'email') as email,
        coalesce(b.change ->> 'phone', b.was ->> 'phone') as phone,
        coalesce(b.change ->> 'town', b.was ->> 'town') as town,
        coalesce(b.change ->> 'invitedBy', b.was ->> 'invited_by') as invited_by,
        array(select jsonb_array_elements_text(coalesce(b.change -> 'tags', b.was -> 'tags'))) as tags
      from before b) n
    where g.id = n."guestId"`);
  return rowCount ?? 0;
}

type TakenBack = { removed: number; restored: number; left: number };

/** Takes back what an import did, where nothing came after: no change, and no answer. */
export async function takeBackImport(tx: Tx, importId: string, now: Date): Promise<TakenBack> {
  const { rows } = await tx.execute<TakenBack>(sql`
    with gone as (
      update guests set removed_at = ${now.toISOString()}::timestamptz, version = version + 1
      where import_id = ${importId} and removed_at is null and version = 1 and reply = 'none' returning 1),
    stays as (
      select count(*)::int as count from guests
      where import_id = ${importId} and removed_at is null and (version <> 1 or reply <> 'none')),
    wanted as (
      select u.* from guest_import_parties p,
        jsonb_to_recordset(p.done -> 'updated') as u("guestId" uuid, version int, was jsonb)
      where p.import_id = ${importId} and p.done ? 'updated'),
    back as (
      update guests g set version = g.version + 1,
        first_name = w.was ->> 'first_name', last_name = w.was ->> 'last_name', email = w.was ->> 'email',
        phone = w.was ->> 'phone', town = w.was ->> 'town', invited_by = w.was ->> 'invited_by',
        tags = array(select jsonb_array_elements_text(w.was -> 'tags')),
        search = plain_letters(concat_ws(' ', nullif(w.was ->> 'first_name', ''), nullif(w.was ->> 'last_name', ''),
          nullif(w.was ->> 'email', ''), nullif(w.was ->> 'town', '')))
      from wanted w where g.id = w."guestId" and g.version = w.version and g.removed_at is null returning 1)
    select (select count(*)::int from gone) as removed, (select count(*)::int from back) as restored,
      (select count from stays) + (select count(*)::int from wanted) - (select count(*)::int from back) as left`);
  return rows[0] ?? { removed: 0, restored: 0, left: 0 };
}

/** Puts guests into groups, by number. */
export async function joinGroups(
  tx: Tx,
  eventId: string,
  members: readonly { groupId: string; guestId: string }[],
): Promise<void> {
  if (members.length === 0) return;
  await tx.execute(sql`
    insert into guest_group_members (event_id, group_id, guest_id)
    select ${eventId}::uuid, m."groupId", m."guestId"
    from jsonb_to_recordset(${json(members)}) as m("groupId" uuid, "guestId" uuid) on conflict do nothing`);
}
