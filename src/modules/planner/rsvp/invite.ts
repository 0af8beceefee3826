import { z } from 'zod';
import { type EventFacts, eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { pickText } from '#platform/i18n';
import { newId } from '#platform/ids';
import { defineJob } from '#platform/jobs';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyRefusal } from './contract.ts';
import { linkOfParty, noteInvited, tokenOf } from './links-store.ts';
import type { RepliesQuery } from './replies-query.contract.ts';
import { partiesFound } from './replies-views.ts';
import {
  dropOfRound,
  eventOfRound,
  finishRound,
  insertRound,
  nextOfRound,
  sentTo,
  settleOfRound,
} from './rounds-store.ts';
import type { SettingsRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { writeInvitation } from './write-to-party.ts';

export const WriteInvitations = defineJob(
  'rsvp.invite',
  'slow',
  z.object({ roundId: z.uuid(), again: z.boolean() }),
);

/** Those that were ticked, or everybody that a query finds. `again`: also who was invited before. */
export type InviteParties = {
  eventId: string;
  who: { partyIds: readonly string[] } | { query: RepliesQuery };
  again: boolean;
  by: Actor;
};

/** Begins a round of invitations; they are written in batches, and its figures say how far it is. */
export async function inviteParties(
  { database, clock, events, jobs, realtime }: RsvpContext,
  { eventId, who, again, by }: InviteParties,
): Promise<Result<{ parties: number }, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    if (!event || event.status === 'cancelled' || event.archived) return refuse('not-possible');
    const partyIds = 'query' in who ? await partiesFound(tx, eventId, who.query) : who.partyIds;
    const id = newId();
    const begunBy = by.kind === 'account' ? by.name : '';
    const parties = await insertRound(tx, { id, eventId, begunBy, now: clock.now() }, partyIds, again);
    if (parties === 0) return refuse('nobody');
    jobs.enqueue(tx, WriteInvitations, { roundId: id, again });
    await record(tx, {
      by,
      action: 'rsvp.invite',
      subject: { type: 'event', id: eventId },
      scope: eventId,
      after: { parties, again },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept({ parties });
  });
}

const AT_ONCE = 50;
/** An address gets no more invitations an hour than a family with several households behind it would. */
const MOST_AN_HOUR = 3;

/** Writes the next batch of a round and asks for the one after it, all in one transaction: whoever dies here repeats nothing. */
export async function writeInvitations(
  context: RsvpContext,
  { roundId, again }: { roundId: string; again: boolean },
): Promise<void> {
  const { database, clock, events, jobs, realtime } = context;
  await database.inTransaction(async (tx) => {
    const eventId = await eventOfRound(tx, roundId);
    const event = eventId && (await events.facts(tx, eventId, 'share'));
    if (!event) return;
    const settings = await settingsOf(tx, event.id);
    const partyIds = await nextOfRound(tx, roundId, AT_ONCE);
    for (const partyId of partyIds)
      await inviteOne(context, tx, { roundId, event, partyId, again, settings });
    if (partyIds.length === AT_ONCE) jobs.enqueue(tx, WriteInvitations, { roundId, again });
    else await finishRound(tx, roundId, clock.now());
    realtime.tell(tx, eventRoom(event.id), { kind: 'replies' });
  });
}

type One = { roundId: string; event: EventFacts; partyId: string; again: boolean; settings: SettingsRecord };

async function inviteOne(
  context: RsvpContext,
  tx: Tx,
  { roundId, event, partyId, again, settings }: One,
): Promise<void> {
  const { clock, guests, seal } = context;
  const now = clock.now();
  const eventId = event.id;
  const party = await guests.lockParty(tx, { eventId, partyId });
  const link = party && (await linkOfParty(tx, partyId));
  if (!party || (link?.invitedAt && !again)) return dropOfRound(tx, roundId, partyId);
  const to = party.email;
  if (!to) return settleOfRound(tx, roundId, partyId, { state: 'no-address', to, now });
  const enough = (await sentTo(tx, to, new Date(now.getTime() - 3_600_000))) >= MOST_AN_HOUR;
  if (enough) return settleOfRound(tx, roundId, partyId, { state: 'too-often', to, now });
  const token = await tokenOf(tx, seal, { eventId, partyId, now });
  await writeInvitation(context, tx, {
    event,
    party,
    token,
    until: settings.deadlineAt,
    welcome: pickText(settings.welcome, party.language).text,
  });
  await noteInvited(tx, [partyId], now);
  await settleOfRound(tx, roundId, partyId, { state: 'sent', to, now });
}
