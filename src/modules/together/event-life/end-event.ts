import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { paragraphs } from '#platform/text';
import { daysBetween } from '#platform/time';
import { isWallTime, shiftWallTime } from '#platform/zones';
import type { EventLifeRefusal, Moved, Touched } from './contract.ts';
import type { EventLifeContext } from './event-life-context.ts';
import { ordersGlance } from './overview.ts';
import { tellGuestsLater } from './tell-guests.ts';

type On = { eventId: string; by: Actor };
const Note = paragraphs(2_000);

/** What ending or moving an event touches, for the page that asks once more. `starts` is where it would move to. */
export async function touched(
  context: EventLifeContext,
  { eventId, starts, by }: On & { starts?: string },
): Promise<Result<Touched, EventLifeRefusal>> {
  const { database, events, rsvp } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  const event = await events.facts(database.reader, eventId);
  const glance = (await rsvp.glance(database.reader, [eventId])).get(eventId);
  if (!event || !glance) return refuse('not-there');
  return accept({
    guests: Object.values(glance.guests).reduce((sum, n) => sum + n, 0),
    accepted: glance.guests.accepted,
    answered: glance.answered,
    parts: event.parts.length,
    orders: (await ordersGlance(context, eventId)).count,
    move:
      starts && isWallTime(starts)
        ? await moved(context, { eventId, from: event.starts, to: starts, deadline: glance.deadline })
        : null,
  });
}

async function moved(
  { rsvp, database }: EventLifeContext,
  { eventId, from, to, deadline }: { eventId: string; from: string; to: string; deadline: string | null },
): Promise<Moved> {
  const days = daysBetween(from.slice(0, 10), to.slice(0, 10));
  const { remindDays, moreTime, registration } = await rsvp.datesToMove(database.reader, eventId);
  const shift = (before: string) => ({ before, after: shiftWallTime(before, { days }) });
  return {
    starts: to,
    days,
    deadline: deadline === null ? null : shift(deadline),
    reminders: deadline === null ? [] : remindDays.map((n) => shift(shiftWallTime(deadline, { days: -n }))),
    moreTime,
    registration,
  };
}

/** Gives an event another date: its parts and all dates of its replies move along; what was answered stays. */
export async function postpone(
  context: EventLifeContext,
  { eventId, starts, tell, note, by }: On & { starts: string; tell: boolean; note: string },
): Promise<Result<null, EventLifeRefusal>> {
  const { database, events, rsvp } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  const words = Note.safeParse(note);
  if (!words.success) return refuse('invalid', { problems: [{ field: 'note', code: 'too-long' }] });
  return database.inTransaction(async (tx) => {
    const moved = await events.moveIn(tx, { id: eventId, starts, by });
    if (!moved.ok) return moved;
    const event = await events.facts(tx, eventId);
    if (!event) return refuse('not-there');
    const days = daysBetween(moved.value.before.slice(0, 10), starts.slice(0, 10));
    await rsvp.moveDates(tx, { eventId, days, zone: event.zone });
    if (tell) await tellGuestsLater(context, tx, { eventId, kind: 'postponed', note: words.data });
    return accept(null);
  });
}

/** Cancels an event: replies close with it, and the guests are told when that is wished. Orders stay with who ordered. */
export async function cancel(
  context: EventLifeContext,
  { eventId, reason, tell, by }: On & { reason: string; tell: boolean },
): Promise<Result<null, EventLifeRefusal>> {
  const { database, events } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  const words = Note.safeParse(reason);
  if (!words.success) return refuse('invalid', { problems: [{ field: 'reason', code: 'too-long' }] });
  return database.inTransaction(async (tx) => {
    const cancelled = await events.cancelIn(tx, { id: eventId, reason: words.data, by });
    if (!cancelled.ok) return cancelled;
    if (tell) await tellGuestsLater(context, tx, { eventId, kind: 'cancelled', note: words.data });
    return accept(null);
  });
}
