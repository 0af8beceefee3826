import type { MailText, MailTextRefusal } from '#modules/relations/mail-templates/contract';
import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type Limit, withinLimit } from '#platform/limits';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { NotificationsContext } from './context.ts';
import { insertMail } from './mail-store.ts';
import { messageIdOf } from './message.ts';
import { SendMail } from './send-mail.ts';

const SAMPLES: Limit = { name: 'sample-mail', most: 10, perSeconds: 3_600 };

export type SendSample = { template: string; language: Language; text: MailText; by: Actor };

/** Sends a mail with these words and sample values to whoever asks, at the address of their own account and at no other. */
export async function sendSample(
  ctx: NotificationsContext,
  { template, language, text, by }: SendSample,
): Promise<Result<{ to: string }, MailTextRefusal | 'too-many'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const sample = ctx.templates.sample({ template, language, text, by });
  if (!sample.ok) return sample;
  const { database, clock } = ctx;
  if (!(await withinLimit(database, SAMPLES, by.accountId, clock.now()))) return refuse('too-many');
  return database.inTransaction(async (tx) => {
    const me = await ctx.addressees.account(by.accountId, tx);
    if (!me || me.disabled) return refuse('not-allowed');
    const id = newId();
    await insertMail(tx, {
      id,
      messageId: messageIdOf(ctx, id),
      accountId: by.accountId,
      toAddress: me.email,
      toName: me.name,
      language,
      template,
      ...sample.value,
      replyTo: null,
      subjectType: null,
      subjectId: null,
      attachmentName: null,
      attachmentType: null,
      attachment: null,
      paperKind: null,
      paperOf: null,
    });
    ctx.jobs.enqueue(tx, SendMail, { mailId: id });
    return accept({ to: me.email });
  });
}
