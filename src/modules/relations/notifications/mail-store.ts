import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { RenderedMail } from '#modules/relations/mail-templates';
import type { Reader, Tx } from '#platform/db';
import { type Mail, mails } from './notifications.rows.ts';

export type NewMail = typeof mails.$inferInsert;

export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tx.insert(mails).values(mail);
}

type StaffRecipient = {
  id: string;
  messageId: string;
  accountId: string;
  name: string;
  email: string;
  language: string;
};

/** One INSERT for all; who chose not to have this kind by mail is left out. Tells which rows came to be. */
export async function insertStaffMails(
  tx: Tx,
  about: { kind: string; subjectType: string | null; subjectId: string | null },
  recipients: StaffRecipient[],
  rendered: Map<string, RenderedMail>,
): Promise<string[]> {
  const texts = [...rendered].map(([language, mail]) => ({ language, ...mail }));
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into mails (id, message_id, account_id, to_address, to_name, language, template, subject, html, text,
                       subject_type, subject_id)
    select p.id, p."messageId", p."accountId", p.email, p.name, p.language, ${about.kind}, m.subject, m.html, m.text,
           ${about.subjectType}::text, ${about.subjectId}::text
    from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
           as p(id uuid, "messageId" text, "accountId" uuid, name text, email text, language text)
    join jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as m(language text, subject text, html text, text text)
      using (language)
    left join notification_choices c on c.account_id = p."accountId" and c.kind = ${about.kind}
    where coalesce(c.by_mail, true)
    returning id`);
  return rows.map((row) => row.id);
}

const waits = (now: Date): SQL | undefined =>
  or(eq(mails.state, 'queued'), and(eq(mails.state, 'sending'), lt(mails.leasedUntil, now)));

/**
 * Takes a mail to send it, for as long as the lease: of two jobs for one mail, one gets it. A lease that ran out
 * belongs to a process that died with the mail in its hands.
 */
export async function claimMail(tx: Tx, id: string, now: Date, leaseMs: number): Promise<Mail | undefined> {
  const [mail] = await tx
    .update(mails)
    .set({
      state: 'sending',
      leasedUntil: new Date(now.getTime() + leaseMs),
      attempts: sql`${mails.attempts} + 1`,
    })
    .where(and(eq(mails.id, id), waits(now)))
    .returning();
  return mail;
}

/** Writes what became of a claimed mail; `attempts` tells the claim from a later one. */
export async function settleMail(
  tx: Tx,
  mail: Pick<Mail, 'id' | 'attempts'>,
  outcome: { state: 'sent'; sentAt: Date } | { state: 'queued' | 'failed'; lastError: string },
): Promise<void> {
  await tx
    .update(mails)
    .set({ ...outcome, leasedUntil: null })
    .where(and(eq(mails.id, mail.id), eq(mails.state, 'sending'), eq(mails.attempts, mail.attempts)));
}

export async function stateOf(reader: Reader, id: string): Promise<Mail['state'] | undefined> {
  const [mail] = await reader.select({ state: mails.state }).from(mails).where(eq(mails.id, id));
  return mail?.state;
}

/** Mails that wait longer than their job should have taken: their job is gone, or in the dead-letter list. */
export const forgottenMails = (tx: Tx, olderThan: Date, now: Date) =>
  tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(lt(mails.createdAt, olderThan), waits(now)))
    .orderBy(mails.createdAt)
    .limit(500);

export const newestMails = (
  reader: Reader,
  filter: { to?: string | undefined; subjectId?: string | undefined; limit: number },
) =>
  reader
    .select()
    .from(mails)
    .where(
      and(
        filter.to ? eq(mails.toAddress, filter.to) : undefined,
        filter.subjectId ? eq(mails.subjectId, filter.subjectId) : undefined,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(filter.limit);

export async function findMail(reader: Reader, id: string): Promise<Mail | undefined> {
  const [mail] = await reader.select().from(mails).where(eq(mails.id, id));
  return mail;
}
