import type { Tx } from '#platform/db';
import { type Actor, accountOf } from '#platform/policy';
import { formatInstant } from '#platform/time';
import { confirmationMail } from './order-mails.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole } from './orders-store.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';

/** An order that somebody of the staff has just placed for its customer: on the timeline who it was, and the link to pay by mail. */
export async function noteByHand(
  context: OrdersContext,
  tx: Tx,
  { orderId, by }: { orderId: string; by: Actor },
): Promise<void> {
  await addActivity(tx, {
    orderId,
    kind: 'by-hand',
    internal: true,
    actorName: by.kind === 'account' ? by.name : null,
    accountId: accountOf(by),
    at: context.clock.now(),
  });
  const whole = await loadWhole(tx, { id: orderId });
  // What costs nothing is confirmed at once, and asks for no money.
  if (!whole || whole.order.totalMinor === 0) return;
  const { language, payBefore } = whole.order;
  const { zone } = await context.settings.shop();
  await tellCustomer(context, tx, whole, 'order-to-pay', {
    ...confirmationMail(whole, await whereOf(context)),
    until: formatInstant(payBefore.toISOString(), language, zone),
  });
}
