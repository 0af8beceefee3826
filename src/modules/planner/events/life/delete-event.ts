import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import type { EventRefusal } from '../contract.ts';
import { mayOn } from '../event-rights.ts';
import type { EventsContext } from '../events-context.ts';
import { deleteEvent, lockEvent } from '../events-store.ts';
import { EventDeleted } from '../signals.ts';
import type { OnEvent } from './set-status.ts';

/**
 * Deletes an event for good, with its guests, their replies and everything else of it; the journal keeps that it was.
 * Only its leads do, and only who types its title.
 */
export async function removeEvent(
  { database, signals }: EventsContext,
  { id, title, by }: OnEvent & { title: string },
): Promise<Result<null, EventRefusal>> {
  const may = await mayOn(database.reader, by, id, 'end-event');
  if (!may.ok) return may;
  if (may.value.role !== 'lead') return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    const event = await lockEvent(tx, id);
    if (!event) return refuse('not-there');
    if (title.trim() !== event.title)
      return refuse('invalid', { problems: [{ field: 'title', code: 'other-title' }] });
    await deleteEvent(tx, id);
    await signals.announce(tx, EventDeleted, { eventId: id });
    await record(tx, {
      by,
      action: 'event.delete',
      subject: { type: 'event', id },
      before: { title: event.title, startsLocal: event.startsLocal },
    });
    return accept(null);
  });
}
