import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { chatFiles, chatLines, chatNotes } from './chat.rows.ts';
import { type Line, MOST_LINES } from './contract.ts';

export async function insertLine(tx: Tx, line: typeof chatLines.$inferInsert): Promise<void> {
  await tx.insert(chatLines).values(line);
}

const line = {
  seq: chatLines.seq,
  key: chatLines.key,
  side: chatLines.side,
  by: chatLines.byName,
  text: chatLines.text,
  at: chatLines.writtenAt,
  file: {
    id: chatFiles.id,
    name: chatFiles.name,
    type: chatFiles.type,
    width: chatFiles.width,
    height: chatFiles.height,
  },
};

type Row = Omit<Line, 'at'> & { at: Date };
const shown = ({ at, ...rest }: Row): Line => ({ ...rest, at: at.toISOString() });

/** What was said after this number, in order. */
export async function linesAfter(reader: Reader | Tx, chatId: string, after: number): Promise<Line[]> {
  const rows = await reader
    .select(line)
    .from(chatLines)
    .leftJoin(chatFiles, eq(chatFiles.id, chatLines.fileId))
    .where(and(eq(chatLines.chatId, chatId), gt(chatLines.seq, after)))
    .orderBy(asc(chatLines.seq))
    .limit(MOST_LINES);
  return rows.map(shown);
}

export async function lineByKey(tx: Tx, chatId: string, key: string): Promise<Line | undefined> {
  const [row] = await tx
    .select(line)
    .from(chatLines)
    .leftJoin(chatFiles, eq(chatFiles.id, chatLines.fileId))
    .where(and(eq(chatLines.chatId, chatId), eq(chatLines.key, key)));
  return row && shown(row);
}

export async function insertFile(tx: Tx, file: typeof chatFiles.$inferInsert): Promise<void> {
  await tx.insert(chatFiles).values(file);
}

/** How much the attachments of a conversation weigh together. */
export async function filesWeigh(tx: Tx, chatId: string): Promise<number> {
  const [row] = await tx
    .select({ bytes: sql<number>`coalesce(sum(octet_length(${chatFiles.bytes})), 0)::int` })
    .from(chatFiles)
    .where(eq(chatFiles.chatId, chatId));
  return row?.bytes ?? 0;
}

export async function findFile(reader: Reader, chatId: string, id: string) {
  const [file] = await reader
    .select({ name: chatFiles.name, type: chatFiles.type, bytes: chatFiles.bytes })
    .from(chatFiles)
    .where(and(eq(chatFiles.id, id), eq(chatFiles.chatId, chatId)));
  return file;
}

export async function insertNote(tx: Tx, note: typeof chatNotes.$inferInsert): Promise<void> {
  await tx.insert(chatNotes).values(note);
}

export const notesOn = (reader: Reader, chatId: string) =>
  reader
    .select()
    .from(chatNotes)
    .where(eq(chatNotes.chatId, chatId))
    .orderBy(asc(chatNotes.writtenAt), asc(chatNotes.id));
