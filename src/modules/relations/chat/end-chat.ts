import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { chatPolicy } from './chat.policy.ts';
import type { Chat } from './chat.rows.ts';
import { type ChatContext, DESK_ROOM, news, roomOf, WAITING_ROOM } from './chat-context.ts';
import { changeChat, lockChat } from './chat-store.ts';
import { type Asker, chatOf } from './keys.ts';
import { waitIsOver } from './tell-waiting.ts';

type Ended = Result<void, 'not-allowed' | 'not-there'>;

/** A visitor has what they wanted. What was said stays to be read. */
export async function endOwnChat(ctx: ChatContext, asker: Asker): Promise<Ended> {
  const found = await chatOf(ctx, asker);
  if (!found) return refuse('not-there');
  return ctx.database.inTransaction(async (tx) => {
    const chat = await lockChat(tx, found.id);
    if (!chat) return refuse('not-there');
    if (chat.state === 'open') await end(ctx, tx, chat);
    return accept(undefined);
  });
}

export async function endChat(ctx: ChatContext, given: { id: string; by: Actor }): Promise<Ended> {
  return byStaff(ctx, given, 'open', (tx, chat) => end(ctx, tx, chat));
}

export async function reopenChat(ctx: ChatContext, given: { id: string; by: Actor }): Promise<Ended> {
  return byStaff(ctx, given, 'ended', async (tx, { id }) => {
    await changeChat(tx, id, { state: 'open', endedAt: null, changedAt: ctx.clock.now() });
    tell(ctx, tx, id);
  });
}

async function byStaff(
  ctx: ChatContext,
  { id, by }: { id: string; by: Actor },
  from: Chat['state'],
  change: (tx: Tx, chat: Chat) => Promise<void>,
): Promise<Ended> {
  if (!chatPolicy.allows(by, 'answer-chats')) return refuse('not-allowed');
  return ctx.database.inTransaction(async (tx) => {
    const chat = isId(id) ? await lockChat(tx, id) : undefined;
    if (!chat) return refuse('not-there');
    if (chat.state !== from) return accept(undefined);
    await change(tx, chat);
    const action = from === 'open' ? 'chat.end' : 'chat.reopen';
    await record(tx, { by, action, subject: { type: 'chat', id } });
    return accept(undefined);
  });
}

async function end(ctx: ChatContext, tx: Tx, chat: Chat): Promise<void> {
  await waitIsOver(ctx, tx, chat);
  await changeChat(tx, chat.id, {
    state: 'ended',
    endedAt: ctx.clock.now(),
    waitingSince: null,
    toldAt: null,
  });
  if (chat.waitingSince) ctx.realtime.tell(tx, WAITING_ROOM, { kind: 'waiting' });
  tell(ctx, tx, chat.id);
}

function tell({ realtime }: ChatContext, tx: Tx, id: string): void {
  realtime.tell(tx, roomOf(id), news({ kind: 'standing' }));
  realtime.tell(tx, DESK_ROOM, { kind: 'chats', ids: [id] });
}
