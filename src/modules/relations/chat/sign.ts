import { isId } from '#platform/ids';
import { localLimit } from '#platform/limits';
import type { Actor } from '#platform/policy';
import { chatPolicy } from './chat.policy.ts';
import { type ChatContext, news, roomOf } from './chat-context.ts';
import { markStaff, marksOf, markVisitor, sitAtDesk } from './chat-store.ts';
import { type Sign, type SignAnswer, SignRequest } from './contract.ts';
import { type Asker, chatOf } from './keys.ts';

/** A page speaks every few seconds; who speaks more often is heard no more for a while. */
const signs = localLimit({ most: 90, perSeconds: 60 });

/**
 * A visitor's page is open: how far they have what the staff wrote, and whether they write just now. Tells the last number there
 * is, for a page that has less asks for the rest, and the marks of the staff, which a page may have missed.
 */
export async function signOfVisitor(
  ctx: ChatContext,
  { sign, ...asker }: Asker & { sign: unknown },
): Promise<SignAnswer> {
  const chat = await chatOf(ctx, asker);
  if (!chat) return unheard;
  const answer = { lastSeq: chat.lastSeq, marks: marksOf(chat, 'staff') };
  if (!signs.allows(`visitor ${chat.id}`, Date.now())) return answer;
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
  return answer;
}

/** The same of the staff, who are at the desk while a page of conversations is open. */
export async function signOfStaff(
  ctx: ChatContext,
  { id, sign, by }: { id: string | undefined; sign: unknown; by: Actor },
): Promise<SignAnswer> {
  if (!chatPolicy.allows(by, 'see-chats') || by.kind !== 'account') return unheard;
  if (!signs.allows(`staff ${by.accountId}`, Date.now())) return unheard;
  await sitAtDesk(ctx.database.reader, by.accountId, ctx.clock.now());
  if (!isId(id)) return unheard;
  const { typing, ...marks } = readSign(sign);
  if (typing)
    ctx.realtime.tellNow(roomOf(id), news({ kind: 'typing', body: { side: 'staff', by: by.name } }));
  return ctx.database.inTransaction(async (tx) => {
    const to = await markStaff(tx, id, marks);
    if (!to) return unheard;
    if (to.moved)
      ctx.realtime.tell(
        tx,
        roomOf(id),
        news({ kind: 'marks', body: { side: 'staff', has: to.has, read: to.read } }),
      );
    return { lastSeq: to.lastSeq, marks: to.ofVisitor };
  });
}

const unheard: SignAnswer = { lastSeq: 0, marks: { has: 0, read: 0 } };
const nothing: Sign = { has: 0, read: 0, typing: false };
const readSign = (sign: unknown): Sign => SignRequest.catch(nothing).parse(sign);
