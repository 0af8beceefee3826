import { eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { SheetRow } from '#platform/sheets';
import type { ImportState } from '../contract.ts';
import { catalogueImports } from './import.rows.ts';
import type { StoredPicture } from './product-of.ts';

export type ImportRecord = typeof catalogueImports.$inferSelect;

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export const insertImport = (tx: Tx, record: typeof catalogueImports.$inferInsert) =>
  tx.insert(catalogueImports).values(record);

/** An import, kept for this transaction: its steps take turns. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRecord | undefined> {
  const [record] = await tx.select().from(catalogueImports).where(eq(catalogueImports.id, id)).for('update');
  return record;
}

export async function loadImport(reader: Reader, id: string): Promise<ImportRecord | undefined> {
  const [record] = await reader.select().from(catalogueImports).where(eq(catalogueImports.id, id));
  return record;
}

export const updateImport = (
  tx: Tx,
  id: string,
  now: Date,
  change: Partial<typeof catalogueImports.$inferInsert>,
) =>
  tx
    .update(catalogueImports)
    .set({ ...change, updatedAt: now })
    .where(eq(catalogueImports.id, id));

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`delete from catalogue_imports where id = ${id}`);
}

/** Adds rows of a sheet, however many, in one statement. */
export async function insertRows(tx: Tx, importId: string, rows: readonly SheetRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into catalogue_import_rows (import_id, line, cells)
    select ${importId}::uuid, r.line, r.cells
    from unnest(${sql.param(rows.map(({ line }) => line))}::int[], ${sql.param(
      rows.map(({ cells }) => JSON.stringify(cells)),
    )}::text[]) as r(line, cells)`);
}

/** The next rows from a line on. */
export async function rowsFrom(tx: Tx, importId: string, line: number, most: number): Promise<SheetRow[]> {
  const { rows } = await tx.execute<{ line: number; cells: string }>(sql`
    select line, cells from catalogue_import_rows
    where import_id = ${importId} and line >= ${line} order by line limit ${most}`);
  return rows.map(({ line, cells }) => ({ line, cells: JSON.parse(cells) as string[] }));
}

export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`delete from catalogue_import_rows where import_id = ${importId}`);
}

export async function insertPicture(
  tx: Tx,
  importId: string,
  name: string,
  picture: StoredPicture,
): Promise<void> {
  await tx.execute(sql`
    insert into catalogue_import_pictures (import_id, name, image_key, width, height)
    values (${importId}, ${name}, ${picture.key}, ${picture.width}, ${picture.height})
    on conflict (import_id, name) do update
      set image_key = excluded.image_key, width = excluded.width, height = excluded.height`);
}

export async function countPictures(reader: Reader, importId: string): Promise<number> {
  const { rows } = await reader.execute<{ n: number }>(
    sql`select count(*)::int as n from catalogue_import_pictures where import_id = ${importId}`,
  );
  return rows[0]?.n ?? 0;
}

/** The pictures that came with an import, by their names. */
export async function picturesNamed(
  tx: Tx,
  importId: string,
  names: readonly string[],
): Promise<Map<string, StoredPicture>> {
  if (names.length === 0) return new Map();
  const { rows } = await tx.execute<StoredPicture & { name: string }>(sql`
    select name, image_key as key, width, height from catalogue_import_pictures
    where import_id = ${importId} and name in (select jsonb_array_elements_text(${json(names)}))`);
  return new Map(rows.map(({ name, key, width, height }) => [name, { key, width, height }]));
}

/** What nobody came back to, and what has been kept long enough. */
export async function deleteOldImports(tx: Tx, before: { abandoned: Date; ended: Date }): Promise<void> {
  const unfinished: ImportState[] = ['reading', 'uploaded', 'checking', 'checked'];
  await tx.execute(sql`
    delete from catalogue_imports
    where updated_at < ${before.ended.toISOString()}::timestamptz
      or (updated_at < ${before.abandoned.toISOString()}::timestamptz
        and state in (select jsonb_array_elements_text(${json(unfinished)})))`);
}

/** A point to come back to when a batch is refused after a part of it was written. */
export const markBatch = (tx: Tx) => tx.execute(sql`savepoint import_batch`);
export const backToBatch = (tx: Tx) => tx.execute(sql`rollback to savepoint import_batch`);
