import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { chatPolicy } from './chat.policy.ts';
import type { ChatContext } from './chat-context.ts';
import { changeChat, lockChat } from './chat-store.ts';
import type { ChatRefusal, Line } from './contract.ts';
import { planMail } from './mail-answer.ts';
import { type LineGiven, readLine } from './say.ts';
import { waitIsOver } from './tell-waiting.ts';
import { writeLine } from './write-line.ts';

/** The next line of the staff. Who answers what nobody looks after, looks after it; who is away gets it by mail. */
export async function answerChat(
  ctx: ChatContext,
  { id, request, file: given, by }: LineGiven & { id: string; by: Actor },
): Promise<Result<Line, ChatRefusal>> {
  if (!chatPolicy.allows(by, 'answer-chats') || by.kind !== 'account') return refuse('not-allowed');
  const read = await readLine(request, given);
  if (!read.ok) return read;
  const { text, key, file } = read.value;
  return ctx.database.inTransaction(async (tx) => {
    const chat = isId(id) ? await lockChat(tx, id) : undefined;
    if (!chat) return refuse('not-there');
    const written = await writeLine(ctx, tx, chat, { key, side: 'staff', by: by.name, text, file });
    if (typeof written === 'string') return refuse(written);
    if (written.again) return accept(written.line);
    if (!chat.assignedTo) await changeChat(tx, id, { assignedTo: by.accountId, assignedName: by.name });
    await waitIsOver(ctx, tx, chat);
    planMail(ctx, tx, id, written.line.seq);
    return accept(written.line);
  });
}
