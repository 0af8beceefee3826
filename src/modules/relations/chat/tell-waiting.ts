import type { Tx } from '#platform/db';
import { TellWaiting } from './chat.jobs.ts';
import type { Chat } from './chat.rows.ts';
import { AWAY_AFTER_MS, type ChatContext, DESK_ROOM, news, roomOf } from './chat-context.ts';
import { changeChat, lockChat, someoneAtDesk } from './chat-store.ts';
import { hoursAt } from './hours.ts';
import { linesAfter } from './lines-store.ts';

const EXCERPT = 300;
export const officePath = (chatId: string): string => `/office/chat/${chatId}`;

/** A wait begins. The staff hear of it at once when nobody is there to see it, else when it has lasted too long. */
export async function planTelling(
  ctx: ChatContext,
  tx: Tx,
  { chatId, since }: { chatId: string; since: string },
): Promise<void> {
  const settings = await ctx.settings();
  const now = new Date(since);
  const seen =
    hoursAt(settings, now).open && (await someoneAtDesk(tx, new Date(now.getTime() - AWAY_AFTER_MS)));
  const startAfter = new Date(now.getTime() + settings.chatWaitMinutes * 60_000);
  ctx.jobs.enqueue(tx, TellWaiting, { chatId, since }, { startAfter });
  if (!seen) ctx.jobs.enqueue(tx, TellWaiting, { chatId, since });
}

/** Tells the staff by bell and mail that somebody waits: once for each wait, and not when it is over. */
export async function tellWaiting(
  ctx: ChatContext,
  { chatId, since }: { chatId: string; since: string },
): Promise<void> {
  const { database, clock, notifications, realtime } = ctx;
  await database.inTransaction(async (tx) => {
    const chat = await lockChat(tx, chatId);
    if (!chat || chat.waitingSince?.toISOString() !== since) return;
    // By now it may have lasted too long, and then its visitor is told so.
    realtime.tell(tx, roomOf(chatId), news({ kind: 'standing' }));
    if (chat.toldAt) return;
    await changeChat(tx, chatId, { toldAt: clock.now() });
    const lines = await linesAfter(tx, chatId, Math.max(0, chat.lastSeq - 1));
    const said = lines[0];
    const text = said?.text || (said?.file?.name ?? '');
    await notifications.notify(tx, {
      recipient: { kind: 'staff', ...(chat.assignedTo && { only: chat.assignedTo }) },
      template: 'staff-chat',
      data: { name: chat.name, text, officePath: officePath(chatId) },
      bell: { name: chat.name, excerpt: text.replace(/\s+/g, ' ').slice(0, EXCERPT) },
      subject: { type: 'chat', id: chatId },
    });
    realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [chatId] });
  });
}

/** The wait is over: what told of it is taken back, as far as nobody has it yet. */
export async function waitIsOver(
  { notifications, realtime }: Pick<ChatContext, 'notifications' | 'realtime'>,
  tx: Tx,
  chat: Chat,
): Promise<void> {
  realtime.tell(tx, roomOf(chat.id), news({ kind: 'standing' }));
  if (!chat.toldAt) return;
  await notifications.withdraw(tx, { template: 'staff-chat', subject: { type: 'chat', id: chat.id } });
  await notifications.settleBells(tx, { kind: 'staff-chat', link: officePath(chat.id) });
}
