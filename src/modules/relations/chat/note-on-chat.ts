import { isId, newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { chatPolicy } from './chat.policy.ts';
import { type ChatContext, DESK_ROOM } from './chat-context.ts';
import { lockChat } from './chat-store.ts';
import { NoteRequest } from './contract.ts';
import { insertNote } from './lines-store.ts';

/** A word among the staff. It has no number among the lines, and is told to the staff's room alone. */
export async function noteOnChat(
  { database, clock, realtime }: ChatContext,
  { id, text, by }: { id: string; text: string; by: Actor },
): Promise<Result<void, 'not-allowed' | 'not-there' | 'invalid'>> {
  if (!chatPolicy.allows(by, 'answer-chats') || by.kind !== 'account') return refuse('not-allowed');
  const parsed = NoteRequest.safeParse({ text });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return database.inTransaction(async (tx) => {
    if (!isId(id) || !(await lockChat(tx, id))) return refuse('not-there');
    await insertNote(tx, {
      id: newId(),
      chatId: id,
      byName: by.name,
      text: parsed.data.text,
      writtenAt: clock.now(),
    });
    realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [id] });
    return accept(undefined);
  });
}
