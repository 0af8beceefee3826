import type { Tx } from '#platform/db';
import {
  type Along,
  copyFields,
  copyGroups,
  copyGuests,
  copyMembers,
  notesToCopy,
  writeNotes,
} from './copy-list-store.ts';
import type { GuestsContext } from './guests-context.ts';
import { openNotes, sealNotes } from './sealed-notes.ts';

/** What of a guest list comes along; `guests` without the others are names, households and how they are reached. */
export type CopiedList = Along & { guests: boolean; health: boolean };
export type CopyList = { from: string; to: string; along: CopiedList };

/**
 * The guest list of one event on another, which nobody there has answered: permission has been looked at. Notes on health are
 * sealed to their guest, and sealed anew to the copy.
 */
export async function copyList(
  { seal, clock }: Pick<GuestsContext, 'seal' | 'clock'>,
  tx: Tx,
  { from, to, along }: CopyList,
): Promise<void> {
  const copy = { from, to, now: clock.now() };
  if (along.groups) await copyGroups(tx, copy);
  if (along.fields) await copyFields(tx, copy);
  if (!along.guests) return;
  await copyGuests(tx, copy, along);
  if (along.groups) await copyMembers(tx, copy);
  if (along.health) {
    const notes = await notesToCopy(tx, copy);
    await writeNotes(
      tx,
      notes.map(({ id, copy: copied, ...sealed }) => ({
        id: copied,
        ...sealNotes(seal, copied, openNotes(seal, id, sealed)),
      })),
    );
  }
}
