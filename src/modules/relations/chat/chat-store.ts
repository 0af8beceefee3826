import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type Chat, chatDesk, chatKeys, chats } from './chat.rows.ts';
import type { Marks, Side } from './contract.ts';

/** One that began with the same key is there already. */
export async function insertChat(tx: Tx, chat: typeof chats.$inferInsert): Promise<void> {
  await tx.insert(chats).values(chat).onConflictDoNothing();
}

/** Locked until the transaction ends: whoever writes in one conversation takes turns. */
export async function lockChat(tx: Tx, id: string): Promise<Chat | undefined> {
  const [chat] = await tx.select().from(chats).where(eq(chats.id, id)).for('update');
  return chat;
}

export async function findChat(reader: Reader | Tx, id: string): Promise<Chat | undefined> {
  const [chat] = await reader.select().from(chats).where(eq(chats.id, id));
  return chat;
}

export async function findBegun(tx: Tx, begunWith: string): Promise<Chat | undefined> {
  const [chat] = await tx.select().from(chats).where(eq(chats.begunWith, begunWith)).for('update');
  return chat;
}

export async function findByLink(reader: Reader, linkHash: string): Promise<Chat | undefined> {
  const [chat] = await reader.select().from(chats).where(eq(chats.linkHash, linkHash));
  return chat;
}

export async function findByKey(
  reader: Reader | Tx,
  hash: string,
): Promise<{ chat: Chat; kind: 'began' | 'opened' } | undefined> {
  const [found] = await reader
    .select({ chat: chats, kind: chatKeys.kind })
    .from(chatKeys)
    .innerJoin(chats, eq(chats.id, chatKeys.chatId))
    .where(eq(chatKeys.hash, hash));
  return found;
}

export async function opensRoom(reader: Reader, chatId: string, roomHash: string): Promise<boolean> {
  const [key] = await reader
    .select({ chatId: chatKeys.chatId })
    .from(chatKeys)
    .where(and(eq(chatKeys.roomHash, roomHash), eq(chatKeys.chatId, chatId)));
  return key !== undefined;
}

/** The newest of an account, or the one of theirs that is asked for. */
export async function findOfAccount(
  reader: Reader,
  accountId: string,
  id?: string,
): Promise<Chat | undefined> {
  const [chat] = await reader
    .select()
    .from(chats)
    .where(and(eq(chats.accountId, accountId), id ? eq(chats.id, id) : undefined))
    .orderBy(desc(chats.changedAt), desc(chats.id))
    .limit(1);
  return chat;
}

export async function insertKey(tx: Tx, key: typeof chatKeys.$inferInsert): Promise<void> {
  await tx.insert(chatKeys).values(key);
}

export async function deleteKey(reader: Reader, hash: string): Promise<void> {
  await reader.delete(chatKeys).where(eq(chatKeys.hash, hash));
}

/** A visitor's conversation becomes an account's. The browsers in which it began open it by that account alone from then on. */
export async function giveToAccount(tx: Tx, id: string, accountId: string): Promise<void> {
  const given = await tx
    .update(chats)
    .set({ accountId })
    .where(and(eq(chats.id, id), isNull(chats.accountId)))
    .returning({ id: chats.id });
  if (given.length > 0)
    await tx.delete(chatKeys).where(and(eq(chatKeys.chatId, id), eq(chatKeys.kind, 'began')));
}

export async function changeChat(tx: Tx, id: string, change: Partial<Chat>): Promise<void> {
  await tx.update(chats).set(change).where(eq(chats.id, id));
}

/** Marks go forward only, and never past what was said. Tells how they stand when something moved. */
export async function markVisitor(
  tx: Tx,
  id: string,
  { has, read }: Marks,
  now: Date,
): Promise<(Marks & { moved: boolean }) | undefined> {
  const before = await lockChat(tx, id);
  if (!before) return undefined;
  const to = forward(before.lastSeq, marksOf(before, 'visitor'), { has, read });
  await changeChat(tx, id, { visitorHas: to.has, visitorRead: to.read, visitorSeenAt: now });
  return to;
}

export async function markStaff(
  tx: Tx,
  id: string,
  { has, read }: Marks,
): Promise<(Marks & { moved: boolean; lastSeq: number; ofVisitor: Marks }) | undefined> {
  const before = await lockChat(tx, id);
  if (!before) return undefined;
  const to = forward(before.lastSeq, marksOf(before, 'staff'), { has, read });
  if (to.moved) await changeChat(tx, id, { staffHas: to.has, staffRead: to.read });
  return { ...to, lastSeq: before.lastSeq, ofVisitor: marksOf(before, 'visitor') };
}

/** How far a side has what the other wrote. */
export const marksOf = (chat: Chat, side: Side): Marks =>
  side === 'visitor'
    ? { has: chat.visitorHas, read: chat.visitorRead }
    : { has: chat.staffHas, read: chat.staffRead };

function forward(lastSeq: number, before: Marks, given: Marks): Marks & { moved: boolean } {
  const read = Math.max(before.read, Math.min(given.read, lastSeq));
  const has = Math.max(before.has, read, Math.min(given.has, lastSeq));
  return { has, read, moved: has !== before.has || read !== before.read };
}

/** Of two who take it at once, one does. */
export async function assign(
  tx: Tx,
  id: string,
  to: { accountId: string; name: string } | null,
  from: string | null,
): Promise<boolean> {
  const done = await tx
    .update(chats)
    .set({ assignedTo: to?.accountId ?? null, assignedName: to?.name ?? null })
    .where(and(eq(chats.id, id), from ? eq(chats.assignedTo, from) : isNull(chats.assignedTo)))
    .returning({ id: chats.id });
  return done.length > 0;
}

export async function sitAtDesk(reader: Reader, accountId: string, now: Date): Promise<void> {
  await reader
    .insert(chatDesk)
    .values({ accountId, seenAt: now })
    .onConflictDoUpdate({ target: chatDesk.accountId, set: { seenAt: now } });
}

export async function someoneAtDesk(reader: Reader | Tx, since: Date): Promise<boolean> {
  const [one] = await reader.select().from(chatDesk).where(gt(chatDesk.seenAt, since)).limit(1);
  return one !== undefined;
}

/** Ends what nobody has touched for long, and forgets what is older than the owner keeps; the rest goes with it. */
export async function endQuiet(reader: Reader, before: Date, now: Date): Promise<void> {
  await reader
    .update(chats)
    .set({ state: 'ended', endedAt: now, waitingSince: null, toldAt: null })
    .where(and(eq(chats.state, 'open'), lt(chats.changedAt, before)));
}

export async function forgetOld(reader: Reader, before: Date, most: number): Promise<number> {
  const { rowCount } = await reader.execute(sql`
    delete from chats where id in (
      select id from chats where changed_at < ${before.toISOString()}::timestamptz limit ${most})`);
  return rowCount ?? 0;
}
