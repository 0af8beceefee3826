import type { Database, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import { bump } from '#platform/versions';
import { type DeliveryRefusal, ZoneForm } from './contract.ts';
import { deliveryPolicy } from './delivery.policy.ts';
import type { ZoneRow } from './delivery.rows.ts';
import { insertZone, loadZones, lockZone, type NewZone, writeZone } from './delivery-store.ts';
import { readAreas, writeAreas } from './postcodes.ts';

export type KeepingContext = { database: Database; clock: Clock };
type Kept = Promise<Result<{ id: string }, DeliveryRefusal>>;

export type KeepZone = { id?: string; expected?: number; form: ZoneForm; by: Actor };

/** Adds a delivery area, or changes one as a whole. */
export async function keepZone({ database }: KeepingContext, { id, expected, form, by }: KeepZone): Kept {
  if (!deliveryPolicy.allows(by, 'arrange-delivery')) return refuse('not-allowed');
  const parsed = ZoneForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { postcodes, ...zone } = parsed.data;
  const areas = readAreas(postcodes, zone.country);
  if (!areas.ok)
    return refuse('invalid', {
      problems: [{ field: 'postcodes', code: 'postcodes', details: { word: areas.word.slice(0, 40) } }],
    });
  const { postcodePrefixes, postcodeRanges } = areas;
  const written = { ...zone, postcodePrefixes, postcodeRanges };
  return database.inTransaction(async (tx) => {
    if (id === undefined) return accept({ id: await addZone(tx, written, by) });
    const before = isId(id) ? await lockZone(tx, id) : undefined;
    if (!before || before.removedAt) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    await writeZone(tx, id, { ...written, version: before.version + 1 });
    await told(tx, by, 'delivery.change-zone', id, { before: shown(before), after: shown(written) });
    return accept({ id });
  });
}

async function addZone(tx: Tx, zone: NewZone & { postcodeRanges: ZoneRow['postcodeRanges'] }, by: Actor) {
  const last = (await loadZones(tx)).at(-1)?.position ?? 0;
  const id = await insertZone(tx, zone, last + 1);
  await told(tx, by, 'delivery.add-zone', id, { after: shown(zone) });
  return id;
}

/** Takes an area away; orders keep the fee they have. It can be brought back. */
export async function removeZone(
  { database, clock }: KeepingContext,
  { id, by }: { id: string; by: Actor },
): Kept {
  return changeZone(database, { id, by, removedAt: clock.now(), action: 'delivery.remove-zone' });
}

export async function restoreZone({ database }: KeepingContext, { id, by }: { id: string; by: Actor }): Kept {
  return changeZone(database, { id, by, removedAt: null, action: 'delivery.restore-zone' });
}

async function changeZone(
  database: Database,
  { id, by, removedAt, action }: { id: string; by: Actor; removedAt: Date | null; action: string },
): Kept {
  if (!deliveryPolicy.allows(by, 'arrange-delivery')) return refuse('not-allowed');
  if (!isId(id)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const zone = await lockZone(tx, id);
    if (!zone || (zone.removedAt === null) === (removedAt === null)) return refuse('not-there');
    await writeZone(tx, id, { removedAt, version: zone.version + 1 });
    await told(tx, by, action, id, removedAt ? { before: shown(zone) } : { after: shown(zone) });
    return accept({ id });
  });
}

const shown = (
  zone: Pick<ZoneRow, 'names' | 'postcodePrefixes' | 'postcodeRanges' | 'priceMinor'> & NewZone,
) => ({
  names: zone.names,
  postcodes: writeAreas(zone),
  priceMinor: zone.priceMinor,
  freeFromMinor: zone.freeFromMinor,
});

/** The journal, and every page that shows it, hear of a change. */
export async function told(
  tx: Tx,
  by: Actor,
  action: string,
  id: string,
  values: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  await record(tx, { by, action, subject: { type: 'delivery', id }, ...values });
  bump(tx, 'settings');
}

export const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), code: message }));
