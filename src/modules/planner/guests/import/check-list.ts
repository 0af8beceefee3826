import type { Tx } from '#platform/db';
import { type ImportCounts, type ImportProblem, MOST_GUESTS } from '../contract.ts';
import type { GuestsContext } from '../guests-context.ts';
import type { ImportRecord } from './import.rows.ts';
import { insertProblems, knownGuests, rowsOfSheet, stageParties, updateImport } from './import-store.ts';
import { planParties } from './plan.ts';
import { readRows } from './read-rows.ts';
import { rowsBelow } from './upload-list.ts';

const BATCH = 1_000;

/** Reads the whole list with its mapping and stages what it would do; households may stand rows apart. */
export async function checkList({ clock }: GuestsContext, tx: Tx, record: ImportRecord): Promise<void> {
  const { mapping } = record;
  if (!mapping) throw new Error('a list is checked with a mapping');
  const rows = rowsBelow(await rowsOfSheet(tx, record.id, mapping.sheet));
  const { parties, problems } = readRows(rows, mapping);
  const known = await knownGuests(tx, record.eventId);
  const plans = planParties(parties, known, mapping.duplicates);
  for (let from = 0; from < plans.length; from += BATCH)
    await stageParties(tx, record.id, from, plans.slice(from, from + BATCH));
  const added = plans.reduce((sum, { guests }) => sum + guests.length, 0);
  const tooMany = known.length + added > MOST_GUESTS;
  const all: ImportProblem[] = tooMany
    ? [{ line: 1, field: 'count', code: 'list-full', value: String(MOST_GUESTS), isNote: false }, ...problems]
    : problems;
  await insertProblems(tx, record.id, all);
  const counts: ImportCounts = {
    added: tooMany ? 0 : added,
    updated: plans.reduce((sum, { updates }) => sum + updates.length, 0),
    same: plans.reduce((sum, { same }) => sum + same, 0),
    faulty: new Set(all.filter(({ isNote }) => !isNote).map(({ line }) => line)).size,
    parties: plans.filter(({ to, guests }) => to === null && guests.length > 0).length,
  };
  await updateImport(tx, record.id, clock.now(), {
    state: 'checked',
    counts,
    places: tooMany ? 0 : plans.length,
    atPlace: 0,
    tries: 0,
  });
}
