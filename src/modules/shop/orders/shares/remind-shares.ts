import type { Tx } from '#platform/db';
import { loadDue, noteReminded } from '../dues-store.ts';
import type { OrdersContext } from '../orders-context.ts';
import { addActivity, lockOrder } from '../orders-store.ts';
import { tellLive } from '../take-step.ts';
import { type ShareRecord, sharesToRemind } from './shares-store.ts';
import { askShare } from './tell-payers.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Whoever was asked this morning is not reminded in the afternoon, however little time is left. */
const QUIET_MS = 6 * HOUR_MS;

/** Which reminder a moment asks for: one a day after a payer was asked, two in the last day; nought for none. */
export function shareReminderAt(
  now: Date,
  { invitedAt, until }: { invitedAt: Date; until: Date },
): 0 | 1 | 2 {
  const since = now.getTime() - invitedAt.getTime();
  const left = until.getTime() - now.getTime();
  if (left <= 0 || since < QUIET_MS) return 0;
  if (left <= DAY_MS) return 2;
  return since >= DAY_MS ? 1 : 0;
}

/** Reminds those who have not paid their share; each reminder once, and nobody who has paid. */
export async function remindShares(context: OrdersContext): Promise<void> {
  for (const { id, orderId } of await sharesToRemind(context.database.reader))
    await context.database.inTransaction((tx) => remind(context, tx, { id, orderId }));
}

async function remind(
  context: OrdersContext,
  tx: Tx,
  { id, orderId }: { id: string; orderId: string },
): Promise<void> {
  // Under the order's lock, as its payments are settled: whoever has paid by now is not asked.
  const order = await lockOrder(tx, orderId);
  const share = (await loadDue(tx, id)) as ShareRecord | undefined;
  if (!order || !share?.invitedAt || share.paidAt !== null) return;
  if (order.confirmedAt !== null || order.fulfilmentState !== 'placed') return;
  const now = context.clock.now();
  const reminder = shareReminderAt(now, { invitedAt: share.invitedAt, until: order.payBefore });
  if (reminder === 0 || reminder <= share.reminded) return;
  await noteReminded(tx, id, reminder);
  await addActivity(tx, {
    orderId,
    kind: 'share-reminded',
    data: { amountMinor: share.amountMinor },
    internal: true,
    at: now,
  });
  await askShare(context, tx, order, { share, when: reminder === 2 ? 'last' : 'reminded' });
  tellLive(context, tx, orderId);
}
