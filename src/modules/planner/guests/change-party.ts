import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { changedFields } from './changed-fields.ts';
import { type GuestRefusal, PartyForm } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { guestsOfParty, lockParty, updateParty } from './guests-store.ts';
import { partyName } from './party-name.ts';

export type ChangeParty = { eventId: string; partyId: string; expected: number; form: PartyForm; by: Actor };

/** Changes how a party is called and reached, and how many it may bring. Who it brought already stays. */
export async function changeParty(
  { database, events, realtime }: GuestsContext,
  { eventId, partyId, expected, form, by }: ChangeParty,
): Promise<Result<{ version: number }, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const parsed = PartyForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return database.inTransaction(async (tx) => {
    const before = await lockParty(tx, eventId, partyId);
    if (!before) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    const name = parsed.data.name || partyName(await guestsOfParty(tx, eventId, partyId)) || before.name;
    const change = { ...parsed.data, name };
    await updateParty(tx, before, change);
    await record(tx, {
      by,
      action: 'guests.change-party',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { fields: changedFields(before, change) },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ version: before.version + 1 });
  });
}
