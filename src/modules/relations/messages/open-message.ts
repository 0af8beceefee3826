import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { AnswerRefusal, MessageView } from './contract.ts';
import { messagesPolicy } from './messages.policy.ts';
import { MESSAGES_ROOM, type MessagesContext } from './messages-context.ts';
import { answersTo, findMessage, markRead } from './messages-store.ts';

/** A message with its answers; whoever opens it first has read it, and the others see who that was. */
export async function openMessage(
  { database, clock, realtime }: MessagesContext,
  { id, by }: { id: string; by: Actor },
): Promise<Result<MessageView, AnswerRefusal>> {
  if (!messagesPolicy.allows(by, 'read-messages')) return refuse('not-allowed');
  const found = isId(id) ? await findMessage(database.reader, id) : undefined;
  if (!found) return refuse('not-there');
  if (!found.readAt && by.kind === 'account') {
    await database.inTransaction(async (tx) => {
      if (await markRead(tx, id, { readAt: clock.now(), readBy: by.name }))
        realtime.tell(tx, MESSAGES_ROOM, { kind: 'messages' });
    });
  }
  const answers = await answersTo(database.reader, id);
  const { name, email, phone, orderNumber, text, language, writtenAt, readBy } = found;
  return accept({
    id,
    name,
    email,
    phone,
    orderNumber,
    text,
    language,
    state: answers.length > 0 ? 'answered' : 'read',
    writtenAt: writtenAt.toISOString(),
    readBy: readBy ?? (by.kind === 'account' ? by.name : null),
    answers: answers.map((answer) => ({
      id: answer.id,
      text: answer.text,
      byName: answer.byName,
      at: answer.answeredAt.toISOString(),
    })),
  });
}
