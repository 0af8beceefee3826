import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { FieldView } from './contract.ts';
import { guestFields, guestGroups } from './guests.rows.ts';

export const hasGroup = async (tx: Reader | Tx, eventId: string, id: string): Promise<boolean> =>
  (
    await tx
      .select({ id: guestGroups.id })
      .from(guestGroups)
      .where(and(eq(guestGroups.eventId, eventId), eq(guestGroups.id, id)))
  ).length > 0;

/** Puts somebody into these groups and no other; a group of another event is none. */
export async function setGroups(
  tx: Tx,
  eventId: string,
  guestId: string,
  groups: readonly string[],
): Promise<void> {
  const wanted = sql`select g.id from guest_groups g where g.event_id = ${eventId}
    and g.id in (select jsonb_array_elements_text(${JSON.stringify(groups)}::jsonb)::uuid)`;
  await tx.execute(
    sql`delete from guest_group_members where guest_id = ${guestId} and group_id not in (${wanted})`,
  );
  await tx.execute(sql`
    insert into guest_group_members (event_id, group_id, guest_id)
    select ${eventId}::uuid, w.id, ${guestId}::uuid from (${wanted}) w on conflict do nothing`);
}

export async function groupNames(reader: Reader | Tx, eventId: string): Promise<string[]> {
  const found = await reader
    .select({ name: guestGroups.name })
    .from(guestGroups)
    .where(eq(guestGroups.eventId, eventId))
    .orderBy(sql`plain_letters(${guestGroups.name})`, guestGroups.id);
  return found.map(({ name }) => name);
}

export async function countGroups(tx: Tx, eventId: string): Promise<number> {
  return tx.$count(guestGroups, eq(guestGroups.eventId, eventId));
}

/** False when there is one of this name. */
export async function insertGroup(
  tx: Tx,
  group: { id: string; eventId: string; name: string },
): Promise<boolean> {
  const made = await tx
    .insert(guestGroups)
    .values(group)
    .onConflictDoNothing()
    .returning({ id: guestGroups.id });
  return made.length > 0;
}

/** Groups by their names, made when they are not there yet. */
export async function groupsCalled(
  tx: Tx,
  eventId: string,
  named: readonly { id: string; name: string }[],
): Promise<Map<string, string>> {
  if (named.length === 0) return new Map();
  const json = JSON.stringify(named);
  await tx.execute(sql`
    insert into guest_groups (id, event_id, name)
    select n.id, ${eventId}::uuid, n.name from jsonb_to_recordset(${json}::jsonb) as n(id uuid, name text)
    on conflict do nothing`);
  const found = await tx
    .select({ id: guestGroups.id, name: guestGroups.name })
    .from(guestGroups)
    .where(eq(guestGroups.eventId, eventId));
  return new Map(found.map(({ id, name }) => [name, id]));
}

/** False when another group has this name. */
export async function renameGroup(tx: Tx, eventId: string, id: string, name: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    update guest_groups set name = ${name} where event_id = ${eventId} and id = ${id}
      and not exists (select 1 from guest_groups o where o.event_id = ${eventId} and o.name = ${name} and o.id <> ${id})
    returning id`);
  return rows.length > 0;
}

export const deleteGroup = (tx: Tx, eventId: string, id: string) =>
  tx
    .delete(guestGroups)
    .where(and(eq(guestGroups.eventId, eventId), eq(guestGroups.id, id)))
    .returning({ name: guestGroups.name });

export const fieldsOf = (tx: Reader | Tx, eventId: string): Promise<FieldView[]> =>
  tx
    .select({
      id: guestFields.id,
      label: guestFields.label,
      kind: guestFields.kind,
      choices: guestFields.choices,
    })
    .from(guestFields)
    .where(eq(guestFields.eventId, eventId))
    .orderBy(guestFields.position, guestFields.id);

/** False when there is one of this label. */
export async function insertField(
  tx: Tx,
  field: FieldView & { eventId: string; position: number },
): Promise<boolean> {
  const made = await tx
    .insert(guestFields)
    .values(field)
    .onConflictDoNothing()
    .returning({ id: guestFields.id });
  return made.length > 0;
}

/** Takes a host's own field away, and what guests said there. */
export async function deleteField(tx: Tx, eventId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(guestFields)
    .where(and(eq(guestFields.eventId, eventId), eq(guestFields.id, id)))
    .returning({ id: guestFields.id });
  await tx.execute(sql`
    update guests set custom = custom - ${id}::text, version = version + 1
    where event_id = ${eventId} and custom ? ${id}::text`);
  return gone.length > 0;
}
