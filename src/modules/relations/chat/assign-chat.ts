import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { chatPolicy } from './chat.policy.ts';
import { type ChatContext, DESK_ROOM, news, roomOf } from './chat-context.ts';
import { assign, lockChat } from './chat-store.ts';

export type AssignRefusal = 'not-allowed' | 'not-there' | 'taken';
export type AssignChat = {
  id: string;
  /** A colleague, or nobody. */
  to: string | null;
  /** Who had it on the page that was read: meanwhile somebody else may have taken it. */
  from: string | null;
  by: Actor;
};

/** Takes a conversation, hands it over or lets it go. */
export async function assignChat(
  { database, realtime, colleagues }: ChatContext,
  { id, to, from, by }: AssignChat,
): Promise<Result<void, AssignRefusal>> {
  if (!chatPolicy.allows(by, 'answer-chats')) return refuse('not-allowed');
  const colleague = to === null ? null : (await colleagues()).find(({ accountId }) => accountId === to);
  if (colleague === undefined) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const chat = isId(id) ? await lockChat(tx, id) : undefined;
    if (!chat) return refuse('not-there');
    if (chat.assignedTo !== from || !(await assign(tx, id, colleague, from)))
      return refuse('taken', { name: chat.assignedName ?? '' });
    await record(tx, {
      by,
      action: colleague ? 'chat.assign' : 'chat.release',
      subject: { type: 'chat', id },
      before: { assignedTo: chat.assignedName },
      after: { assignedTo: colleague?.name ?? null },
    });
    realtime.tell(tx, roomOf(id), news({ kind: 'standing' }));
    realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [id] });
    return accept(undefined);
  });
}
