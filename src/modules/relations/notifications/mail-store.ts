import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { RenderedMail } from '#modules/relations/mail-templates';
import { type Reader, statement, type Tx } from '#platform/db';
import { type Mail, mails } from './notifications.rows.ts';

export type NewMail = Pick<
  Mail,
  | 'id'
  | 'messageId'
  | 'accountId'
  | 'toAddress'
  | 'toName'
  | 'language'
  | 'template'
  | 'subject'
  | 'html'
  | 'text'
  | 'subjectType'
  | 'subjectId'
  | 'replyTo'
  | 'attachmentName'
  | 'attachmentType'
  | 'attachment'
  | 'paperKind'
  | 'paperOf'
>;

export const insertMail = statement<NewMail, never>(
  (given) => sql`
    insert into mails (id, message_id, account_id, to_address, to_name, language, template, subject, html, text,
                       subject_type, subject_id, reply_to, attachment_name, attachment_type, attachment, paper_kind, paper_of)
    values (${given('id')}, ${given('messageId')}, ${given('accountId')}, ${given('toAddress')}, ${given('toName')},
            ${given('language')}, ${given('template')}, ${given('subject')}, ${given('html')}, ${given('text')},
            ${given('subjectType')}, ${given('subjectId')}, ${given('replyTo')}, ${given('attachmentName')},
            ${given('attachmentType')}, ${given('attachment')}, ${given('paperKind')}, ${given('paperOf')})`,
);

type StaffRecipient = {
  id: string;
  messageId: string;
  accountId: string;
  name: string;
  email: string;
  language: string;
  /** Whether this kind comes by mail as long as they chose nothing. */
  usual: boolean;
};

/** One INSERT for all; who chose not to have this kind by mail is left out. Tells which rows came to be. */
export async function insertStaffMails(
  tx: Tx,
  about: { kind: string; subjectType: string | null; subjectId: string | null; replyTo: string | null },
  recipients: StaffRecipient[],
  rendered: Map<string, RenderedMail>,
): Promise<string[]> {
  const texts = [...rendered].map(([language, mail]) => ({ language, ...mail }));
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into mails (id, message_id, account_id, to_address, to_name, language, template, subject, html, text,
                       subject_type, subject_id, reply_to)
    select p.id, p."messageId", p."accountId", p.email, p.name, p.language, ${about.kind}, m.subject, m.html, m.text,
           ${about.subjectType}::text, ${about.subjectId}::text, ${about.replyTo}::text
    from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
           as p(id uuid, "messageId" text, "accountId" uuid, name text, email text, language text, usual boolean)
    join jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as m(language text, subject text, html text, text text)
      using (language)
    left join notification_choices c on c.account_id = p."accountId" and c.kind = ${about.kind}
    where coalesce(c.by_mail, p.usual)
    returning id`);
  return rows.map((row) => row.id);
}

const waits = (now: Date): SQL | undefined =>
  or(eq(mails.state, 'queued'), and(eq(mails.state, 'sending'), lt(mails.leasedUntil, now)));

/** What became of a claimed mail; `attempts` tells the claim from a later one. */
export type Settled = {
  id: string;
  attempts: number;
  state: 'sent' | 'queued' | 'failed';
  sentAt: string | null;
  lastError: string | null;
};

/**
 * Takes a mail to send it, for as long as the lease: of two jobs for one mail, one gets it. A lease that ran out
 * belongs to a process that died with the mail in its hands. One statement, and so a transaction by itself; what became of
 * the mail before goes along in it.
 */
export async function claimMail(
  reader: Reader,
  id: string,
  now: Date,
  leaseMs: number,
  before?: Settled,
): Promise<Mail | undefined> {
  const given = {
    id,
    now: now.toISOString(),
    leasedUntil: new Date(now.getTime() + leaseMs).toISOString(),
  };
  const [mail] = before
    ? await settleAndClaim(reader, {
        ...given,
        beforeId: before.id,
        attempts: before.attempts,
        state: before.state,
        sentAt: before.sentAt,
        lastError: before.lastError,
      })
    : await claimOnly(reader, given);
  return mail;
}

type Given<Keys extends string> = (name: Keys) => SQL;
type Claim = { id: string; now: string; leasedUntil: string };

const claiming = (given: Given<keyof Claim>) => sql`
  update mails set state = 'sending', leased_until = ${given('leasedUntil')}::timestamptz, attempts = attempts + 1
  where id = ${given('id')} and (state = 'queued' or (state = 'sending' and leased_until < ${given('now')}::timestamptz))
  returning id, message_id as "messageId", account_id as "accountId", to_address as "toAddress", to_name as "toName", language,
    template, subject, html, text, state, leased_until as "leasedUntil", attempts, last_error as "lastError",
    subject_type as "subjectType", subject_id as "subjectId", reply_to as "replyTo", attachment_name as "attachmentName",
    attachment_type as "attachmentType", attachment, paper_kind as "paperKind", paper_of as "paperOf", created_at as "createdAt", sent_at as "sentAt"`;

const settling = (id: SQL, given: Given<'attempts' | 'state' | 'sentAt' | 'lastError'>) => sql`
  update mails set state = ${given('state')}, leased_until = null, sent_at = coalesce(${given('sentAt')}::timestamptz, sent_at),
    last_error = coalesce(${given('lastError')}, last_error)
  where id = ${id} and state = 'sending' and attempts = ${given('attempts')}`;

const claimOnly = statement<Claim, Mail>(claiming);
const settleOnly = statement<Settled, never>((given) => settling(given('id'), given));
const settleAndClaim = statement<Claim & Omit<Settled, 'id'> & { beforeId: string }, Mail>(
  (given) => sql`with settled as (${settling(given('beforeId'), given)}) ${claiming(given)}`,
);

/** Writes what became of a claimed mail, at once. */
export async function settleMail(reader: Reader, settled: Settled): Promise<void> {
  await settleOnly(reader, settled);
}

/** Puts back what is claimed, whoever claimed it. */
export async function releaseClaims(reader: Reader): Promise<void> {
  await reader.update(mails).set({ state: 'queued', leasedUntil: null }).where(eq(mails.state, 'sending'));
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

/** Mails about something that nobody has begun to send, and nobody shall. Tells how many. */
export async function withdrawMails(
  tx: Tx,
  { template, subjectType, subjectId }: { template: string; subjectType: string; subjectId: string },
): Promise<number> {
  const { rowCount } = await tx
    .delete(mails)
    .where(
      and(
        eq(mails.state, 'queued'),
        eq(mails.template, template),
        eq(mails.subjectType, subjectType),
        eq(mails.subjectId, subjectId),
      ),
    );
  return rowCount ?? 0;
}

export async function findMail(reader: Reader, id: string): Promise<Mail | undefined> {
  const [mail] = await reader.select().from(mails).where(eq(mails.id, id));
  return mail;
}

/** Forgets mails that came to their end before; a bounded number at a time, so that nobody waits for the locks. Tells how many. */
export async function forgetMails(reader: Reader, before: Date, most: number): Promise<number> {
  const old = reader
    .select({ id: mails.id })
    .from(mails)
    .where(and(lt(mails.createdAt, before), inArray(mails.state, ['sent', 'failed'])))
    .limit(most);
  const { rowCount } = await reader.delete(mails).where(inArray(mails.id, old));
  return rowCount ?? 0;
}
