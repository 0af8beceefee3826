import { EventChanged } from '#modules/planner/events/signals';
import { GuestErased, GuestListChanged } from '#modules/planner/guests/signals';
import type { Reader, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { visitor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type ChangeSettings, changeSettings, presentSettings } from './change-settings.ts';
import type {
  GivenReplies,
  GivenReply,
  InvitationCard,
  KitchenFigures,
  LineRow,
  PartyList,
  QuestionView,
  Replied,
  RepliesFigures,
  RepliesQuery,
  ReplyForm,
  ReplyPage,
  ReplyRefusal,
  RoundView,
  RsvpSettings,
  TakenVia,
} from './contract.ts';
import { type CorrectDetails, correctDetails } from './correct-details.ts';
import { type GiveMoreTime, giveMoreTime } from './give-more-time.ts';
import { type SeeGiven, seeGiven, seeGivenBy } from './given-replies.ts';
import type { Glance } from './glance.contract.ts';
import { glanceAt } from './glance-facts.ts';
import { invitationCards } from './invitation-cards.ts';
import { type InviteParties, inviteParties, WriteInvitations, writeInvitations } from './invite.ts';
import { presentQuestion, retireQuestion, type SaveQuestion, saveQuestion } from './keep-questions.ts';
import { openedKitchen } from './kitchen.ts';
import { linkOfParty, replaceToken, tokenOf } from './links-store.ts';
import { type MoveQuestion, moveQuestion } from './move-question.ts';
import { type InviteToPart, inviteToPart } from './name-for-part.ts';
import { partiesToTell } from './parties-to-tell-store.ts';
import { partyCalendar } from './party-calendar.ts';
import {
  EndOffers,
  endOffers,
  type LetIn,
  letIn,
  PromoteWaiting,
  promoteEverywhere,
  promoteWaiting,
} from './promote-waiting.ts';
import { questionsOf } from './questions-store.ts';
import { forgetErased, recountPlaces } from './recount-places.ts';
import { createRegistration, type Registration } from './registration/registration.ts';
import { LookForReminders, lookForReminders, WriteReminders, writeReminders } from './remind.ts';
import { partyList, repliesFigures, waitingLine } from './replies-views.ts';
import { giveReply } from './reply.ts';
import { pageOf, partyOfLink, replyPage } from './reply-page.ts';
import { lastRound } from './rounds-store.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { datesToMove, moveDates, replyOutlineIn, takeRepliesAs } from './use-again.ts';

export const needs = [
  'planner/events',
  'planner/guests',
  'planner/event-page',
  'relations/notifications',
] as const;

type OnParty = { eventId: string; partyId: string; by: Actor };

export type Rsvp = {
  settings(eventId: string, by: Actor): Promise<Result<RsvpSettings, ReplyRefusal>>;
  changeSettings(input: ChangeSettings): Promise<Result<{ version: number }, ReplyRefusal>>;
  questions(eventId: string, by: Actor): Promise<Result<QuestionView[], ReplyRefusal>>;
  saveQuestion(input: SaveQuestion): Promise<Result<{ id: string }, ReplyRefusal>>;
  moveQuestion(input: MoveQuestion): Promise<Result<null, ReplyRefusal>>;
  /** The list of parties and what they said, for the host's board; the figures beside it; what a kitchen needs; who waits. */
  list(eventId: string, query: RepliesQuery, by: Actor): Promise<Result<PartyList, ReplyRefusal>>;
  figures(eventId: string, by: Actor): Promise<Result<RepliesFigures, ReplyRefusal>>;
  /** The replies that were given, whole, for programs; and the one of a party of whatever event. */
  given(input: SeeGiven): Promise<Result<GivenReplies, ReplyRefusal>>;
  givenBy(partyId: string, by: Actor): Promise<Result<GivenReply, ReplyRefusal>>;
  kitchen(eventId: string, by: Actor): Promise<Result<KitchenFigures, ReplyRefusal>>;
  line(eventId: string, by: Actor): Promise<Result<LineRow[], ReplyRefusal>>;
  letIn(input: LetIn): Promise<Result<null, ReplyRefusal>>;
  invite(input: InviteParties): Promise<Result<{ parties: number }, ReplyRefusal>>;
  lastRound(eventId: string, by: Actor): Promise<Result<RoundView | null, ReplyRefusal>>;
  inviteToPart(input: InviteToPart): Promise<Result<null, ReplyRefusal>>;
  cards(input: {
    eventId: string;
    partyIds: readonly string[];
    by: Actor;
  }): Promise<Result<InvitationCard[], ReplyRefusal>>;
  /** Looks whose reminders are due; a job does so every quarter of an hour. */
  remind(): Promise<void>;
  retireQuestion(input: {
    eventId: string;
    id: string;
    retired: boolean;
    by: Actor;
  }): Promise<Result<null, ReplyRefusal>>;
  /** The token of a party's link, made at its first asking; `renew` ends the one before. */
  linkOf(input: OnParty & { renew?: boolean }): Promise<Result<{ token: string }, ReplyRefusal>>;
  /** What the party sees behind its link; a link that is wrong or was replaced shows nothing. */
  page(token: string, from?: string): Promise<Result<ReplyPage, 'not-there' | 'too-many'>>;
  registration: Registration;
  correctDetails(input: CorrectDetails): Promise<Result<null, ReplyRefusal>>;
  /** The dates of the party behind a link, for its calendar. */
  calendar(token: string, from?: string): Promise<Result<{ file: string }, 'not-there' | 'too-many'>>;
  reply(input: { token: string; form: ReplyForm }): Promise<Result<Replied, ReplyRefusal>>;
  /** The party's page for somebody of the team, who then takes its reply by telephone or from paper. */
  giveMoreTime(input: GiveMoreTime): Promise<Result<null, ReplyRefusal>>;
  /** How the replies to events stand; who asks has looked at the rights. */
  glance(reader: Reader | Tx, eventIds: readonly string[]): Promise<Map<string, Glance>>;
  /** For who copies or moves a whole event: permission has been looked at. */
  replyOutlineIn: typeof replyOutlineIn;
  takeRepliesAs: typeof takeRepliesAs;
  datesToMove: typeof datesToMove;
  moveDates: typeof moveDates;
  partiesToTell: typeof partiesToTell;
  /** Takes back the offers whose time is over; a job does so every minute. */
  endOffers(): Promise<void>;
  pageFor(input: OnParty): Promise<Result<ReplyPage, ReplyRefusal>>;
  takeReply(
    input: OnParty & { form: ReplyForm; via: TakenVia; expected?: number },
  ): Promise<Result<Replied, ReplyRefusal>>;
};

export function createRsvp(context: RsvpContext): Rsvp {
  const { database, events, clock, seal, jobs, signals } = context;
  const { reader } = database;
  jobs.handle(PromoteWaiting, (part) => promoteWaiting(context, part));
  jobs.handle(EndOffers, () => endOffers(context));
  jobs.repeat(EndOffers, '* * * * *', {});
  jobs.handle(WriteInvitations, (round) => writeInvitations(context, round));
  jobs.handle(WriteReminders, (event) => writeReminders(context, event));
  jobs.handle(LookForReminders, () => lookForReminders(context));
  jobs.repeat(LookForReminders, '*/15 * * * *', {});
  const seeing = async <T>(eventId: string, by: Actor, read: () => Promise<T>) => {
    const may = await events.mayOn(reader, by, eventId, 'see-replies');
    return may.ok ? accept(await read()) : may;
  };
  signals.listen(EventChanged, 'replies look who may come in', ({ eventId }) =>
    promoteEverywhere(context, eventId),
  );
  signals.listen(GuestErased, 'replies forget their words', (erased) => forgetErased(context, erased));
  signals.listen(GuestListChanged, 'replies count their places', ({ eventId }) =>
    recountPlaces(context, eventId),
  );
  return {
    async settings(eventId, by) {
      const may = await events.mayOn(reader, by, eventId, 'see-replies');
      return may.ok ? accept(presentSettings(await settingsOf(reader, eventId))) : may;
    },
    changeSettings: (input) => changeSettings(context, input),
    async questions(eventId, by) {
      const may = await events.mayOn(reader, by, eventId, 'see-replies');
      return may.ok ? accept((await questionsOf(reader, eventId)).map(presentQuestion)) : may;
    },
    saveQuestion: (input) => saveQuestion(context, input),
    moveQuestion: (input) => moveQuestion(context, input),
    list: (eventId, query, by) => seeing(eventId, by, () => partyList(reader, eventId, query)),
    figures: (eventId, by) =>
      seeing(eventId, by, async () => {
        const zone = (await events.facts(reader, eventId))?.zone ?? 'UTC';
        return repliesFigures(reader, eventId, zone);
      }),
    given: (input) => seeGiven(context, input),
    givenBy: (partyId, by) => seeGivenBy(context, partyId, by),
    kitchen: (eventId, by) => openedKitchen(context, eventId, by),
    line: (eventId, by) => seeing(eventId, by, () => waitingLine(reader, eventId)),
    letIn: (input) => letIn(context, input),
    invite: (input) => inviteParties(context, input),
    lastRound: (eventId, by) => seeing(eventId, by, () => lastRound(reader, eventId)),
    inviteToPart: (input) => inviteToPart(context, input),
    cards: (input) => invitationCards(context, input),
    remind: () => lookForReminders(context),
    retireQuestion: (input) => retireQuestion(context, input),
    async linkOf({ eventId, partyId, by, renew }) {
      const may = await events.mayOn(reader, by, eventId, 'keep-replies');
      if (!may.ok) return may;
      return database.inTransaction(async (tx) => {
        if (!(await context.guests.lockParty(tx, { eventId, partyId }))) return refuse('not-there');
        const now = clock.now();
        const token = await tokenOf(tx, seal, { eventId, partyId, now });
        return accept({ token: renew ? await replaceToken(tx, seal, partyId, now) : token });
      });
    },
    registration: createRegistration(context),
    page: (token, from = '') => replyPage(context, token, from),
    correctDetails: (input) => correctDetails(context, input),
    calendar: (token, from = '') => partyCalendar(context, token, from),
    async reply({ token, form }) {
      const link = await partyOfLink(reader, token);
      if (!link) return refuse('not-there');
      const { eventId, partyId } = link;
      return giveReply(context, { eventId, partyId, form, via: 'link', by: visitor, token });
    },
    giveMoreTime: (input) => giveMoreTime(context, input),
    glance: glanceAt,
    replyOutlineIn,
    takeRepliesAs,
    datesToMove,
    moveDates,
    partiesToTell,
    endOffers: () => endOffers(context),
    async pageFor({ eventId, partyId, by }) {
      const may = await events.mayOn(reader, by, eventId, 'keep-replies');
      if (!may.ok) return may;
      const link = await linkOfParty(reader, partyId);
      const page = await pageOf(context, { eventId, partyId, lateUntil: link?.lateUntil ?? null });
      return page ? accept(page) : refuse('not-there');
    },
    async takeReply({ by, eventId, ...reply }) {
      const may = await events.mayOn(reader, by, eventId, 'keep-replies');
      return may.ok ? giveReply(context, { eventId, by, ...reply }) : may;
    },
  };
}
