import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { words } from '../all-words.ts';
import { mailTemplatesPolicy } from '../mail-templates.policy.ts';
import { checkMailText } from './check-mail-text.ts';
import { deliveredText } from './delivered-text.ts';
import { type MailText, type MailTextRefusal, mailTextFields } from './mail-text.contract.ts';
import type { MailTextRow } from './mail-texts.rows.ts';
import { type MailTextsContext, type WhichText, whichText } from './mail-texts-context.ts';
import { lockText, writeText } from './mail-texts-store.ts';
import { trial } from './trial.ts';

type Asked = { template: string; language: string; by: Actor };
type Kept = Promise<Result<{ version: number }, MailTextRefusal>>;

export type KeepMailText = Asked & {
  text: MailText;
  /** The version the form was filled from: what somebody wrote meanwhile is not lost. */
  expected: number;
};

/** Puts the owner's words in the place of ours, in one language; the next mail says them, in every process within two seconds. */
export async function keepMailText(
  context: MailTextsContext,
  { template, language, text, expected, by }: KeepMailText,
): Kept {
  if (!mailTemplatesPolicy.allows(by, 'write-mails')) return refuse('not-allowed');
  const which = whichText(template, language);
  if (!which) return refuse('not-there');
  const checked = checkMailText(which.template, which.language, text);
  if (!checked.ok) return refuse('invalid', { problems: checked.problems });
  const unsaid = trial(context.brand(), which, checked.text);
  if (unsaid) return refuse('invalid', { problems: [unsaid] });
  return change(context, which, by, (row, now) => {
    if (row.version !== expected) return refuse('changed-meanwhile');
    return accept({ ...checked.text, removedAt: null, unusableAt: null, updatedAt: now });
  });
}

type One = Asked & { expected: number };

/** Lets our own words go out again; the owner's are kept, to be brought back. */
export const removeMailText = (context: MailTextsContext, one: One): Kept => stand(context, one, true);

export const restoreMailText = (context: MailTextsContext, one: One): Kept => stand(context, one, false);

async function stand(
  context: MailTextsContext,
  { template, language, expected, by }: One,
  removed: boolean,
): Kept {
  if (!mailTemplatesPolicy.allows(by, 'write-mails')) return refuse('not-allowed');
  const which = whichText(template, language);
  if (!which) return refuse('not-there');
  return change(context, which, by, (row, now) => {
    if (row.version === 0) return refuse('not-there');
    if (row.version !== expected || (row.removedAt !== null) === removed) return refuse('changed-meanwhile');
    return accept({ removedAt: removed ? now : null, updatedAt: now });
  });
}

type Change = Result<Partial<MailTextRow>, MailTextRefusal>;

async function change(
  { database, clock, forget }: MailTextsContext,
  which: WhichText,
  by: Actor,
  decide: (row: MailTextRow, now: Date) => Change,
): Kept {
  const ours = deliveredText(words[which.template][which.language]);
  return database.inTransaction(async (tx) => {
    const now = clock.now();
    const row = await lockText(tx, which, ours, now);
    const decided = decide(row, now);
    if (!decided.ok) return decided;
    const [before, after] = [saidBy(row, ours), saidBy({ ...row, ...decided.value }, ours)];
    const changed = mailTextFields.filter((field) => before[field] !== after[field]);
    // The same words again change nothing.
    if (changed.length === 0 && decided.value.body !== undefined) return accept({ version: row.version });
    const version = row.version + 1;
    await writeText(tx, which, { ...decided.value, version });
    await told(tx, which, by, decided.value.removedAt ? 'remove' : 'change', {
      before: pick(before, changed),
      after: pick(after, changed),
    });
    forget(tx);
    return accept({ version });
  });
}

const saidBy = (row: MailTextRow, ours: MailText): MailText => (row.removedAt ? ours : row);

const pick = (text: MailText, fields: (keyof MailText)[]) =>
  Object.fromEntries(fields.map((field) => [field, text[field]]));

const told = (
  tx: Tx,
  { template, language }: WhichText,
  by: Actor,
  act: string,
  values: { before: Record<string, string>; after: Record<string, string> },
) =>
  record(tx, {
    by,
    action: `mail-text.${act}`,
    subject: { type: 'mail-text', id: `${template} ${language}` },
    ...values,
  });
