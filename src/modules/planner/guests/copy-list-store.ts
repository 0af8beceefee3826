import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';

type Copy = { from: string; to: string; now: Date };

/**
 * The number of what stands for another row on the copy: it follows from the row's own, so that every statement knows it. A
 * UUID of version 8, whose bits are ours to choose (RFC 9562).
 */
const copyOf = (id: SQL, to: string): SQL =>
  sql`overlay(overlay(md5(${to}::text || ${id}::text) placing '8' from 13) placing 'a' from 17)::uuid`;

export async function copyGroups(tx: Tx, { from, to }: Copy): Promise<void> {
  await tx.execute(sql`
    insert into guest_groups (id, event_id, name)
    select ${copyOf(sql`id`, to)}, ${to}::uuid, name from guest_groups where event_id = ${from}`);
  await tx.execute(sql`
    insert into offered_tags (event_id, name) select ${to}::uuid, name from offered_tags where event_id = ${from}`);
}

export async function copyFields(tx: Tx, { from, to }: Copy): Promise<void> {
  await tx.execute(sql`
    insert into guest_fields (id, event_id, position, label, kind, choices)
    select ${copyOf(sql`id`, to)}, ${to}::uuid, position, label, kind, choices
    from guest_fields where event_id = ${from}`);
}

export type Along = { groups: boolean; fields: boolean; notes: boolean; diet: boolean };

/** The parties and guests of one event on another. What a party brought by itself stays behind. */
export async function copyGuests(tx: Tx, { from, to, now }: Copy, along: Along): Promise<void> {
  const { groups, fields, notes, diet } = along;
  const none = sql`'{}'::text[]`;
  // What stands in a field that came along; a field somebody took away meanwhile is not named.
  const custom = sql`(
    select coalesce(jsonb_object_agg(${copyOf(sql`f.id`, to)}::text, said.value), '{}')
    from jsonb_each(g.custom) said join guest_fields f on f.event_id = ${from} and f.id::text = said.key)`;
  await tx.execute(sql`
    with given as materialized (
      select * from parties where event_id = ${from} and removed_at is null
    ), made as (
      insert into parties (id, event_id, name, email, phone, language, companions, note, created_at)
      select ${copyOf(sql`id`, to)}, ${to}::uuid, name, email, phone, language, companions,
        ${notes ? sql`note` : sql`''`}, ${now}
      from given
    )
    insert into guests (id, event_id, party_id, position, first_name, last_name, email, phone, town, age, type,
      invited_by, tags, custom, diet, severity, access, created_at, search)
    select ${copyOf(sql`g.id`, to)}, ${to}::uuid, ${copyOf(sql`given.id`, to)}, g.position, g.first_name, g.last_name,
      g.email, g.phone, g.town, g.age, g.type, g.invited_by, ${groups ? sql`g.tags` : none},
      ${fields ? custom : sql`'{}'::jsonb`}, ${diet ? sql`g.diet` : none}, ${diet ? sql`g.severity` : sql`null`},
      ${diet ? sql`g.access` : none}, ${now}, g.search
    from guests g join given on given.id = g.party_id
    where g.removed_at is null and not g.brought`);
}

/** Who is in which group, of those that came along. */
export async function copyMembers(tx: Tx, { from, to }: Copy): Promise<void> {
  await tx.execute(sql`
    insert into guest_group_members (event_id, group_id, guest_id)
    select ${to}::uuid, c.id, g.id
    from guest_group_members m
    join guest_groups c on c.event_id = ${to} and c.id = ${copyOf(sql`m.group_id`, to)}
    join guests g on g.event_id = ${to} and g.id = ${copyOf(sql`m.guest_id`, to)}
    where m.event_id = ${from}`);
}

export type SealedNotes = { id: string; copy: string; dietNote: string | null; needs: string | null };

/** What is said about health, as it is sealed to each guest, beside the number of their copy. */
export async function notesToCopy(tx: Tx, { from, to }: Copy): Promise<SealedNotes[]> {
  const { rows } = await tx.execute<SealedNotes>(sql`
    select g.id, c.id as copy, g.diet_note as "dietNote", g.needs
    from guests g join guests c on c.event_id = ${to} and c.id = ${copyOf(sql`g.id`, to)}
    where g.event_id = ${from} and (g.diet_note is not null or g.needs is not null)`);
  return rows;
}

export async function writeNotes(
  tx: Tx,
  notes: readonly { id: string; dietNote: string | null; needs: string | null }[],
): Promise<void> {
  if (notes.length === 0) return;
  await tx.execute(sql`
    update guests g set diet_note = n."dietNote", needs = n.needs
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as n(id uuid, "dietNote" text, needs text)
    where g.id = n.id`);
}
