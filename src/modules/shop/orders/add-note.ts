import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRefusal } from './contract.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, lockOrderByNumber } from './orders-store.ts';

/** A note of the staff to each other; the shopper never sees it. */
export async function addNote(
  context: OrdersContext,
  { number, text, by }: { number: string; text: string; by: Actor },
): Promise<Result<null, OrderRefusal>> {
  if (!ordersPolicy.allows(by, 'write-notes')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    await addActivity(tx, {
      orderId: order.id,
      kind: 'note',
      data: { text },
      internal: true,
      actorName: by.kind === 'account' ? by.name : null,
      accountId: accountOf(by),
      at: context.clock.now(),
    });
    await record(tx, { by, action: 'order.note', subject: { type: 'order', id: order.id } });
    context.realtime.tell(tx, 'office:orders', { kind: 'order-changed' });
    return accept(null);
  });
}
