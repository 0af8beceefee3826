import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { EventRefusal, EventStatus } from '../contract.ts';
import { mayOn } from '../event-rights.ts';
import type { EventRecord } from '../events.rows.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { lockEvent, updateEvent } from '../events-store.ts';
import { EventChanged } from '../signals.ts';

export type OnEvent = { id: string; by: Actor };

/**
 * Says by hand how far an event is; the day moves it on by itself. One that was cancelled goes on again only by who
 * may cancel it.
 */
export async function setStatus(
  context: EventsContext,
  { id, status, by }: OnEvent & { status: Exclude<EventStatus, 'cancelled'> },
): Promise<Result<null, EventRefusal>> {
  const may = await mayOn(context.database.reader, by, id, 'change-event');
  if (!may.ok) return may;
  return context.database.inTransaction(async (tx) => {
    const before = await lockEvent(tx, id);
    if (!before) return refuse('not-there');
    if (before.status === status) return accept(null);
    if (before.status === 'cancelled' && !may.value.rights.includes('end-event'))
      return refuse('not-allowed');
    await writeStatus(context, tx, before, { status, endedReason: '' }, by);
    return accept(null);
  });
}

/** Cancels, inside the transaction of who tells the guests; permission has been looked at. */
export async function cancelEvent(
  context: EventsContext,
  tx: Tx,
  { id, reason, by }: OnEvent & { reason: string },
): Promise<Result<null, 'not-there' | 'not-possible'>> {
  const before = await lockEvent(tx, id);
  if (!before) return refuse('not-there');
  if (before.status === 'cancelled') return refuse('not-possible');
  await writeStatus(context, tx, before, { status: 'cancelled', endedReason: reason }, by);
  return accept(null);
}

/** Puts an event away, or back on the list. */
export async function archiveEvent(
  { database, clock, realtime }: EventsContext,
  { id, archived, by }: OnEvent & { archived: boolean },
): Promise<Result<null, EventRefusal>> {
  const may = await mayOn(database.reader, by, id, 'end-event');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const before = await lockEvent(tx, id);
    if (!before) return refuse('not-there');
    if ((before.archivedAt !== null) === archived) return accept(null);
    await updateEvent(tx, before, { archivedAt: archived ? clock.now() : null });
    await record(tx, {
      by,
      action: archived ? 'event.archive' : 'event.restore',
      subject: { type: 'event', id },
      scope: id,
    });
    realtime.tell(tx, eventRoom(id), { kind: 'event' });
    return accept(null);
  });
}

async function writeStatus(
  { signals, realtime }: EventsContext,
  tx: Tx,
  before: EventRecord,
  change: Pick<EventRecord, 'status' | 'endedReason'>,
  by: Actor,
): Promise<void> {
  await updateEvent(tx, before, change);
  await record(tx, {
    by,
    action: change.status === 'cancelled' ? 'event.cancel' : 'event.status',
    subject: { type: 'event', id: before.id },
    scope: before.id,
    before: { status: before.status },
    after: { status: change.status, ...(change.endedReason && { reason: change.endedReason }) },
  });
  await signals.announce(tx, EventChanged, { eventId: before.id });
  realtime.tell(tx, eventRoom(before.id), { kind: 'event' });
}
