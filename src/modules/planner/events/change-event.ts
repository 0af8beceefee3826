import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { EventForm, EventRefusal } from './contract.ts';
import { columnsOf, readEventForm } from './create-event.ts';
import { differences } from './differences.ts';
import { mayOn } from './event-rights.ts';
import { type EventsContext, eventRoom } from './events-context.ts';
import { lockEvent, partsOf, updateEvent, updatePart } from './events-store.ts';
import { EventChanged } from './signals.ts';

/** `expected` is the version that was seen; somebody who changed it meanwhile is not overwritten. */
export type ChangeEvent = { id: string; expected: number; form: EventForm; by: Actor };

/**
 * Changes what an event says of itself. Its main part keeps the event's times and its capacity; the dates of the other
 * parts stay: moving the whole event is `postponeEvent`. Notes for planners and the budget change only for who may see them.
 */
export async function changeEvent(
  context: EventsContext,
  { id, expected, form, by }: ChangeEvent,
): Promise<Result<{ version: number }, EventRefusal>> {
  const { database, realtime, signals } = context;
  const may = await mayOn(database.reader, by, id, 'change-event');
  if (!may.ok) return may;
  const read = readEventForm(form);
  if (!read.ok) return read;
  const { span } = read.value;
  const { budgetMinor, privateNote, ...rest } = columnsOf(read.value.fields);
  const fields = {
    ...rest,
    ...(may.value.rights.includes('see-budget') && { budgetMinor }),
    ...(may.value.rights.includes('see-private') && { privateNote }),
  };
  return database.inTransaction(async (tx) => {
    const before = await lockEvent(tx, id);
    if (!before) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    const change = { ...fields, ...span };
    await updateEvent(tx, before, change);
    const main = (await partsOf(tx, id)).find((part) => part.main);
    if (main) await updatePart(tx, main.id, { ...span, capacity: fields.capacity });
    await record(tx, {
      by,
      action: 'event.change',
      subject: { type: 'event', id },
      scope: id,
      ...differences(before, change),
    });
    await signals.announce(tx, EventChanged, { eventId: id });
    realtime.tell(tx, eventRoom(id), { kind: 'event' });
    return accept({ version: before.version + 1 });
  });
}
