import { eventRoom } from '#modules/planner/events';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { carryOut, takeBack, takeChange } from './change-many-store.ts';
import { GuestChange, type GuestRefusal, type GuestSelection } from './contract.ts';
import { hasGroup } from './groups-store.ts';
import type { GuestsContext } from './guests-context.ts';
import { stopOffering } from './offered-tags-store.ts';
import { GuestListChanged } from './signals.ts';

export type ChangeMany = { eventId: string; selection: GuestSelection; change: unknown; by: Actor };
export type ChangedMany = { changeId: string; changed: number };

/** Changes many guests at once, in the same number of statements for one and for thousands; it can be taken back. */
export async function changeMany(
  { database, clock, events, realtime, signals }: GuestsContext,
  { eventId, selection, change, by }: ChangeMany,
): Promise<Result<ChangedMany, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const parsed = GuestChange.safeParse(change);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const wanted = parsed.data;
  return database.inTransaction(async (tx) => {
    if (wanted.what === 'group' && !(await hasGroup(tx, eventId, wanted.value))) return refuse('not-there');
    const changeId = newId();
    const now = clock.now();
    const changed = await carryOut(tx, { changeId, eventId, selection, change: wanted, now });
    const offeredNoMore = wanted.what === 'untag' && (await stopOffering(tx, eventId, wanted.value));
    if (changed === 0 && !offeredNoMore) return refuse('nothing-to-change');
    await record(tx, {
      by,
      action: `guests.many-${wanted.what}`,
      subject: { type: 'guest-list', id: changeId },
      scope: eventId,
      after: { count: changed },
    });
    if (wanted.what === 'remove') await signals.announce(tx, GuestListChanged, { eventId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ changeId, changed });
  });
}

/** What a change did is undone where nobody has changed it since, once. */
export async function undoMany(
  { database, clock, events, realtime, signals }: GuestsContext,
  { eventId, changeId, by }: { eventId: string; changeId: string; by: Actor },
): Promise<Result<{ changed: number }, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  if (!isId(changeId)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const change = await takeChange(tx, { eventId, changeId, now: clock.now() });
    if (!change) return refuse('not-possible');
    const changed = await takeBack(tx, { eventId, changeId, change });
    await record(tx, {
      by,
      action: 'guests.undo-many',
      subject: { type: 'guest-list', id: changeId },
      scope: eventId,
      after: { count: changed },
    });
    if (change.what === 'remove') await signals.announce(tx, GuestListChanged, { eventId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ changed });
  });
}
