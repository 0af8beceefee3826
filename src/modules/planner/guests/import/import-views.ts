import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type {
  GuestMapping,
  ImportCounts,
  ImportProblem,
  ImportRow,
  ImportView,
  PlannedParty,
} from '../contract.ts';
import { fullName, partyName } from '../party-name.ts';
import { guestImports, type ImportRecord } from './import.rows.ts';
import type { PartyPlan } from './plan.ts';

const SHOWN = 50;
const nothing: ImportCounts = { added: 0, updated: 0, same: 0, faulty: 0, parties: 0 };

export async function recentImports(reader: Reader, eventId: string): Promise<ImportRow[]> {
  const found = await reader
    .select()
    .from(guestImports)
    .where(eq(guestImports.eventId, eventId))
    .orderBy(desc(guestImports.createdAt))
    .limit(20);
  return found.map(({ id, state, fileName, rowCount, counts, createdAt }) => ({
    id,
    state,
    fileName,
    rows: rowCount,
    counts: { ...nothing, ...counts },
    at: createdAt.toISOString(),
  }));
}

/** An import with the beginning of what it would do and of what is wrong; all of that is in a file. */
export async function importView(reader: Reader, record: ImportRecord): Promise<ImportView> {
  const [planned, problems] = await Promise.all([
    reader.execute<{ plan: PartyPlan }>(sql`
      select plan from guest_import_parties where import_id = ${record.id}
        and (jsonb_array_length(plan -> 'guests') > 0 or jsonb_array_length(plan -> 'updates') > 0)
      order by place limit ${SHOWN}`),
    reader.execute<ImportProblem & { count: number }>(sql`
      select line, field, code, value, is_note as "isNote", count(*) over ()::int as count
      from guest_import_problems where import_id = ${record.id} order by is_note, line, id limit ${SHOWN}`),
  ]);
  return {
    id: record.id,
    state: record.state,
    fileName: record.fileName,
    sheets: record.sheets,
    columns: record.columns,
    rows: record.rowCount,
    mapping: record.mapping as GuestMapping,
    counts: { ...nothing, ...record.counts },
    done: record.atPlace,
    of: record.places,
    planned: planned.rows.map(({ plan }) => presentPlan(plan)),
    problems: problems.rows.map(({ count: _, ...problem }) => problem),
    problemCount: problems.rows[0]?.count ?? 0,
  };
}

const presentPlan = ({ line, name, guests, updates, to }: PartyPlan): PlannedParty => ({
  line,
  name: name || partyName(guests),
  what: updates.length > 0 || to !== null ? 'update' : 'add',
  guests: guests.map((guest) => fullName(guest)),
});

export async function allProblems(reader: Reader, importId: string): Promise<ImportProblem[]> {
  const { rows } = await reader.execute<ImportProblem>(sql`
    select line, field, code, value, is_note as "isNote" from guest_import_problems
    where import_id = ${importId} order by line, id`);
  return rows;
}

export async function loadImport(reader: Reader, id: string): Promise<ImportRecord | undefined> {
  const [record] = await reader.select().from(guestImports).where(eq(guestImports.id, id));
  return record;
}
