import type { PartFacts } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import type { Answer, WaitingRule } from './contract.ts';
import { lockPlaces, movePlaces } from './places-store.ts';
import type { AnswerRecord, WaitingRecord } from './rsvp.rows.ts';
import { enterLine, leaveLine, lineOf } from './waiting-store.ts';

/** Somebody of a party, and what they say to each part. `counts`: they take a place if they come. */
export type Said = { guestId: string; counts: boolean; answers: Record<string, Answer> };

type Taking = {
  eventId: string;
  partyId: string;
  part: PartFacts;
  people: readonly Said[];
  before: readonly AnswerRecord[];
  waits: WaitingRecord | undefined;
  rule: WaitingRule;
  now: Date;
};

/** `left`: how many places there are for this party, those it holds included. */
export type Taken =
  | { taken: 'places' | 'line'; freed: boolean }
  | { taken: 'nothing'; partId: string; left: number };

/**
 * Takes the places of one part that a party wants now, beside those it holds. A party is let in whole: it gets all it
 * wants, waits in line where the host has one, or gets nothing. Who already holds places never loses them by asking for more.
 * The part's places are locked.
 */
export async function takePlaces(tx: Tx, taking: Taking): Promise<Taken> {
  const { eventId, partyId, part, people, before, waits, rule, now } = taking;
  const wanted = people.filter(({ counts, answers }) => counts && answers[part.id] === 'accepted').length;
  const accepted = before.filter(
    ({ partId, answer, counts }) => partId === part.id && counts && answer === 'accepted',
  ).length;
  const held = accepted + (waits?.offeredUntil ? waits.places : 0);
  const by = wanted - held;
  const inLine = rule === 'in-turn' && by > 0 && held === 0 && (await isBehind(tx, part.id, partyId));
  if (!inLine && (await movePlaces(tx, { partId: part.id, by, capacity: part.capacity }))) {
    if (waits) await leaveLine(tx, part.id, partyId);
    return { taken: 'places', freed: by < 0 };
  }
  if (rule !== 'off' && held === 0) {
    await enterLine(tx, { eventId, partId: part.id, partyId, places: wanted, since: now });
    return { taken: 'line', freed: false };
  }
  const taken = await lockPlaces(tx, eventId, part.id);
  return { taken: 'nothing', partId: part.id, left: Math.max(0, (part.capacity ?? taken) - taken) + held };
}

/** True when another party waits longer than this one. */
async function isBehind(tx: Tx, partId: string, partyId: string): Promise<boolean> {
  const [first] = await lineOf(tx, partId);
  return first !== undefined && first.partyId !== partyId;
}
