import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { GuestChange, GuestSelection } from './contract.ts';
import { matching } from './guest-filter-views.ts';

type Change = {
  changeId: string;
  eventId: string;
  selection: GuestSelection;
  change: GuestChange;
  now: Date;
};

const chosen = (eventId: string, selection: GuestSelection): SQL =>
  'ids' in selection
    ? sql`g.event_id = ${eventId} and g.removed_at is null
        and g.id in (select jsonb_array_elements_text(${JSON.stringify(selection.ids.filter(isId))}::jsonb)::uuid)`
    : matching(eventId, selection.matching);

/** What one kind of change sets, in whom it changes anything, and what stood there before. */
function stepOf(change: GuestChange): { set: SQL; differs: SQL; was?: SQL } | undefined {
  switch (change.what) {
    case 'tag':
      return {
        set: sql`tags = g.tags || ${change.value}::text`,
        differs: sql`not g.tags @> array[${change.value}]::text[] and cardinality(g.tags) < 30`,
      };
    case 'untag':
      return {
        set: sql`tags = array_remove(g.tags, ${change.value}::text)`,
        differs: sql`g.tags @> array[${change.value}]::text[]`,
      };
    case 'type':
      return {
        set: sql`type = ${change.value}`,
        // Whom nobody has named can only be somebody's companion.
        differs: sql`g.type <> ${change.value} and (g.first_name <> '' or g.last_name <> '' or ${change.value} = 'plus-one')`,
        was: sql`g.type`,
      };
    case 'invited-by':
      return {
        set: sql`invited_by = ${change.value}`,
        differs: sql`g.invited_by <> ${change.value}`,
        was: sql`g.invited_by`,
      };
    default:
      return undefined;
  }
}

/** Changes the guests of a selection and keeps whom it changed; how many that were. */
export async function carryOut(
  tx: Tx,
  { changeId, eventId, selection, change, now }: Change,
): Promise<number> {
  // In the order of ids, so that two changes of many wait for one another and do not block.
  await tx.execute(sql`
    select g.id from guests g join parties p on p.id = g.party_id where ${chosen(eventId, selection)}
    order by g.id for update of g`);
  await tx.execute(sql`
    insert into guest_changes (id, event_id, change, made_at)
    values (${changeId}, ${eventId}, ${JSON.stringify(change)}::jsonb, ${now.toISOString()}::timestamptz)`);
  const kept = (subjects: SQL) => sql`
    insert into guest_change_rows (change_id, subject_id, was) select ${changeId}::uuid, id, was from ${subjects}`;
  const wanted = sql`
    select g.id, g.party_id from guests g join parties p on p.id = g.party_id where ${chosen(eventId, selection)}`;
  const { rowCount } = await tx.execute(statementOf());
  if (change.what === 'remove') await removeEmptyParties(tx, eventId, now);
  return rowCount ?? 0;

  function statementOf(): SQL {
    const step = stepOf(change);
    if (step)
      return sql`
        with wanted as materialized (${wanted}),
        before as materialized (
          select g.id, ${step.was ?? sql`null::text`} as was from guests g
          where g.id in (select id from wanted) and ${step.differs}),
        changed as (
          update guests g set ${step.set}, version = g.version + 1 from before b where g.id = b.id returning g.id, b.was)
        ${kept(sql`changed`)}`;
    switch (change.what) {
      case 'group':
        return sql`
          with changed as (
            insert into guest_group_members (event_id, group_id, guest_id)
            select ${eventId}::uuid, ${change.value}::uuid, w.id from (${wanted}) w
            on conflict do nothing returning guest_id as id, null::text as was)
          ${kept(sql`changed`)}`;
      case 'ungroup':
        return sql`
          with changed as (
            delete from guest_group_members where group_id = ${change.value} and guest_id in (select id from (${wanted}) w)
            returning guest_id as id, null::text as was)
          ${kept(sql`changed`)}`;
      case 'language':
        return sql`
          with before as materialized (
            select id, language as was from parties
            where id in (select party_id from (${wanted}) w) and language <> ${change.value}),
          changed as (
            update parties p set language = ${change.value}, version = p.version + 1
            from before b where p.id = b.id returning p.id, b.was)
          ${kept(sql`changed`)}`;
      default:
        return sql`
          with wanted as materialized (${wanted}),
          changed as (
            update guests g set removed_at = ${now.toISOString()}::timestamptz, version = g.version + 1
            where g.id in (select id from wanted) returning g.id, null::text as was)
          ${kept(sql`changed`)}`;
    }
  }
}

/** Nobody is left in them: they are on no list and get no mail. */
export const removeEmptyParties = (tx: Tx, eventId: string, now: Date) =>
  tx.execute(sql`
    update parties p set removed_at = ${now.toISOString()}::timestamptz, version = p.version + 1
    where p.event_id = ${eventId} and p.removed_at is null
      and not exists (select 1 from guests g where g.party_id = p.id and g.removed_at is null)`);

/** Marks a change as undone; undefined when there is none to undo. */
export async function takeChange(
  tx: Tx,
  { eventId, changeId, now }: { eventId: string; changeId: string; now: Date },
): Promise<GuestChange | undefined> {
  const { rows } = await tx.execute<{ change: GuestChange }>(sql`
    update guest_changes set undone_at = ${now.toISOString()}::timestamptz
    where id = ${changeId} and event_id = ${eventId} and undone_at is null returning change`);
  return rows[0]?.change;
}

/** The opposite of a change, where what it left still stands. */
export async function takeBack(
  tx: Tx,
  { eventId, changeId, change }: { eventId: string; changeId: string; change: GuestChange },
): Promise<number> {
  const rows = sql`select r.subject_id as id, r.was from guest_change_rows r where r.change_id = ${changeId}`;
  const onGuests = (set: SQL, stands: SQL) => sql`
    update guests g set ${set}, version = g.version + 1 from (${rows}) r
    where g.id = r.id and g.event_id = ${eventId} and ${stands}`;
  if (change.what === 'remove')
    await tx.execute(sql`
      update parties set removed_at = null, version = version + 1 where event_id = ${eventId} and removed_at is not null
        and id in (select g.party_id from guests g join (${rows}) r on r.id = g.id)`);
  const { rowCount } = await tx.execute(statementOf());
  return rowCount ?? 0;

  function statementOf(): SQL {
    switch (change.what) {
      case 'tag':
        return onGuests(
          sql`tags = array_remove(g.tags, ${change.value}::text)`,
          sql`g.tags @> array[${change.value}]::text[]`,
        );
      case 'untag':
        return onGuests(
          sql`tags = g.tags || ${change.value}::text`,
          sql`not g.tags @> array[${change.value}]::text[] and cardinality(g.tags) < 30`,
        );
      case 'type':
        return onGuests(sql`type = r.was`, sql`g.type = ${change.value}`);
      case 'invited-by':
        return onGuests(sql`invited_by = r.was`, sql`g.invited_by = ${change.value}`);
      case 'remove':
        return onGuests(sql`removed_at = null`, sql`g.removed_at is not null`);
      case 'language':
        return sql`
          update parties p set language = r.was, version = p.version + 1 from (${rows}) r
          where p.id = r.id and p.event_id = ${eventId} and p.language = ${change.value}`;
      case 'group':
        return sql`
          delete from guest_group_members m using (${rows}) r
          where m.guest_id = r.id and m.group_id = ${change.value}`;
      case 'ungroup':
        return sql`
          insert into guest_group_members (event_id, group_id, guest_id)
          select ${eventId}::uuid, c.id, r.id from (${rows}) r
          join guest_groups c on c.id = ${change.value} and c.event_id = ${eventId} on conflict do nothing`;
    }
  }
}
