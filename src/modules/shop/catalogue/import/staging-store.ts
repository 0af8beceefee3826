import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { Texts } from '#platform/i18n';
import type { ImportCounts, ImportProblem } from '../contract.ts';
import type { Draft } from './draft.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export type StagedProduct = {
  place: number;
  line: number;
  slug: string;
  skus: string[];
  names: Texts;
  draft: Draft;
  plan: keyof ImportCounts;
};

export async function clearStaging(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`delete from catalogue_import_products where import_id = ${importId}`);
  await tx.execute(sql`delete from catalogue_import_problems where import_id = ${importId}`);
}

export async function stageProducts(tx: Tx, importId: string, list: readonly StagedProduct[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    insert into catalogue_import_products (import_id, place, line, slug, skus, names, draft, plan)
    select ${importId}::uuid, r.place, r.line, r.slug, array(select jsonb_array_elements_text(r.skus)), r.names, r.draft, r.plan
    from jsonb_to_recordset(${json(list)})
      as r(place int, line int, slug text, skus jsonb, names jsonb, draft jsonb, plan text)`);
}

export async function insertProblems(
  tx: Tx,
  importId: string,
  list: readonly (ImportProblem & { isNote?: boolean })[],
): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    insert into catalogue_import_problems (import_id, line, slug, field, code, value, is_note)
    select ${importId}::uuid, r.line, r.slug, r.field, r.code, r.value, coalesce(r."isNote", false)
    from jsonb_to_recordset(${json(list)})
      as r(line int, slug text, field text, code text, value text, "isNote" boolean)`);
}

/**
 * What only the whole sheet shows: a product that comes twice, and a SKU that two products want. The first of each is taken, the others are
 * faulty.
 */
export async function markRepeated(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`
    with again as (
      select place, line, slug, row_number() over (partition by slug order by place) as nth
      from catalogue_import_products where import_id = ${importId} and slug <> ''),
    marked as (
      update catalogue_import_products p set plan = 'faulty' from again a
      where p.import_id = ${importId} and p.place = a.place and a.nth > 1)
    insert into catalogue_import_problems (import_id, line, slug, field, code, value, is_note)
    select ${importId}::uuid, line, slug, 'handle', 'handle-twice', slug, false from again where nth > 1`);
  await tx.execute(sql`
    with wanted as (
      select p.place, p.line, p.slug, s.sku, min(p.place) over (partition by s.sku) as first
      from catalogue_import_products p cross join lateral unnest(p.skus) as s(sku)
      where p.import_id = ${importId} and p.plan <> 'faulty'),
    again as (select * from wanted where place <> first),
    marked as (
      update catalogue_import_products p set plan = 'faulty' from again a
      where p.import_id = ${importId} and p.place = a.place)
    insert into catalogue_import_problems (import_id, line, slug, field, code, value, is_note)
    select ${importId}::uuid, line, slug, 'sku', 'sku-twice', sku, false from again`);
}

export type PlannedProduct = {
  place: number;
  line: number;
  slug: string;
  draft: Draft;
  plan: 'added' | 'changed';
};

/** The next products that have something to write. */
export async function nextPlanned(
  tx: Tx,
  importId: string,
  place: number,
  most: number,
): Promise<PlannedProduct[]> {
  const { rows } = await tx.execute(sql`
    select place, line, slug, draft, plan from catalogue_import_products
    where import_id = ${importId} and place >= ${place} and plan in ('added', 'changed') order by place limit ${most}`);
  return rows as unknown as PlannedProduct[];
}

/** What an import did to a product: enough to go back. */
export type Done = {
  place: number;
  outcome: keyof ImportCounts;
  productId: string | null;
  before: unknown;
  after: {
    version: number;
    pictures: string[] | null;
    stock: { variantId: string; was: number | null; became: number }[];
  } | null;
};

export async function writeOutcomes(tx: Tx, importId: string, list: readonly Done[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    update catalogue_import_products p
    set outcome = r.outcome, product_id = r."productId", before = r.before, after = r.after
    from jsonb_to_recordset(${json(list)})
      as r(place int, outcome text, "productId" uuid, before jsonb, after jsonb)
    where p.import_id = ${importId} and p.place = r.place`);
}

export type Undoable = Done & { slug: string };

/** What is to be taken back, from the end of the import to its beginning. */
export async function nextUndoable(
  tx: Tx,
  importId: string,
  place: number,
  most: number,
): Promise<Undoable[]> {
  const { rows } = await tx.execute(sql`
    select place, slug, outcome, product_id as "productId", before, after from catalogue_import_products
    where import_id = ${importId} and place < ${place} and outcome in ('added', 'changed') and undone is null
    order by place desc limit ${most}`);
  return rows as unknown as Undoable[];
}

export type Undone = {
  place: number;
  undone: 'removed' | 'restored' | 'archived' | 'left';
  why: string | null;
};

export async function writeUndone(tx: Tx, importId: string, list: readonly Undone[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    update catalogue_import_products p set undone = r.undone, undone_why = r.why
    from jsonb_to_recordset(${json(list)}) as r(place int, undone text, why text)
    where p.import_id = ${importId} and p.place = r.place`);
}

/** Takes products away that nobody has ordered: their variants, pictures and stock go with them. */
export async function deleteProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`delete from products where id in (select jsonb_array_elements_text(${json(ids)})::uuid)`,
  );
}

/** The kinds of celebration there are, for words that may name one. */
export async function eventTypeNames(tx: Tx): Promise<{ slug: string; names: Texts }[]> {
  const { rows } = await tx.execute(sql`select slug, names from event_types`);
  return rows as never;
}
