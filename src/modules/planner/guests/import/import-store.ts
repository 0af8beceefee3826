import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { SheetRow } from '#platform/sheets';
import type { GuestMapping, ImportProblem } from '../contract.ts';
import { guestImports, type ImportRecord } from './import.rows.ts';
import type { KnownGuest, PartyPlan } from './plan.ts';

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export const insertImport = (tx: Tx, record: typeof guestImports.$inferInsert) =>
  tx.insert(guestImports).values(record);

/** An import of an event, kept for this transaction: its steps take turns. */
export async function lockImport(tx: Tx, id: string, eventId?: string): Promise<ImportRecord | undefined> {
  const [record] = await tx
    .select()
    .from(guestImports)
    .where(and(eq(guestImports.id, id), eventId ? eq(guestImports.eventId, eventId) : undefined))
    .for('update');
  return record;
}

export const updateImport = (
  tx: Tx,
  id: string,
  now: Date,
  change: Partial<typeof guestImports.$inferInsert>,
) =>
  tx
    .update(guestImports)
    .set({ ...change, updatedAt: now })
    .where(eq(guestImports.id, id));

export const deleteImport = (tx: Tx, id: string) => tx.delete(guestImports).where(eq(guestImports.id, id));

/** Adds rows of a sheet, however many, in one statement. */
export async function insertRows(
  tx: Tx,
  importId: string,
  sheet: number,
  rows: readonly SheetRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into guest_import_rows (import_id, sheet, line, cells)
    select ${importId}::uuid, ${sheet}::int, r.line, r.cells
    from unnest(${sql.param(rows.map(({ line }) => line))}::int[], ${sql.param(
      rows.map(({ cells }) => JSON.stringify(cells)),
    )}::text[]) as r(line, cells)`);
}

export async function rowsOfSheet(tx: Reader | Tx, importId: string, sheet: number): Promise<SheetRow[]> {
  const { rows } = await tx.execute<{ line: number; cells: string }>(sql`
    select line, cells from guest_import_rows where import_id = ${importId} and sheet = ${sheet} order by line`);
  return rows.map(({ line, cells }) => ({ line, cells: JSON.parse(cells) as string[] }));
}

export const deleteRows = (tx: Tx, importId: string) =>
  tx.execute(sql`delete from guest_import_rows where import_id = ${importId}`);

/** Who is on the list, as far as a sheet is compared with them. */
export async function knownGuests(tx: Reader | Tx, eventId: string): Promise<KnownGuest[]> {
  const { rows } = await tx.execute<KnownGuest>(sql`
    select g.id, g.party_id as "partyId", p.name as party, g.first_name as "firstName", g.last_name as "lastName",
      g.email, g.version, g.phone, g.town, g.invited_by as "invitedBy", g.tags
    from guests g join parties p on p.id = g.party_id
    where g.event_id = ${eventId} and g.removed_at is null order by g.party_id, g.position, g.id`);
  return rows;
}

export async function clearStaging(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`delete from guest_import_parties where import_id = ${importId}`);
  await tx.execute(sql`delete from guest_import_problems where import_id = ${importId}`);
}

/** Stages parties, the first of them at `from`. */
export async function stageParties(
  tx: Tx,
  importId: string,
  from: number,
  plans: readonly PartyPlan[],
): Promise<void> {
  if (plans.length === 0) return;
  const list = plans.map((plan, at) => ({ place: from + at, line: plan.line, plan }));
  await tx.execute(sql`
    insert into guest_import_parties (import_id, place, line, plan)
    select ${importId}::uuid, r.place, r.line, r.plan
    from jsonb_to_recordset(${json(list)}) as r(place int, line int, plan jsonb)`);
}

export async function insertProblems(
  tx: Tx,
  importId: string,
  problems: readonly ImportProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  await tx.execute(sql`
    insert into guest_import_problems (import_id, line, field, code, value, is_note)
    select ${importId}::uuid, r.line, r.field, r.code, r.value, r."isNote"
    from jsonb_to_recordset(${json(problems)}) as r(line int, field text, code text, value text, "isNote" boolean)`);
}

export type Staged = { place: number; plan: PartyPlan };

export async function nextStaged(tx: Tx, importId: string, place: number, most: number): Promise<Staged[]> {
  const { rows } = await tx.execute(sql`
    select place, plan from guest_import_parties
    where import_id = ${importId} and place >= ${place} order by place limit ${most}`);
  return rows as unknown as Staged[];
}

/** What was written of a party: its guests, and how those stood that it changed. Names and addresses stay in the lists alone. */
export type Written = { place: number; done: { guests: string[] } };

export async function writeDone(tx: Tx, importId: string, list: readonly Written[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    update guest_import_parties p set done = r.done from jsonb_to_recordset(${json(list)}) as r(place int, done jsonb)
    where p.import_id = ${importId} and p.place = r.place`);
}

export async function rememberMapping(
  tx: Tx,
  workspaceId: string,
  header: string,
  mapping: GuestMapping,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    insert into guest_mappings (workspace_id, header, mapping, updated_at)
    values (${workspaceId}, ${header}, ${json(mapping)}, ${now.toISOString()}::timestamptz)
    on conflict (workspace_id, header) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`);
}

export async function mappingFor(reader: Reader | Tx, workspaceId: string, header: string): Promise<unknown> {
  const { rows } = await reader.execute<{ mapping: unknown }>(
    sql`select mapping from guest_mappings where workspace_id = ${workspaceId} and header = ${header}`,
  );
  return rows[0]?.mapping;
}

/** What nobody came back to goes after a day; what ended keeps its way back for a while. */
export async function deleteOldImports(tx: Tx, before: { abandoned: Date; ended: Date }): Promise<void> {
  await tx.execute(sql`
    delete from guest_imports where state <> 'running' and (updated_at < ${before.ended.toISOString()}::timestamptz
      or (updated_at < ${before.abandoned.toISOString()}::timestamptz and state in ('uploaded', 'checking', 'checked')))`);
}
