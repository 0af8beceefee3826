import { isId } from '#platform/ids';
import { localLimit } from '#platform/limits';
import type { Actor } from '#platform/policy';
import { chatPolicy } from './chat.policy.ts';
import { type ChatContext, news, roomOf } from './chat-context.ts';
import { markStaff, markVisitor, sitAtDesk } from './chat-store.ts';
import { type Sign, SignRequest } from './contract.ts';
import { type Asker, chatOf } from './keys.ts';

/** A page speaks every few seconds; who speaks more often is heard no more for a while. */
const signs = localLimit({ most: 90, perSeconds: 60 });

/**
 * A visitor's page is open: how far they have what the staff wrote, and whether they write just now. Tells the last number there
 * is: a page that has less asks for the rest.
 */
export async function signOfVisitor(
  ctx: ChatContext,
  { sign, ...asker }: Asker & { sign: unknown },
): Promise<number> {
  const chat = await chatOf(ctx, asker);
  if (!chat) return 0;
  if (!signs.allows(`visitor ${chat.id}`, Date.now())) return chat.lastSeq;
  const { typing, ...marks } = readSign(sign);
  ctx.realtime.tellNow(roomOf(chat.id), news({ kind: 'here', body: { side: 'visitor' } }));
  if (typing)
    ctx.realtime.tellNow(roomOf(chat.id), news({ kind: 'typing', body: { side: 'visitor', by: chat.name } }));
  await ctx.database.inTransaction(async (tx) => {
    const to = await markVisitor(tx, chat.id, marks, ctx.clock.now());
    if (to?.moved)
      ctx.realtime.tell(
        tx,
        roomOf(chat.id),
        news({ kind: 'marks', body: { side: 'visitor', has: to.has, read: to.read } }),
      );
  });
  return chat.lastSeq;
}

/** The same of the staff, who are at the desk while a page of conversations is open. */
export async function signOfStaff(
  ctx: ChatContext,
  { id, sign, by }: { id: string | undefined; sign: unknown; by: Actor },
): Promise<number> {
  if (!chatPolicy.allows(by, 'see-chats') || by.kind !== 'account') return 0;
  if (!signs.allows(`staff ${by.accountId}`, Date.now())) return 0;
  await sitAtDesk(ctx.database.reader, by.accountId, ctx.clock.now());
  if (!isId(id)) return 0;
  const { typing, ...marks } = readSign(sign);
  if (typing)
    ctx.realtime.tellNow(roomOf(id), news({ kind: 'typing', body: { side: 'staff', by: by.name } }));
  return ctx.database.inTransaction(async (tx) => {
    const to = await markStaff(tx, id, marks);
    if (to?.moved)
      ctx.realtime.tell(
        tx,
        roomOf(id),
        news({ kind: 'marks', body: { side: 'staff', has: to.has, read: to.read } }),
      );
    return to?.lastSeq ?? 0;
  });
}

const nothing: Sign = { has: 0, read: 0, typing: false };
const readSign = (sign: unknown): Sign => SignRequest.catch(nothing).parse(sign);
