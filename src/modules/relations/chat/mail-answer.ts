import type { Tx } from '#platform/db';
import { MailAnswer } from './chat.jobs.ts';
import type { ChatContext } from './chat-context.ts';
import { changeChat, lockChat } from './chat-store.ts';
import { chatLink } from './keys.ts';
import { linesAfter } from './lines-store.ts';

/** Long enough to be read by whoever is there, and for a second sentence to come along. */
const AFTER_MS = 60_000;
const MOST_IN_MAIL = 3_900;

export function planMail({ clock, jobs }: ChatContext, tx: Tx, chatId: string, seq: number): void {
  jobs.enqueue(tx, MailAnswer, { chatId, seq }, { startAfter: new Date(clock.now().getTime() + AFTER_MS) });
}

/** Mails what the staff wrote to somebody who has not seen it, with a link on which they answer. Several lines are one mail. */
export async function mailAnswer(
  { database, notifications, secret, publicUrl }: ChatContext,
  { chatId, seq }: { chatId: string; seq: number },
): Promise<void> {
  await database.inTransaction(async (tx) => {
    const chat = await lockChat(tx, chatId);
    if (!chat?.email) return;
    const known = Math.max(chat.visitorRead, chat.mailedSeq);
    // What came after this line has a job of its own, a minute after it was written.
    if (known >= seq) return;
    const lines = (await linesAfter(tx, chatId, known)).filter(({ side }) => side === 'staff');
    const answer = lines
      .map(({ text, file }) => [text, file && `📎 ${file.name}`].filter(Boolean).join('\n'))
      .join('\n\n');
    await changeChat(tx, chatId, { mailedSeq: chat.lastSeq });
    await notifications.notify(tx, {
      recipient: { kind: 'address', email: chat.email, name: chat.name, language: chat.language },
      template: 'chat-answer',
      data: {
        name: chat.name,
        by: lines.at(-1)?.by ?? '',
        answer: answer.length > MOST_IN_MAIL ? `${answer.slice(0, MOST_IN_MAIL)}…` : answer,
        chatUrl: `${publicUrl()}/${chat.language}/chat/open/${chatLink(secret, chatId)}`,
      },
    });
  });
}
