import { z } from 'zod';
import { eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { defineJob } from '#platform/jobs';
import { record } from '#platform/journal';
import { type Actor, system } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyRefusal } from './contract.ts';
import { lockPlaces, movePlaces } from './places-store.ts';
import { moveAnswers, replyCountsAgain } from './replies-store.ts';
import type { SettingsRecord, WaitingRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { leaveLine, lineOf, offer, offersOver } from './waiting-store.ts';
import { whoseTurn } from './waiting-turn.ts';
import { tellWaiting } from './write-to-party.ts';

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
      await give(context, tx, { by: system(PromoteWaiting.name), waiting, part, settings, main: part.main });
    if (turn.size > 0) realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  });
}

type Given = {
  by: Actor;
  waiting: WaitingRecord;
  part: { capacity: number | null; startsAt: Date };
  settings: SettingsRecord;
  main: boolean;
};

/** Keeps the places for a party, or gives them at once, as the host wants it; false when there are not as many. */
async function give(
  context: RsvpContext,
  tx: Tx,
  { by, waiting, part, settings, main }: Given,
): Promise<boolean> {
  const { eventId, partId, partyId, places } = waiting;
  if (!(await movePlaces(tx, { partId, by: places, capacity: part.capacity }))) return false;
  if (settings.offerHours === 0) {
    await leaveLine(tx, partId, partyId);
    const now = context.clock.now();
    const guestIds = await moveAnswers(tx, { partId, partyId, from: 'waiting', to: 'accepted', now });
    if (main) await writeMain(context, tx, eventId, guestIds, 'accepted');
    await tellWaiting(context, tx, 'rsvp-given', { eventId, partyId, partId, places });
  } else {
    const hours = context.clock.now().getTime() + settings.offerHours * 3_600_000;
    await replyCountsAgain(tx, partyId);
    const until = new Date(Math.min(hours, part.startsAt.getTime()));
    await offer(tx, partId, partyId, until);
    await tellWaiting(context, tx, 'rsvp-offer', { eventId, partyId, partId, places, until });
  }
  await record(tx, {
    by,
    action: settings.offerHours === 0 ? 'rsvp.promote' : 'rsvp.offer',
    subject: { type: 'party', id: partyId },
    scope: eventId,
    after: { places },
  });
  return true;
}

export type LetIn = Part & { partyId: string; by: Actor };

/** Lets a party in that waits, out of its turn: who keeps replies decided so. Refuses when there are not enough places. */
export async function letIn(
  context: RsvpContext,
  { eventId, partId, partyId, by }: LetIn,
): Promise<Result<null, ReplyRefusal>> {
  const { database, events, realtime } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    const part = event?.parts.find(({ id }) => id === partId);
    if (!part) return refuse('not-there');
    const settings = await settingsOf(tx, eventId);
    const taken = await lockPlaces(tx, eventId, partId);
    const waiting = (await lineOf(tx, partId)).find((one) => one.partyId === partyId);
    if (!waiting) return refuse('not-there');
    if (!(await give(context, tx, { by, waiting, part, settings, main: part.main })))
      return refuse('full', { partId, left: Math.max(0, (part.capacity ?? taken) - taken) });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept(null);
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
    await movePlaces(tx, { partId, by: -left.places, capacity: null });
    await replyCountsAgain(tx, partyId);
    const now = clock.now();
    const guestIds = await moveAnswers(tx, { partId, partyId, from: 'waiting', to: 'declined', now });
    if (event?.parts.find(({ id }) => id === partId)?.main)
      await writeMain(context, tx, eventId, guestIds, 'declined');
    await record(tx, {
      by: system(EndOffers.name),
      action: 'rsvp.offer-over',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { places: left.places },
    });
    await tellWaiting(context, tx, 'rsvp-offer-over', { eventId, partyId, partId, places: left.places });
    promoteLater(context, tx, { eventId, partId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  });
}
