import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Chat } from './chat.rows.ts';
import { type ChatContext, DESK_ROOM, news, roomOf, WAITING_ROOM } from './chat-context.ts';
import { changeChat } from './chat-store.ts';
import { type FileRefusal, type Line, MOST_LINES, type Side } from './contract.ts';
import { filesWeigh, insertFile, insertLine, lineByKey } from './lines-store.ts';
import type { ReadFile } from './read-file.ts';

/** All attachments of one conversation together. */
const MOST_TOGETHER = 60 * 1024 * 1024;

export type NewLine = { key: string; side: Side; by: string; text: string; file: ReadFile | undefined };

/**
 * Writes the next line of a conversation that the caller has locked, and tells the live room after the commit. The same key
 * again is the same line: `again`.
 */
export async function writeLine(
  { clock, realtime }: Pick<ChatContext, 'clock' | 'realtime'>,
  tx: Tx,
  chat: Chat,
  { key, side, by, text, file }: NewLine,
): Promise<{ line: Line; again: boolean } | 'ended' | 'full' | FileRefusal> {
  const before = await lineByKey(tx, chat.id, key);
  if (before) return { line: before, again: true };
  if (chat.state === 'ended') return 'ended';
  if (chat.lastSeq >= MOST_LINES) return 'full';
  if (file && (await filesWeigh(tx, chat.id)) + file.bytes.length > MOST_TOGETHER) return 'file-large';

  const now = clock.now();
  const seq = chat.lastSeq + 1;
  const fileId = file ? newId() : null;
  if (file && fileId) await insertFile(tx, { ...file, id: fileId, chatId: chat.id });
  await insertLine(tx, { chatId: chat.id, seq, key, side, byName: by, text, fileId, writtenAt: now });
  await changeChat(tx, chat.id, {
    lastSeq: seq,
    changedAt: now,
    // Who writes has seen what stands above.
    ...(side === 'visitor'
      ? { visitorHas: seq, visitorRead: seq, visitorSeenAt: now, waitingSince: chat.waitingSince ?? now }
      : { staffHas: seq, staffRead: seq, waitingSince: null, toldAt: null }),
  });
  const shown = file &&
    fileId && { id: fileId, name: file.name, type: file.type, width: file.width, height: file.height };
  const line: Line = { seq, key, side, by, text, at: now.toISOString(), file: shown || null };
  realtime.tell(tx, roomOf(chat.id), news({ kind: 'line', seq, body: line }));
  realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [chat.id] });
  if ((side === 'visitor') === (chat.waitingSince === null))
    realtime.tell(tx, WAITING_ROOM, { kind: 'waiting' });
  return { line, again: false };
}
