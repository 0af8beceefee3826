import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { changedFields } from './changed-fields.ts';
import { GuestForm, type GuestRefusal } from './contract.ts';
import { setGroups } from './groups-store.ts';
import type { GuestsContext } from './guests-context.ts';
import { lockGuest, updateGuest } from './guests-store.ts';
import { sealNotes } from './sealed-notes.ts';

export type ChangeGuest = {
  eventId: string;
  guestId: string;
  /** The version it was read at: another by now is refused. */
  expected: number;
  form: GuestForm;
  /** The groups they are in, when the form tells. */
  groups?: string[];
  by: Actor;
};

/** Changes what is known of a guest. Their notes on health change only for who may read them. */
export async function changeGuest(
  { database, events, seal, realtime }: GuestsContext,
  { eventId, guestId, expected, form, groups, by }: ChangeGuest,
): Promise<Result<{ version: number }, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const parsed = GuestForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const seesHealth = may.value.rights.includes('see-health');
  return database.inTransaction(async (tx) => {
    const before = await lockGuest(tx, eventId, guestId);
    if (!before) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    const { dietNote, needs, ...fields } = parsed.data;
    const change = { ...fields, ...(seesHealth && sealNotes(seal, guestId, { dietNote, needs })) };
    await updateGuest(tx, before, change);
    if (groups) await setGroups(tx, eventId, guestId, groups);
    await record(tx, {
      by,
      action: 'guests.change',
      subject: { type: 'guest', id: guestId },
      scope: eventId,
      after: { fields: changedFields(before, fields) },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ version: before.version + 1 });
  });
}
