import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type ChatContext, DESK_ROOM } from './chat-context.ts';
import { changeChat } from './chat-store.ts';
import { EmailRequest } from './contract.ts';
import { type Asker, chatOf } from './keys.ts';
import { planMail } from './mail-answer.ts';

/** Where the answer goes when its reader has left. What was answered before and not seen follows by mail. */
export async function leaveEmail(
  ctx: ChatContext,
  { email, ...asker }: Asker & { email: string },
): Promise<Result<void, 'invalid' | 'not-there'>> {
  const parsed = EmailRequest.safeParse({ email });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const chat = await chatOf(ctx, asker);
  // A link in a mail may have been passed on: where the answers go is not for its reader to say.
  if (!chat || chat.email) return refuse('not-there');
  return ctx.database.inTransaction(async (tx) => {
    await changeChat(tx, chat.id, { email: parsed.data.email });
    if (chat.lastSeq > chat.visitorRead) planMail(ctx, tx, chat.id, chat.lastSeq);
    ctx.realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [chat.id] });
    return accept(undefined);
  });
}
