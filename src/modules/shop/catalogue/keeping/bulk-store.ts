import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { type BulkChange, type BulkLine, MOST_IN_BULK, type Selection } from '../contract.ts';
import { matching } from './keeping-views.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export const selected = (selection: Selection): SQL =>
  'ids' in selection
    ? sql`p.id in (select jsonb_array_elements_text(${json(selection.ids.filter(isId))})::uuid)`
    : matching(selection.matching);

/** One thing that may change, as it is now: a variant where prices are asked for, else a product. */
export type Present = Omit<BulkLine, 'became'>;

const priceNow = sql`
  select v.id as "subjectId", p.id as "productId", p.names, v.sku, v.price_minor::text as was
  from chosen join products p on p.id = chosen.id join variants v on v.product_id = p.id and not v.withdrawn
  order by chosen.place, v.position`;
const stateNow = sql`
  select p.id as "subjectId", p.id as "productId", p.names, null as sku, p.state as was
  from chosen join products p on p.id = chosen.id order by chosen.place`;
const categoryNow = sql`
  select p.id as "subjectId", p.id as "productId", p.names, null as sku, g.slug as was
  from chosen join products p on p.id = chosen.id join categories g on g.id = p.category_id order by chosen.place`;

const now = { price: priceNow, state: stateNow, category: categoryNow };

/** Keeps the selection for this transaction, in the order of ids: one more than is allowed says that it is too many. */
export async function lockSelection(tx: Tx, selection: Selection): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.id from products p where ${selected(selection)}
    order by p.id limit ${MOST_IN_BULK + 1} for update`);
  return rows.map(({ id }) => id);
}

/**
 * What of the selection could change, and how it stands. To change it, lock first and ask for the ids that were locked: a
 * statement that waits for a lock goes on with prices as they were before the wait.
 */
export async function presentOf(
  reader: Reader,
  selection: Selection,
  what: BulkChange['what'],
): Promise<Present[] | 'too-many'> {
  const { rows } = await reader.execute(sql`
    with found as materialized (
      select p.id, p.position from products p where ${selected(selection)} order by p.id limit ${MOST_IN_BULK + 1}),
    chosen as (select id, row_number() over (order by position, id) as place from found)
    ${now[what]}`);
  const present = rows as unknown as Present[];
  return new Set(present.map(({ productId }) => productId)).size > MOST_IN_BULK ? 'too-many' : present;
}

/** Writes the new values; their products are locked. */
export async function writeLines(
  tx: Tx,
  what: BulkChange['what'],
  lines: readonly Pick<BulkLine, 'subjectId' | 'was' | 'became'>[],
): Promise<void> {
  const wanted = sql`
    wanted as (select * from jsonb_to_recordset(${json(
      lines.map(({ subjectId, was, became }) => ({ id: subjectId, was, became })),
    )}) as w(id uuid, was text, became text))`;
  const newer = sql`version = p.version + 1, updated_at = now()`;
  switch (what) {
    case 'price':
      await tx.execute(
        sql`with ${wanted} update variants v set price_minor = w.became::int from wanted w where v.id = w.id`,
      );
      await tx.execute(sql`
        with ${wanted} update products p set ${newer},
          from_price_minor = coalesce((select min(price_minor) from variants where product_id = p.id and not withdrawn), 0)
        where p.id in (select product_id from variants v join wanted w on w.id = v.id)`);
      return;
    case 'state':
      await tx.execute(
        sql`with ${wanted} update products p set ${newer}, state = w.became from wanted w where p.id = w.id`,
      );
      return;
    case 'category':
      await tx.execute(sql`
        with ${wanted} update products p set ${newer}, category_id = g.id
        from wanted w join categories g on g.slug = w.became where p.id = w.id`);
  }
}

/** Keeps what a change did, so that it can be undone. */
export async function insertBulkChange(
  tx: Tx,
  { id, change, accountId }: { id: string; change: BulkChange; accountId: string | null },
  lines: readonly BulkLine[],
): Promise<void> {
  await tx.execute(sql`
    with made as (
      insert into bulk_changes (id, change, account_id) values (${id}, ${json(change)}, ${accountId}) returning id)
    insert into bulk_change_rows (change_id, subject_id, product_id, was, became)
    select made.id, w."subjectId", w."productId", w.was, w.became
    from made, jsonb_to_recordset(${json(
      lines.map(({ subjectId, productId, was, became }) => ({ subjectId, productId, was, became })),
    )}) as w("subjectId" uuid, "productId" uuid, was text, became text)`);
}

/** Marks a change as undone, once, and returns what it was. */
export async function takeBulkChange(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ change: BulkChange } | 'no-such-change' | 'already-undone'> {
  const { rows } = await tx.execute<{ change: BulkChange; undone: boolean }>(sql`
    select change, undone_at is not null as undone from bulk_changes where id = ${id} for update`);
  if (!rows[0]) return 'no-such-change';
  if (rows[0].undone) return 'already-undone';
  await tx.execute(
    sql`update bulk_changes set undone_at = ${at.toISOString()}::timestamptz where id = ${id}`,
  );
  return { change: rows[0].change };
}

/** What a change did, thing by thing. */
export async function linesOfChange(
  tx: Tx,
  id: string,
): Promise<Pick<BulkLine, 'subjectId' | 'productId' | 'was' | 'became'>[]> {
  const { rows } = await tx.execute(sql`
    select r.subject_id as "subjectId", r.product_id as "productId", r.was, r.became
    from bulk_change_rows r where r.change_id = ${id}`);
  return rows as never;
}
