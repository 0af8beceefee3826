import type { z } from 'zod';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { type Actor, isStaff } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import {
  choicesOf,
  countUnread,
  listBells,
  markRead,
  refusedByMail,
  saveChoice,
  settleBells,
} from './bell-store.ts';
import type { NotificationsContext } from './context.ts';
import {
  type BellView,
  type ChoiceView,
  type CustomerKind,
  customerKinds,
  ListBellRequest,
  type StaffKind,
  staffKinds,
} from './contract.ts';
import { hears, usualFor } from './kinds.ts';

/** The person's own news, the newest first. */
export async function bell(
  ctx: NotificationsContext,
  by: Actor,
  input: z.input<typeof ListBellRequest> = {},
): Promise<{ items: BellView[]; more: boolean }> {
  if (by.kind !== 'account') return { items: [], more: false };
  const { limit, ...page } = ListBellRequest.parse(input);
  const rows = await listBells(ctx.database.reader, by.accountId, { ...page, limit: limit + 1 });
  const items = rows.slice(0, limit).map(({ id, kind, data, link, createdAt, readAt }) => ({
    id,
    kind,
    data,
    link,
    at: createdAt.toISOString(),
    read: readAt !== null,
  }));
  return { items, more: rows.length > limit };
}

export const unreadCount = async (ctx: NotificationsContext, by: Actor): Promise<number> =>
  by.kind === 'account' ? countUnread(ctx.database.reader, by.accountId) : 0;

/** Somebody else's stay as they are, and are not found either. */
export async function read(ctx: NotificationsContext, by: Actor, ids: string[]): Promise<number> {
  const known = ids.filter(isId).slice(0, 500);
  return known.length === 0 ? 0 : mark(ctx, by, known);
}

export const readAll = (ctx: NotificationsContext, by: Actor): Promise<number> => mark(ctx, by, 'all');

async function mark(ctx: NotificationsContext, by: Actor, ids: string[] | 'all'): Promise<number> {
  if (by.kind !== 'account') return 0;
  return ctx.database.inTransaction(async (tx) => {
    const done = await markRead(tx, by.accountId, ids, ctx.clock.now());
    // The same person's other windows count less too.
    if (done > 0) ctx.realtime.tell(tx, `account:${by.accountId}`, { kind: 'bell' });
    return done;
  });
}

/** Takes news of a matter that is done out of everybody's count. */
export async function settle(
  ctx: NotificationsContext,
  tx: Tx,
  about: { kind: StaffKind; link: string },
): Promise<void> {
  for (const accountId of await settleBells(tx, about, ctx.clock.now()))
    ctx.realtime.tell(tx, `account:${accountId}`, { kind: 'bell' });
}

/** What the person chose for each kind of news that may come to them: who works here is a customer too. */
export async function choices(ctx: NotificationsContext, by: Actor): Promise<ChoiceView[]> {
  if (by.kind !== 'account') return [];
  const chosen = new Map((await choicesOf(ctx.database.reader, by.accountId)).map((row) => [row.kind, row]));
  return kindsFor(by).map((kind) => {
    const { byMail, byBell } = chosen.get(kind) ?? usualFor(kind, by.role);
    return { kind, byMail, byBell };
  });
}

export async function choose(
  ctx: NotificationsContext,
  by: Actor,
  choice: ChoiceView,
): Promise<Result<void, 'not-allowed' | 'invalid'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  if (!kindsFor(by).some((kind) => kind === choice.kind)) return refuse('invalid');
  await ctx.database.inTransaction((tx) => saveChoice(tx, by.accountId, choice));
  return accept(undefined);
}

/** Whether this person wants such news by mail; who has no account never said otherwise. */
export const wants = async (tx: Tx, accountId: string | null, kind: CustomerKind): Promise<boolean> =>
  accountId === null || !(await refusedByMail(tx, accountId, kind));

const kindsFor = (by: Actor): readonly (StaffKind | CustomerKind)[] =>
  isStaff(by) && by.kind === 'account'
    ? [...staffKinds.filter((kind) => hears(kind, by.role)), ...customerKinds]
    : customerKinds;
