import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { answerMessage } from './answer-message.ts';
import type { AnswerRefusal, ContactRefusal, MessageList, MessageQuery, MessageView } from './contract.ts';
import { messageList } from './message-views.ts';
import { messagesPolicy } from './messages.policy.ts';
import type { MessagesContext } from './messages-context.ts';
import { openMessage } from './open-message.ts';
import { type WriteToUs, writeToUs } from './write-to-us.ts';

export const needs = ['relations/notifications'] as const;

export type Messages = {
  writeToUs(input: WriteToUs): Promise<Result<{ id: string }, ContactRefusal>>;
  list(query: MessageQuery, by: Actor): Promise<Result<MessageList, 'not-allowed'>>;
  open(input: { id: string; by: Actor }): Promise<Result<MessageView, AnswerRefusal>>;
  answer(input: { id: string; text: string; by: Actor }): Promise<Result<{ email: string }, AnswerRefusal>>;
};

export function createMessages(context: MessagesContext): Messages {
  return {
    writeToUs: (input) => writeToUs(context, input),
    async list(query, by) {
      if (!messagesPolicy.allows(by, 'read-messages')) return refuse('not-allowed');
      return accept(await messageList(context.database.reader, query));
    },
    open: (input) => openMessage(context, input),
    answer: (input) => answerMessage(context, input),
  };
}
