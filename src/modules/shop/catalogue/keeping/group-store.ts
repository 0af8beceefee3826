import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { GroupInput, GroupKind, KeptGroup } from '../contract.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
const rowsOf = (kind: GroupKind) => sql.raw(kind === 'category' ? 'categories' : 'event_types');

type GroupRow = Omit<KeptGroup, 'products'>;

/** One group as it stands, locked until the transaction ends. */
export async function lockGroup(tx: Tx, kind: GroupKind, id: string): Promise<GroupRow | undefined> {
  const { rows } = await tx.execute(
    sql`select id, slug, names, intro, picture from ${rowsOf(kind)} where id = ${id} for update`,
  );
  return rows[0] as unknown as GroupRow | undefined;
}

export async function groupsBySlug(tx: Tx, kind: GroupKind, slugs: string[]): Promise<GroupRow[]> {
  const { rows } = await tx.execute(sql`
    select id, slug, names, intro, picture from ${rowsOf(kind)}
    where slug in (select jsonb_array_elements_text(${json(slugs)})) order by id for update`);
  return rows as unknown as GroupRow[];
}

/** Adds groups after the last one; a slug that somebody took in this instant is left to them. Returns what was added. */
export async function insertGroups(
  tx: Tx,
  kind: GroupKind,
  groups: GroupInput[],
): Promise<{ id: string; slug: string }[]> {
  if (groups.length === 0) return [];
  const table = kind === 'category' ? sql`insert into categories` : sql`insert into event_types`;
  const { rows } = await tx.execute<{ id: string; slug: string }>(sql`
    ${table} (id, slug, position, names, intro)
    select g.id, g.slug, (select coalesce(max(position), -1) from ${rowsOf(kind)}) + 1 + g.place, g.names, g.intro
    from jsonb_to_recordset(${json(groups.map((group, place) => ({ ...group, id: newId(), place })))})
      as g(id uuid, slug text, place int, names jsonb, intro jsonb)
    on conflict (slug) do nothing returning id, slug`);
  return rows;
}

export async function writeGroup(tx: Tx, kind: GroupKind, group: Omit<GroupRow, 'slug'>): Promise<void> {
  const set = sql`set names = ${json(group.names)}, intro = ${json(group.intro)}, picture = ${group.picture}`;
  await tx.execute(
    kind === 'category'
      ? sql`update categories ${set} where id = ${group.id}`
      : sql`update event_types ${set} where id = ${group.id}`,
  );
}

/** Removes a group that nothing stands in; false when something does. Whoever adds something meanwhile waits for us. */
export async function deleteGroup(tx: Tx, kind: GroupKind, id: string): Promise<boolean> {
  const { rows } = await tx.execute(
    kind === 'category'
      ? sql`delete from categories g where id = ${id} and not exists (select 1 from products where category_id = g.id) returning id`
      : sql`delete from event_types g where id = ${id}
            and not exists (select 1 from product_event_types where event_type_id = g.id) returning id`,
  );
  return rows.length === 1;
}

/** Puts groups into this order; those that are not named come after, as they stood. */
export async function orderGroupRows(tx: Tx, kind: GroupKind, ids: string[]): Promise<void> {
  const wanted = sql`
    wanted as (select g.id, row_number() over (order by w.place nulls last, g.position, g.slug) - 1 as place
      from ${rowsOf(kind)} g
      left join jsonb_array_elements_text(${json(ids)}) with ordinality as w(id, place) on w.id = g.id::text)`;
  await tx.execute(
    kind === 'category'
      ? sql`with ${wanted} update categories g set position = w.place from wanted w where w.id = g.id`
      : sql`with ${wanted} update event_types g set position = w.place from wanted w where w.id = g.id`,
  );
}

/** The products of a category: their words to be found by hold its name. */
export async function productsIn(tx: Tx, categoryId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from products where category_id = ${categoryId} order by id`,
  );
  return rows.map(({ id }) => id);
}
