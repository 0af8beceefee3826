import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type EventRefusal, PartForm } from '../contract.ts';
import { differences } from '../differences.ts';
import { mayOn } from '../event-rights.ts';
import { spanOf } from '../event-times.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { deletePart, insertPart, lockEvent, partsOf, updateEvent, updatePart } from '../events-store.ts';
import { EventChanged } from '../signals.ts';

/** More are a programme for a page of its own, not what guests answer to. */
export const MOST_PARTS = 20;

export type KeepPart = { eventId: string; partId?: string; form: PartForm; by: Actor };

/**
 * Adds a part, or changes one. The main part has its times and its room from the event itself; it is for everybody.
 * Who accepted stays, also when the new capacity is smaller: nobody is turned away by a form.
 */
export async function keepPart(
  context: EventsContext,
  { eventId, partId, form, by }: KeepPart,
): Promise<Result<{ id: string }, EventRefusal>> {
  const may = await mayOn(context.database.reader, by, eventId, 'change-event');
  if (!may.ok) return may;
  const read = PartForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  return context.database.inTransaction(async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (!event) return refuse('not-there');
    const { starts, ends, ...fields } = read.data;
    const span = spanOf({ starts, ends, zone: event.zone });
    if ('code' in span) return refuse('invalid', { problems: [span] });
    const parts = await partsOf(tx, eventId);
    const before = parts.find(({ id }) => id === partId);
    if (partId && !before) return refuse('not-there');
    if (!before && parts.length >= MOST_PARTS) return refuse('too-many');
    const id = before?.id ?? newId();
    const change = before?.main ? { names: fields.names, place: fields.place } : { ...fields, ...span };
    if (before) await updatePart(tx, id, change);
    else await insertPart(tx, { id, eventId, position: parts.length, main: false, ...fields, ...span });
    await updateEvent(tx, event, {});
    await record(tx, {
      by,
      action: before ? 'part.change' : 'part.add',
      subject: { type: 'part', id },
      scope: eventId,
      ...(before ? differences(before, change) : { after: { names: fields.names, starts, ends } }),
    });
    await tell(context, tx, eventId);
    return accept({ id });
  });
}

export type OnPart = { eventId: string; partId: string; by: Actor };

/** Takes a part away, and with it the answers and the questions that were about it; the page says how many first. */
export async function removePart(
  context: EventsContext,
  { eventId, partId, by }: OnPart,
): Promise<Result<null, EventRefusal>> {
  const may = await mayOn(context.database.reader, by, eventId, 'change-event');
  if (!may.ok) return may;
  return context.database.inTransaction(async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (!event) return refuse('not-there');
    const parts = await partsOf(tx, eventId);
    const part = parts.find(({ id }) => id === partId);
    if (!part) return refuse('not-there');
    // It is what guests are invited to: without it there is no event.
    if (part.main) return refuse('not-possible');
    await deletePart(tx, partId);
    await updateEvent(tx, event, {});
    await record(tx, {
      by,
      action: 'part.remove',
      subject: { type: 'part', id: partId },
      scope: eventId,
      before: { names: part.names, startsLocal: part.startsLocal },
    });
    await tell(context, tx, eventId);
    return accept(null);
  });
}

/** Puts a part one place earlier or later in the programme. */
export async function movePart(
  context: EventsContext,
  { eventId, partId, by, way }: OnPart & { way: 'up' | 'down' },
): Promise<Result<null, EventRefusal>> {
  const may = await mayOn(context.database.reader, by, eventId, 'change-event');
  if (!may.ok) return may;
  return context.database.inTransaction(async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (!event) return refuse('not-there');
    const order = (await partsOf(tx, eventId)).map(({ id }) => id);
    const from = order.indexOf(partId);
    if (from < 0) return refuse('not-there');
    const to = from + (way === 'up' ? -1 : 1);
    if (to < 0 || to >= order.length) return accept(null);
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [position, id] of order.entries()) await updatePart(tx, id, { position });
    await updateEvent(tx, event, {});
    await record(tx, {
      by,
      action: 'part.move',
      subject: { type: 'part', id: partId },
      scope: eventId,
      before: { position: from + 1 },
      after: { position: to + 1 },
    });
    await tell(context, tx, eventId);
    return accept(null);
  });
}

async function tell({ signals, realtime }: EventsContext, tx: Tx, eventId: string): Promise<void> {
  await signals.announce(tx, EventChanged, { eventId });
  realtime.tell(tx, eventRoom(eventId), { kind: 'event' });
}
