import { isId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { isStaff } from '#platform/policy';
import { answerChat } from './answer-chat.ts';
import { assignChat } from './assign-chat.ts';
import { beginChat } from './begin-chat.ts';
import { bringBackAnswer, keepAnswer, listAnswers, putAwayAnswer } from './canned-answers.ts';
import { KeepChats, MailAnswer, TellWaiting } from './chat.jobs.ts';
import type { ChatContext, ChatNeeds } from './chat-context.ts';
import { findChat, opensRoom } from './chat-store.ts';
import { countWaiting, listChats, openChat } from './desk.ts';
import { endChat, endOwnChat, reopenChat } from './end-chat.ts';
import { deskFile, ownFile } from './fetch-file.ts';
import { forgetKey } from './forget-key.ts';
import { keepChats } from './keep-chats.ts';
import { leaveEmail } from './leave-email.ts';
import { mailAnswer } from './mail-answer.ts';
import { noteOnChat } from './note-on-chat.ts';
import { openLink } from './open-link.ts';
import { say } from './say.ts';
import { signOfStaff, signOfVisitor } from './sign.ts';
import { tellWaiting } from './tell-waiting.ts';
import { unseen, visitorTalk } from './visitor-talk.ts';

export const needs = ['relations/notifications'] as const;

export type LiveChat = ReturnType<typeof createChat>;

export function createChat(ctx: ChatNeeds) {
  const { reader } = ctx.database;
  ctx.jobs.handle(TellWaiting, (data) => tellWaiting(ctx, data));
  ctx.jobs.handle(MailAnswer, (data) => mailAnswer(ctx, data));
  ctx.jobs.handle(KeepChats, () => keepChats(ctx));
  ctx.jobs.repeat(KeepChats, '29 3 * * *', {});
  // The staff, whose conversation it is, and whoever shows what only a key of this conversation gives.
  ctx.realtime.guardRooms('chat', async (actor, id, proof) => {
    if (!isId(id)) return false;
    if (proof && (await opensRoom(reader, id, hashLinkToken(proof)))) return true;
    if (actor.kind !== 'account') return false;
    const chat = await findChat(reader, id);
    return chat !== undefined && (isStaff(actor) || chat.accountId === actor.accountId);
  });
  return {
    talk: with_(visitorTalk),
    unseen: with_(unseen),
    begin: with_(beginChat),
    say: with_(say),
    sign: with_(signOfVisitor),
    leaveEmail: with_(leaveEmail),
    end: with_(endOwnChat),
    openLink: with_(openLink),
    forget: with_(forgetKey),
    file: with_(ownFile),
    desk: {
      list: with_(listChats),
      waiting: with_(countWaiting),
      open: with_(openChat),
      answer: with_(answerChat),
      sign: with_(signOfStaff),
      assign: with_(assignChat),
      colleagues: () => ctx.colleagues(),
      note: with_(noteOnChat),
      end: with_(endChat),
      reopen: with_(reopenChat),
      file: with_(deskFile),
      answers: with_(listAnswers),
      keepAnswer: with_(keepAnswer),
      putAwayAnswer: with_(putAwayAnswer),
      bringBackAnswer: with_(bringBackAnswer),
    },
  };

  /** A use case that already has its context. */
  function with_<Given extends unknown[], Answer>(
    useCase: (context: ChatContext, ...given: Given) => Answer,
  ) {
    return (...input: Given): Answer => useCase(ctx, ...input);
  }
}
