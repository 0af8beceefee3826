import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type AnswerRefusal, AnswerRequest } from './contract.ts';
import { messagesPolicy } from './messages.policy.ts';
import { MESSAGES_ROOM, type MessagesContext } from './messages-context.ts';
import { findMessage, insertAnswer, markRead } from './messages-store.ts';

/** Answers by mail, in the language the visitor wrote in. */
export async function answerMessage(
  context: MessagesContext,
  { id, text, by }: { id: string; text: string; by: Actor },
): Promise<Result<{ email: string }, AnswerRefusal>> {
  if (!messagesPolicy.allows(by, 'answer-messages') || by.kind !== 'account') return refuse('not-allowed');
  const parsed = AnswerRequest.safeParse({ text });
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message ?? 'required';
    return refuse('invalid', { problems: [{ field: 'text', code }] });
  }
  const { database, clock, notifications, realtime } = context;
  const replyTo = await context.shopEmail();
  return database.inTransaction(async (tx) => {
    const message = isId(id) ? await findMessage(tx, id) : undefined;
    if (!message) return refuse('not-there');
    const now = clock.now();
    await insertAnswer(tx, {
      id: newId(),
      messageId: id,
      text: parsed.data.text,
      byName: by.name,
      answeredAt: now,
    });
    await markRead(tx, id, { readAt: now, readBy: by.name });
    await notifications.notify(tx, {
      recipient: { kind: 'address', email: message.email, name: message.name, language: message.language },
      template: 'message-answer',
      data: { name: message.name, answer: parsed.data.text, asked: message.text },
      ...(replyTo && { replyTo }),
    });
    await record(tx, { by, action: 'message.answer', subject: { type: 'message', id } });
    realtime.tell(tx, MESSAGES_ROOM, { kind: 'messages' });
    return accept({ email: message.email });
  });
}
