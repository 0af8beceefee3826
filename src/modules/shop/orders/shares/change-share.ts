import type { PaymentView } from '#modules/shop/payments/contract';
import type { Reader, Tx } from '#platform/db';
import { record } from '#platform/journal';
import { type Limit, withinLimit } from '#platform/limits';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { loadOwn } from '../cancel-own-order.ts';
import { ordersPolicy } from '../orders.policy.ts';
import type { OrderRecord } from '../orders.rows.ts';
import type { OrdersContext } from '../orders-context.ts';
import { addActivity, loadWhole, lockOrder, type OrderWhole } from '../orders-store.ts';
import { tellLive } from '../take-step.ts';
import { withFormer } from './former-payers.ts';
import type { Payer, SharedOrder, ShareRefusal } from './share.contract.ts';
import { shareLink } from './share-link.ts';
import { openShares, type ShareRecord, updateShare } from './shares-store.ts';
import { askShare } from './tell-payers.ts';

export type OneShare = { order: SharedOrder; shareId: string; by: Actor };

/** Mails to people who did not ask for them: as many as a forgetful friend needs. */
const MAILS_FOR_ONE: Limit = { name: 'share-mails', most: 4, perSeconds: 24 * 3600 };

/** Sends the link of an open share once more. */
export async function resendShare(
  context: OrdersContext,
  asked: OneShare,
): Promise<Result<{ name: string }, ShareRefusal>> {
  return withShare(context, asked, async (tx, order, share) => {
    await askShare(context, tx, order, { share, when: 'reminded' });
    await note(context, tx, asked, { order, share, kind: 'share-sent-again' });
    return accept({ name: share.payerName });
  });
}

/** An open share is somebody else's from now on, or their address was mistyped: they are asked, and the link before is dead. */
export async function changePayer(
  context: OrdersContext,
  { payer, ...asked }: OneShare & { payer: Payer },
): Promise<Result<{ name: string }, ShareRefusal>> {
  return withShare(context, asked, async (tx, order, share) => {
    const payments = (await context.payments.ofOrders(tx, [share.orderId])).get(share.orderId) ?? [];
    if (isBeingPaid(share, payments)) return refuse('being-paid');
    const linkTurn = share.linkTurn + 1;
    const change = {
      payerName: payer.name,
      payerEmail: payer.email,
      linkTurn,
      linkHash: hashLinkToken(shareLink(context.secret, { id: share.id, linkTurn })),
      formerPayers: withFormer(share, payments),
      invitedAt: context.clock.now(),
      reminded: 0,
    };
    await updateShare(tx, share.id, change);
    await askShare(context, tx, order, { share: { ...share, ...change }, when: 'asked' });
    await note(context, tx, asked, { order, share, kind: 'share-changed' });
    return accept({ name: payer.name });
  });
}

/** A bank is at work on it, or a part of a transfer has come: that money is of the payer who is asked now. */
const isBeingPaid = (share: ShareRecord, payments: readonly PaymentView[]): boolean =>
  payments.some(({ dueId, state }) => dueId === share.id && state === 'pending');

/** Does something with an open share of an order that still waits; what is not theirs is not there. */
async function withShare(
  context: OrdersContext,
  { order: which, shareId, by }: OneShare,
  act: (tx: Tx, order: OrderRecord, share: ShareRecord) => Promise<Result<{ name: string }, ShareRefusal>>,
): Promise<Result<{ name: string }, ShareRefusal>> {
  const { database, clock } = context;
  const found = await loadTheirs(database.reader, which, by);
  if (!found?.dues.some(({ id, kind }) => id === shareId && kind === 'share')) return refuse('no-such-share');
  // Counted before anything is locked, and only for whom it concerns.
  if (!(await withinLimit(database, MAILS_FOR_ONE, shareId, clock.now()))) return refuse('too-many');
  return database.inTransaction(async (tx) => {
    const order = await lockOrder(tx, found.order.id);
    if (!order) return refuse('no-such-share');
    if (order.confirmedAt !== null) return refuse('already-paid');
    if (order.fulfilmentState !== 'placed' || order.payBefore <= clock.now()) return refuse('over');
    const share = (await openShares(tx, order.id)).find(({ id }) => id === shareId);
    return share ? act(tx, order, share) : refuse('already-paid');
  });
}

async function loadTheirs(reader: Reader, which: SharedOrder, by: Actor): Promise<OrderWhole | undefined> {
  if (!('ofOffice' in which)) return loadOwn(reader, which, by);
  return ordersPolicy.allows(by, 'move-orders-on')
    ? loadWhole(reader, { number: which.ofOffice })
    : undefined;
}

type Noted = { order: OrderRecord; share: ShareRecord; kind: 'share-sent-again' | 'share-changed' };

async function note(
  context: OrdersContext,
  tx: Tx,
  { by }: OneShare,
  { order, share, kind }: Noted,
): Promise<void> {
  await addActivity(tx, {
    orderId: order.id,
    kind,
    data: { amountMinor: share.amountMinor },
    internal: true,
    actorName: by.kind === 'account' ? by.name : null,
    accountId: accountOf(by),
    at: context.clock.now(),
  });
  await record(tx, {
    by,
    action: `order.${kind}`,
    subject: { type: 'order', id: order.id },
    after: { shareId: share.id, amountMinor: share.amountMinor },
  });
  tellLive(context, tx, order.id);
}
