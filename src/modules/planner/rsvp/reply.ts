import { createHash } from 'node:crypto';
import { eventRoom, type PartFacts } from '#modules/planner/events';
import type { PartyFacts } from '#modules/planner/guests';
import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { checkReply, chosenOf } from './check-reply.ts';
import { type Replied, type ReplyFields, ReplyForm, type ReplyRefusal, type ReplyVia } from './contract.ts';
import { partsFor } from './invitations-store.ts';
import { linkOfParty } from './links-store.ts';
import { opennessOf } from './openness.ts';
import { lockPlaces } from './places-store.ts';
import { promoteLater } from './promote-waiting.ts';
import { questionsOf } from './questions-store.ts';
import { answersOf, findReply, writeAnswers, writeReply, writeSaid } from './replies-store.ts';
import { replyOfAll } from './reply-of-all.ts';
import type { AnswerRecord, QuestionRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { type Said, takePlaces } from './take-places.ts';
import { waitsOf } from './waiting-store.ts';
import { confirmReply, named } from './write-to-party.ts';

/** `via` other than the link is taken by somebody of the team, whom no deadline stops. */
export type GiveReply = {
  eventId: string;
  partyId: string;
  form: ReplyForm;
  via: ReplyVia;
  by: Actor;
  /** Of the link it came by. */
  token?: string;
  /** The version that was read, 0 where there was none: refused as `changed-meanwhile` when there is another by now. */
  expected?: number;
};

/**
 * Takes the reply of a whole party, as often as it is sent: the same again changes nothing. Its answers, its places, its
 * companions and the questions it was asked are one transaction. Who asks has been looked at: the party by its link, or a planner.
 * Refuses what is closed, full, more companions than allowed, or not answered in full.
 */
export async function giveReply(
  context: RsvpContext,
  { form, ...reply }: GiveReply,
): Promise<Result<Replied, ReplyRefusal>> {
  const parsed = ReplyForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return context.database.inTransaction((tx) => giveReplyIn(context, tx, { ...reply, given: parsed.data }));
}

/** The same, in the transaction of who makes the party: a registration, which answers questions later, by its link. */
export async function giveReplyIn(
  context: RsvpContext,
  tx: Tx,
  { eventId, partyId, given, via, by, token, expected }: Omit<GiveReply, 'form'> & { given: ReplyFields },
): Promise<Result<Replied, ReplyRefusal>> {
  const { clock, events, guests, realtime } = context;
  const now = clock.now();
  const event = await events.facts(tx, eventId, 'share');
  const party = await guests.lockParty(tx, { eventId, partyId });
  if (!event || !party) return refuse('not-there');
  const settings = await settingsOf(tx, eventId);
  const parts = await partsFor(tx, event, partyId);
  // Places first, in a fixed order: whoever promotes or replies takes turns here.
  for (const { id } of byId(parts)) await lockPlaces(tx, eventId, id);
  const waits = await waitsOf(tx, partyId);
  if (via === 'link') {
    const link = await linkOfParty(tx, partyId);
    const late = [link?.lateUntil ?? null, ...waits.map(({ offeredUntil }) => offeredUntil)];
    const { state } = opennessOf(event, settings, latestOf(late), now);
    if (state !== 'open') return refuse(state);
  }
  if (given.companions.length > party.companions)
    return refuse('too-many-companions', { most: party.companions });
  const questions = await questionsOf(tx, eventId);
  const toAnswer = via === 'registration' ? [] : questions;
  const problems = checkReply(party, given, {
    parts: parts.map(({ id }) => id),
    questions: toAnswer.filter(({ partId }) => partId === null || parts.some(({ id }) => id === partId)),
    maybe: settings.maybe || via !== 'link',
  });
  if (problems.length > 0) return refuse('invalid', { problems });

  const fingerprint = fingerprintOf(given);
  const before = await findReply(tx, partyId);
  const stood = await answersOf(tx, partyId);
  const version = before?.version ?? 0;
  if (before?.fingerprint === fingerprint)
    return accept({ ...saidOf(stood, parts), unchanged: true, version });
  if (expected !== undefined && expected !== version) return refuse('changed-meanwhile', { version });

  const alone = given.companions.length === 0 && !party.guests.some(({ brought }) => brought);
  const brought = alone
    ? accept({ companionIds: [] })
    : await guests.bringCompanions(tx, { eventId, partyId, companions: given.companions });
  if (!brought.ok) return refuse('not-there');
  const people = peopleOf(party, given, brought.value.companionIds, settings.companionsCount);
  const waiting = new Set<string>();
  for (const part of byId(parts)) {
    const taken = await takePlaces(tx, {
      eventId,
      partyId,
      part,
      people,
      before: stood,
      waits: waits.find(({ partId }) => partId === part.id),
      rule: settings.waiting,
      now,
    });
    if (taken.taken === 'nothing') return refuse('full', { partId: taken.partId, left: taken.left });
    if (taken.taken === 'line') waiting.add(part.id);
    if (taken.taken === 'places' && taken.freed) promoteLater(context, tx, { eventId, partId: part.id });
  }
  const answers = answerRows({ eventId, partyId, people, parts, waiting });
  const written = await writeReply(tx, {
    partyId,
    eventId,
    answeredAt: now,
    via,
    takenBy: by.kind === 'account' ? by.name : null,
    note: given.note,
    fingerprint,
  });
  await writeAnswers(tx, partyId, answers);
  const said = saidRows({ eventId, partyId, given, people, questions });
  if (before || said.length > 0) await writeSaid(tx, partyId, said);
  await writeMain(context, tx, eventId, answers, parts);
  if (!before)
    // In this transaction: whoever has answered is not reminded any more.
    await context.notifications.withdraw(tx, {
      template: 'rsvp-reminder',
      subject: { type: 'party', id: partyId },
    });
  const names = namesOf(party, given, brought.value.companionIds);
  await confirmReply(context, tx, {
    event,
    party,
    token,
    parts,
    before: before && named(stood, names),
    answers: named(answers, names),
    until: settings.deadlineAt,
  });
  await record(tx, {
    by,
    action: before ? 'rsvp.change' : 'rsvp.reply',
    subject: { type: 'party', id: partyId },
    scope: eventId,
    before: before ? countsOf(stood, parts) : {},
    after: { ...countsOf(answers, parts), via },
  });
  realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  return accept({ ...saidOf(answers, parts), unchanged: false, version: written });
}

/** Everybody the party speaks of: those on the list, who it brought before, and who it brings now. */
const namesOf = (
  { guests }: Pick<PartyFacts, 'guests'>,
  { companions }: ReplyFields,
  companionIds: readonly string[],
): ReadonlyMap<string, string> =>
  new Map([
    ...guests.map(({ id, ...name }) => [id, fullName(name)] as const),
    ...companions.map((name, at) => [companionIds[at] as string, fullName(name)] as const),
  ]);

const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  [firstName, lastName].filter(Boolean).join(' ');

const byId = (parts: readonly PartFacts[]) => [...parts].sort((a, b) => (a.id < b.id ? -1 : 1));

const latestOf = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce<Date | null>((latest, one) => (one && (!latest || one > latest) ? one : latest), null);

/** Of everything that was said, in an order of its own: the same reply has the same, however the page sent it. */
const fingerprintOf = (given: ReplyFields): string => {
  const guests = [...given.guests].sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(inOrder({ ...given, guests })))
    .digest('hex');
};

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

type Person = Said & { said: ReplyFields['said'] };

/** Everybody a party answers for. Who is no companion always takes a place. */
function peopleOf(
  party: Pick<PartyFacts, 'guests'>,
  given: ReplyFields,
  companionIds: readonly string[],
  companionsCount: boolean,
): Person[] {
  const onList = party.guests.filter(({ brought }) => !brought);
  const answered = new Map(given.guests.map((guest) => [guest.id, guest]));
  return [
    ...onList.map(({ id }) => {
      const { answers = {}, said = {} } = answered.get(id) ?? {};
      return { guestId: id, counts: true, answers, said };
    }),
    ...given.companions.map(({ answers, said }, at) => ({
      guestId: companionIds[at] as string,
      counts: companionsCount,
      answers,
      said,
    })),
  ];
}

type Given = { eventId: string; partyId: string; people: readonly Person[] };

const answerRows = ({
  eventId,
  partyId,
  people,
  parts,
  waiting,
}: Given & { parts: readonly PartFacts[]; waiting: ReadonlySet<string> }): AnswerRecord[] =>
  people.flatMap(({ guestId, counts, answers }) =>
    parts.flatMap(({ id: partId }) => {
      const answer = answers[partId];
      if (!answer) return [];
      const waits = answer === 'accepted' && waiting.has(partId);
      return [{ eventId, partId, guestId, partyId, answer: waits ? 'waiting' : answer, counts }];
    }),
  );

/** What was said to questions that are asked; an answer to any other is dropped. */
function saidRows({
  eventId,
  partyId,
  given,
  people,
  questions,
}: Given & { given: ReplyFields; questions: readonly QuestionRecord[] }) {
  const rowsOf = (guestId: string | null, said: ReplyFields['said'], whom: QuestionRecord['whom']) =>
    questions
      .filter((question) => question.whom === whom)
      .flatMap(({ id, kind }) => {
        const chosen = chosenOf(said[id]);
        if (chosen.length === 0) return [];
        const words = kind === 'text' ? chosen.join('\n') : '';
        return [{ eventId, questionId: id, partyId, guestId, words, chosen: kind === 'text' ? [] : chosen }];
      });
  return [
    ...rowsOf(null, given.said, 'party'),
    ...people.flatMap(({ guestId, said }) => rowsOf(guestId, said, 'guest')),
  ];
}

/** The list of guests shows and filters the answer to the main part. */
async function writeMain(
  { guests }: RsvpContext,
  tx: Tx,
  eventId: string,
  answers: readonly AnswerRecord[],
  parts: readonly PartFacts[],
): Promise<void> {
  const main = parts.find((part) => part.main)?.id;
  const replies = answers
    .filter(({ partId }) => partId === main)
    .map(({ guestId, answer }) => ({ guestId, reply: answer }));
  await guests.writeReplies(tx, eventId, replies);
}

function saidOf(
  answers: readonly AnswerRecord[],
  parts: readonly PartFacts[],
): Pick<Replied, 'reply' | 'waiting'> {
  const main = parts.find((part) => part.main)?.id;
  const ofMain = answers.filter(({ partId }) => partId === main).map(({ answer }) => answer);
  const waiting = new Set(answers.filter(({ answer }) => answer === 'waiting').map(({ partId }) => partId));
  return { waiting: [...waiting], reply: replyOfAll(ofMain) };
}

/** How many said what to the main part, for the journal: it holds no guest's own words. */
function countsOf(answers: readonly AnswerRecord[], parts: readonly PartFacts[]): Record<string, number> {
  const main = parts.find((part) => part.main)?.id;
  const counts: Record<string, number> = {};
  for (const { partId, answer } of answers) if (partId === main) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}
