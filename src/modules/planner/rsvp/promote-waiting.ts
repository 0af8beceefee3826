import { z } from 'zod';
import { eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { defineJob } from '#platform/jobs';
import { record } from '#platform/journal';
import { system } from '#platform/policy';
import { lockPlaces, movePlaces } from './places-store.ts';
import { moveAnswers, replyCountsAgain } from './replies-store.ts';
import type { SettingsRecord, WaitingRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { leaveLine, lineOf, offer, offersOver } from './waiting-store.ts';
import { whoseTurn } from './waiting-turn.ts';

export const PromoteWaiting = defineJob(
  'rsvp.promote',
  'soon',
  z.object({ eventId: z.uuid(), partId: z.uuid() }),
);
export const EndOffers = defineJob('rsvp.end-offers', 'slow', z.object({}));

type Part = { eventId: string; partId: string };

/** After this transaction, looks who of those that wait may have the places that came free. */
export const promoteLater = ({ jobs }: Pick<RsvpContext, 'jobs'>, tx: Tx, part: Part): void =>
  jobs.enqueue(tx, PromoteWaiting, part);

/** Looks at every part of an event: it has more room, or another day. */
export async function promoteEverywhere(context: RsvpContext, eventId: string): Promise<void> {
  const event = await context.events.facts(context.database.reader, eventId);
  for (const { id } of event?.parts ?? []) await promoteWaiting(context, { eventId, partId: id });
}

/** Offers free places of a part to parties that wait, by the host's rule, or gives them at once. Harmless when run again. */
export async function promoteWaiting(context: RsvpContext, { eventId, partId }: Part): Promise<void> {
  const { database, events, clock, realtime } = context;
  await database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    const part = event?.parts.find(({ id }) => id === partId);
    if (!event || !part || event.status === 'cancelled' || clock.now() >= part.startsAt) return;
    const settings = await settingsOf(tx, eventId);
    const taken = await lockPlaces(tx, eventId, partId);
    const line = await lineOf(tx, partId);
    const free = part.capacity === null ? null : Math.max(0, part.capacity - taken);
    const turn = new Set(whoseTurn(settings.waiting, line, free));
    for (const waiting of line.filter(({ partyId }) => turn.has(partyId)))
      await give(context, tx, { waiting, part, settings, main: part.main });
    if (turn.size > 0) realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  });
}

type Given = {
  waiting: WaitingRecord;
  part: { capacity: number | null; startsAt: Date };
  settings: SettingsRecord;
  main: boolean;
};

async function give(context: RsvpContext, tx: Tx, { waiting, part, settings, main }: Given): Promise<void> {
  const { eventId, partId, partyId, places } = waiting;
  if (!(await movePlaces(tx, { eventId, partId, by: places, capacity: part.capacity }))) return;
  if (settings.offerHours === 0) {
    await leaveLine(tx, partId, partyId);
    const guestIds = await moveAnswers(tx, { partId, partyId, from: 'waiting', to: 'accepted' });
    if (main) await writeMain(context, tx, eventId, guestIds, 'accepted');
  } else {
    const hours = context.clock.now().getTime() + settings.offerHours * 3_600_000;
    await replyCountsAgain(tx, partyId);
    await offer(tx, partId, partyId, new Date(Math.min(hours, part.startsAt.getTime())));
  }
  await record(tx, {
    by: system(PromoteWaiting.name),
    action: settings.offerHours === 0 ? 'rsvp.promote' : 'rsvp.offer',
    subject: { type: 'party', id: partyId },
    scope: eventId,
    after: { places },
  });
}

const writeMain = (
  { guests }: RsvpContext,
  tx: Tx,
  eventId: string,
  guestIds: string[],
  reply: 'accepted' | 'declined',
) =>
  guests.writeReplies(
    tx,
    eventId,
    guestIds.map((guestId) => ({ guestId, reply })),
  );

const AT_ONCE = 200;

/** Takes back what was offered and not taken in time, and looks for the next who waits. */
export async function endOffers(context: RsvpContext): Promise<void> {
  const { database, clock } = context;
  for (const { eventId, partId, partyId } of await offersOver(database.reader, clock.now(), AT_ONCE))
    await endOffer(context, { eventId, partId, partyId });
}

async function endOffer(
  context: RsvpContext,
  { eventId, partId, partyId }: Part & { partyId: string },
): Promise<void> {
  const { database, clock, events, realtime } = context;
  await database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    await lockPlaces(tx, eventId, partId);
    const left = await leaveLine(tx, partId, partyId);
    // It was taken, or its time was moved, while we came.
    if (!left?.offeredUntil || left.offeredUntil > clock.now()) {
      if (left) throw new Error(`the offer to ${partyId} is not over`);
      return;
    }
    await movePlaces(tx, { eventId, partId, by: -left.places, capacity: null });
    await replyCountsAgain(tx, partyId);
    const guestIds = await moveAnswers(tx, { partId, partyId, from: 'waiting', to: 'declined' });
    if (event?.parts.find(({ id }) => id === partId)?.main)
      await writeMain(context, tx, eventId, guestIds, 'declined');
    await record(tx, {
      by: system(EndOffers.name),
      action: 'rsvp.offer-over',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { places: left.places },
    });
    promoteLater(context, tx, { eventId, partId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  });
}
