import { EventChanged } from '#modules/planner/events/signals';
import { GuestListChanged } from '#modules/planner/guests/signals';
import type { Actor } from '#platform/policy';
import { visitor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type ChangeSettings, changeSettings, presentSettings } from './change-settings.ts';
import type {
  QuestionView,
  Replied,
  ReplyForm,
  ReplyPage,
  ReplyRefusal,
  ReplyVia,
  RsvpSettings,
} from './contract.ts';
import { type GiveMoreTime, giveMoreTime } from './give-more-time.ts';
import { presentQuestion, retireQuestion, type SaveQuestion, saveQuestion } from './keep-questions.ts';
import { linkOfParty, replaceToken, tokenOf } from './links-store.ts';
import {
  EndOffers,
  endOffers,
  PromoteWaiting,
  promoteEverywhere,
  promoteWaiting,
} from './promote-waiting.ts';
import { questionsOf } from './questions-store.ts';
import { recountPlaces } from './recount-places.ts';
import { giveReply } from './reply.ts';
import { pageOf, partyOfLink, replyPage } from './reply-page.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';

export const needs = ['planner/events', 'planner/guests', 'relations/notifications'] as const;

type OnParty = { eventId: string; partyId: string; by: Actor };

export type Rsvp = {
  settings(eventId: string, by: Actor): Promise<Result<RsvpSettings, ReplyRefusal>>;
  changeSettings(input: ChangeSettings): Promise<Result<{ version: number }, ReplyRefusal>>;
  questions(eventId: string, by: Actor): Promise<Result<QuestionView[], ReplyRefusal>>;
  saveQuestion(input: SaveQuestion): Promise<Result<{ id: string }, ReplyRefusal>>;
  retireQuestion(input: {
    eventId: string;
    id: string;
    retired: boolean;
    by: Actor;
  }): Promise<Result<null, ReplyRefusal>>;
  /** The token of a party's link, made at its first asking; `renew` ends the one before. */
  linkOf(input: OnParty & { renew?: boolean }): Promise<Result<{ token: string }, ReplyRefusal>>;
  /** What the party sees behind its link; a link that is wrong or was replaced shows nothing. */
  page(token: string): Promise<Result<ReplyPage, 'not-there'>>;
  reply(input: { token: string; form: ReplyForm }): Promise<Result<Replied, ReplyRefusal>>;
  /** The party's page for somebody of the team, who then takes its reply by telephone or from paper. */
  giveMoreTime(input: GiveMoreTime): Promise<Result<null, ReplyRefusal>>;
  /** Takes back the offers whose time is over; a job does so every minute. */
  endOffers(): Promise<void>;
  pageFor(input: OnParty): Promise<Result<ReplyPage, ReplyRefusal>>;
  takeReply(
    input: OnParty & { form: ReplyForm; via: Exclude<ReplyVia, 'link' | 'registration'> },
  ): Promise<Result<Replied, ReplyRefusal>>;
};

export function createRsvp(context: RsvpContext): Rsvp {
  const { database, events, clock, seal, jobs, signals } = context;
  const { reader } = database;
  jobs.handle(PromoteWaiting, (part) => promoteWaiting(context, part));
  jobs.handle(EndOffers, () => endOffers(context));
  jobs.repeat(EndOffers, '* * * * *', {});
  signals.listen(EventChanged, 'replies look who may come in', ({ eventId }) =>
    promoteEverywhere(context, eventId),
  );
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
    page: (token) => replyPage(context, token),
    async reply({ token, form }) {
      const link = await partyOfLink(reader, token);
      if (!link) return refuse('not-there');
      const { eventId, partyId } = link;
      return giveReply(context, { eventId, partyId, form, via: 'link', by: visitor });
    },
    giveMoreTime: (input) => giveMoreTime(context, input),
    endOffers: () => endOffers(context),
    async pageFor({ eventId, partyId, by }) {
      const may = await events.mayOn(reader, by, eventId, 'keep-replies');
      if (!may.ok) return may;
      const link = await linkOfParty(reader, partyId);
      const page = await pageOf(context, { eventId, partyId, lateUntil: link?.lateUntil ?? null });
      return page ? accept(page) : refuse('not-there');
    },
    async takeReply({ eventId, partyId, form, via, by }) {
      const may = await events.mayOn(reader, by, eventId, 'keep-replies');
      return may.ok ? giveReply(context, { eventId, partyId, form, via, by }) : may;
    },
  };
}
