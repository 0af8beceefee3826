import { and, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { MailText } from './mail-text.contract.ts';
import { type MailTextRow, mailTexts } from './mail-texts.rows.ts';

type Which = { template: string; language: Language };
const one = ({ template, language }: Which) =>
  and(eq(mailTexts.template, template), eq(mailTexts.language, language));

/** All there are, removed ones too. */
export const loadTexts = (reader: Reader): Promise<MailTextRow[]> => reader.select().from(mailTexts);

export async function findText(reader: Reader, which: Which): Promise<MailTextRow | undefined> {
  const [row] = await reader.select().from(mailTexts).where(one(which));
  return row;
}

/** The row of a text, locked, and made first where there was none: two who write the first words take turns too. */
export async function lockText(tx: Tx, which: Which, start: MailText, now: Date): Promise<MailTextRow> {
  await tx
    .insert(mailTexts)
    .values({ ...which, ...start, updatedAt: now, removedAt: now })
    .onConflictDoNothing();
  const [row] = await tx.select().from(mailTexts).where(one(which)).for('update');
  if (!row) throw new Error(`the text of ${which.template} vanished`);
  return row;
}

export async function writeText(tx: Tx, which: Which, change: Partial<MailTextRow>): Promise<void> {
  await tx.update(mailTexts).set(change).where(one(which));
}

/** True for whoever notes it first. */
export async function noteUnusable(tx: Tx, which: Which, now: Date): Promise<boolean> {
  const noted = await tx
    .update(mailTexts)
    .set({ unusableAt: now })
    .where(and(one(which), isNull(mailTexts.unusableAt), isNull(mailTexts.removedAt)))
    .returning({ template: mailTexts.template });
  return noted.length > 0;
}
