import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { lockOrderByNumber, updateOrder } from './orders-store.ts';

/** What an order moved from and to; undefined when it is not an order of this person's. */
export type Moved = { orderId: string; from: string | null };

/** Puts somebody's own order on an event, or on none (`null`). That the event is theirs too has been looked at. */
export async function putOnEvent(
  tx: Tx,
  { number, eventId, by }: { number: string; eventId: string | null; by: Actor },
): Promise<Moved | undefined> {
  const order = await lockOrderByNumber(tx, number);
  const accountId = accountOf(by);
  if (!order || accountId === null || order.accountId !== accountId) return undefined;
  const moved = { orderId: order.id, from: order.eventId };
  if (order.eventId === eventId) return moved;
  await updateOrder(tx, order.id, { eventId });
  // On the activity of the event it leaves, and of the one it joins.
  for (const scope of [order.eventId, eventId])
    if (scope)
      await record(tx, {
        by,
        action: scope === eventId ? 'order.put-on-event' : 'order.take-off-event',
        subject: { type: 'order', id: order.id },
        scope,
        after: { number },
      });
  return moved;
}
