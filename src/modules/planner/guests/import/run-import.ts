import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record as writeAct } from '#platform/journal';
import { groupsCalled } from '../groups-store.ts';
import type { GuestsContext } from '../guests-context.ts';
import type { NewGuest, NewParty } from '../guests-store.ts';
import { partyName } from '../party-name.ts';
import { sealNotes } from '../sealed-notes.ts';
import { GuestListChanged } from '../signals.ts';
import { applyUpdates, insertHidden, joinGroups, reveal } from './apply-store.ts';
import type { ImportRecord } from './import.rows.ts';
import { deleteRows, nextStaged, rememberMapping, updateImport, writeDone } from './import-store.ts';
import { headerOf } from './upload-list.ts';

/** So many parties are written in one transaction. */
const BATCH = 500;
// Guests who come to a party that is on the list stand behind those who are in it.
const BEHIND = 1_000;

/**
 * Writes the next parties of an import, seen by nobody yet, in the same number of statements for one and for a batch. When
 * all are written they come onto the list together.
 */
export async function runNext(context: GuestsContext, tx: Tx, record: ImportRecord): Promise<void> {
  const staged = record.atPlace < record.places ? await nextStaged(tx, record.id, record.atPlace, BATCH) : [];
  const last = staged.at(-1);
  if (!last) return finish(context, tx, record);
  const { eventId, id: importId, createdAt } = record;
  const parties: NewParty[] = [];
  const people: NewGuest[] = [];
  const members: { name: string; guestId: string }[] = [];
  const hidden = { importId, createdAt, removedAt: createdAt };
  const written = staged.map(({ place, plan }) => {
    const { to, name, language, companions, note, guests } = plan;
    const partyId = to ?? newId();
    if (guests.length > 0 && !to)
      parties.push({
        id: partyId,
        eventId,
        name: name || partyName(guests) || guests[0]?.email || '?',
        language,
        companions,
        note,
        ...hidden,
      });
    const ids = guests.map(({ groups, given: _, ...guest }, at) => {
      const id = newId();
      const position = at + (to ? BEHIND : 0);
      people.push({
        ...guest,
        ...sealNotes(context.seal, id, guest),
        id,
        eventId,
        partyId,
        position,
        ...hidden,
      });
      for (const group of groups) members.push({ name: group.slice(0, 80), guestId: id });
      return id;
    });
    return { place, done: { guests: ids } };
  });
  await insertHidden(tx, parties, people);
  const names = [...new Set(members.map(({ name }) => name))];
  const groups = await groupsCalled(
    tx,
    eventId,
    names.map((name) => ({ id: newId(), name })),
  );
  await joinGroups(
    tx,
    eventId,
    members.flatMap(({ name, guestId }) => {
      const groupId = groups.get(name);
      return groupId ? [{ groupId, guestId }] : [];
    }),
  );
  await writeDone(tx, importId, written);
  await updateImport(tx, importId, context.clock.now(), { atPlace: last.place + 1, tries: 0 });
}

async function finish(context: GuestsContext, tx: Tx, record: ImportRecord): Promise<void> {
  const { id, eventId, mapping, columns, counts, actor } = record;
  const now = context.clock.now();
  const added = await reveal(tx, id);
  const updated = await applyUpdates(tx, id);
  const event = await context.events.facts(tx, eventId);
  if (event && mapping) await rememberMapping(tx, event.workspaceId, headerOf(columns), mapping, now);
  await deleteRows(tx, id);
  await updateImport(tx, id, now, { state: 'done', counts: { ...counts, added, updated }, tries: 0 });
  await writeAct(tx, {
    by: actor,
    action: 'guests.import',
    subject: { type: 'guest-list', id },
    scope: eventId,
    after: { added, updated },
  });
  if (added + updated > 0) await context.signals.announce(tx, GuestListChanged, { eventId });
}
