import type { TemplateName } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import { bell, choices, choose, read, readAll, settle, unreadCount, wants } from './bell.ts';
import type { DrawPaper, NotificationsContext, NotificationsNeeds } from './context.ts';
import { ForgetMails, forgetOldMails } from './forget-mails.ts';
import { createMailLane } from './mail-lane.ts';
import { releaseClaims, withdrawMails } from './mail-store.ts';
import type { MailSubject, Message } from './message.ts';
import { notify } from './notify.ts';
import { mail, outbox } from './outbox.ts';
import { SendMail, SweepMails, sweepMails } from './send-mail.ts';
import { sendSample } from './send-sample.ts';

export const needs = ['relations/mail-templates'] as const;

export type Notifications = ReturnType<typeof createNotifications>;

export function createNotifications(needed: NotificationsNeeds) {
  const ctx: NotificationsContext = {
    ...needed,
    drawPaper: async ({ kind }) => {
      throw new Error(`nobody draws the ${kind} of a mail`);
    },
  };
  // The queue hands over several at once; whoever is killed among them leaves one in doubt, not several.
  const send = createMailLane(ctx);
  ctx.jobs.handle(SendMail, ({ mailId }) => send(mailId));
  ctx.jobs.handle(SweepMails, () => sweepMails(ctx));
  ctx.jobs.repeat(SweepMails, '*/15 * * * *', {});
  ctx.jobs.handle(ForgetMails, () => forgetOldMails(ctx));
  ctx.jobs.repeat(ForgetMails, '41 3 * * *', {});
  // A person's own room; sockets of an account are in it from the start.
  ctx.realtime.guardRooms('account', async (actor, id) => actor.kind === 'account' && actor.accountId === id);

  return {
    notify: <Name extends TemplateName>(tx: Tx, message: Message<Name>): Promise<void> =>
      notify(ctx, tx, message),
    /** Who draws the papers that go along with mails; until then those mails wait. */
    drawPapers(draw: DrawPaper): void {
      ctx.drawPaper = draw;
    },
    /** As that of jobs: only where no other program can be at work on this database. */
    takeUpAgain: () => releaseClaims(ctx.database.reader),
    /** Takes back what nobody has begun to send: the reason for it is gone. */
    withdraw: (tx: Tx, about: { template: TemplateName; subject: MailSubject }): Promise<number> =>
      withdrawMails(tx, {
        template: about.template,
        subjectType: about.subject.type,
        subjectId: about.subject.id,
      }),
    bell: with_(bell),
    unreadCount: with_(unreadCount),
    markRead: with_(read),
    markAllRead: with_(readAll),
    settleBells: with_(settle),
    choices: with_(choices),
    choose: with_(choose),
    wants,
    sendSample: with_(sendSample),
    outbox: with_(outbox),
    mail: with_(mail),
  };

  /** A use case that already has its context. */
  function with_<Given extends unknown[], Answer>(
    useCase: (ctx: NotificationsContext, ...given: Given) => Answer,
  ) {
    return (...input: Given): Answer => useCase(ctx, ...input);
  }
}
