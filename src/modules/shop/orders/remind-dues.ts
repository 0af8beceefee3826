import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { formatMoney } from '#platform/money';
import { addDays, daysBetween, formatDay, wallClock } from '#platform/time';
import { duesUntil, loadDue, noteReminded } from './dues-store.ts';
import { mailHead } from './order-mails.ts';
import { isDead } from './order-states.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, lockOrder } from './orders-store.ts';
import { tellLive } from './take-step.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';

export const RemindDues = defineJob('orders.remind-dues', 'slow', z.object({}));

const WEEK = 7;

/** Which reminder a day asks for: one a week before, two a day before, three the day after; nought for none. */
export function reminderOn(dueOn: string, today: string): 0 | 1 | 2 | 3 {
  const left = daysBetween(today, dueOn);
  if (left < 0) return 3;
  if (left <= 1) return 2;
  return left <= WEEK ? 1 : 0;
}

const words = { 1: 'week', 2: 'day', 3: 'over' } as const;

/** Reminds of what is due soon, and of what was due; each reminder once, and none of what is paid. */
export async function remindDues(context: OrdersContext): Promise<void> {
  const { zone } = await context.settings.shop();
  const today = wallClock(context.clock.now(), zone).day;
  for (const { id, orderId } of await duesUntil(context.database.reader, addDays(today, WEEK)))
    await remind(context, { dueId: id, orderId, today });
}

async function remind(
  context: OrdersContext,
  { dueId, orderId, today }: { dueId: string; orderId: string; today: string },
): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    // Under the order's lock, as its payments are settled: whoever has paid by now is not asked.
    const order = await lockOrder(tx, orderId);
    const due = await loadDue(tx, dueId);
    if (!order || !due || due.paidAt !== null || isDead(order.fulfilmentState)) return;
    const reminder = reminderOn(due.dueOn, today);
    if (reminder === 0 || reminder <= due.reminded) return;
    await noteReminded(tx, dueId, reminder);
    const when = words[reminder];
    await addActivity(tx, {
      orderId,
      kind: 'payment-reminded',
      data: { amountMinor: due.amountMinor, day: due.dueOn, when },
      internal: true,
      at: context.clock.now(),
    });
    await tellCustomer(context, tx, { order }, 'payment-due', {
      ...mailHead({ order }, await whereOf(context)),
      amount: formatMoney(due.amountMinor, order.currency, order.language),
      day: formatDay(due.dueOn, order.language),
      when,
    });
    tellLive(context, tx, orderId);
  });
}
