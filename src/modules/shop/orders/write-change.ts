import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import type { Result } from '#platform/result';
import { formatDay } from '#platform/time';
import type { MoneyPlan } from './change-money.ts';
import {
  type ChangedLine,
  type ChangedParts,
  dropParts,
  writeLines,
  writeParts,
  writeSearch,
} from './change-store.ts';
import type { OrderDiscount } from './contract.ts';
import { followMoney } from './follow-money.ts';
import type { NewOrderLine } from './new-order.ts';
import { confirmationMail } from './order-mails.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, updateOrder } from './orders-store.ts';
import type { figuresOf } from './place-order.ts';
import { OrderChanged } from './signals.ts';
import { tellLive } from './take-step.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';
import { waysOf } from './ways.ts';

/** An order as it is from now on; whether it may be so has been looked at. */
export type WrittenChange = {
  contact: { name: string; email: string; phone: string };
  day: string;
  note: string;
  lines: { kept: ChangedLine[]; gone: string[]; added: NewOrderLine[] };
  parts: ChangedParts;
  discount: OrderDiscount | null;
  figures: ReturnType<typeof figuresOf>;
  money: MoneyPlan & { today: string; propose: boolean };
  /** What is otherwise, row by row, in signs that every language reads; `plain` without what is a person's own. */
  rows: { text: string; plain: string | null }[];
  by: Actor;
};

/**
 * Writes a change of an order: lines, parts, figures, money, timeline, journal, mail and news, for its caller's transaction. The
 * order is locked, and its goods are the caller's. Answers the due that came.
 */
export async function writeChange(
  context: OrdersContext,
  tx: Tx,
  before: OrderRecord,
  change: WrittenChange,
): Promise<Result<{ dueId: string | null }, 'changed-meanwhile'>> {
  const { contact, day, note, discount, figures, money, rows, by } = change;
  const plain = rows.flatMap((row) => row.plain ?? []);
  await writeParts(tx, before, change.parts);
  await writeLines(tx, before.id, change.lines);
  await dropParts(tx, before.id, change.parts.gone);
  await updateOrder(tx, before.id, {
    ...{ contactName: contact.name, contactEmail: contact.email, contactPhone: contact.phone },
    ...{ day, note, discount, ...figures },
    ways: waysOf([...change.parts.kept, ...change.parts.added].map(({ method }) => method)),
    version: before.version + 1,
  });
  await writeSearch(tx, before.id);
  const order = await lockOrder(tx, before.id);
  if (!order) throw new Error(`order ${before.id} vanished`);
  const followed = await followMoney(context, tx, order, { ...money, by });
  if (!followed.ok) return followed;
  await addActivity(tx, {
    orderId: order.id,
    kind: 'changed',
    data: { rows: plain.join('\n'), wasMinor: before.totalMinor, totalMinor: order.totalMinor },
    actorName: by.kind === 'account' ? by.name : null,
    accountId: accountOf(by),
    at: context.clock.now(),
  });
  await record(tx, {
    by,
    action: 'order.change',
    subject: { type: 'order', id: order.id },
    ...(order.eventId && { scope: order.eventId }),
    before: { version: before.version, totalMinor: before.totalMinor, day: before.day },
    after: {
      version: order.version,
      totalMinor: order.totalMinor,
      day: order.day,
      ...(plain.length > 0 && { rows: plain.join(' · ') }),
      ...(money.backMinor > 0 && { backMinor: money.backMinor }),
    },
  });
  await context.signals.announce(tx, OrderChanged, { orderId: order.id });
  await tell(context, tx, before, change);
  tellLive(context, tx, order.id);
  return followed;
}

async function tell(
  context: OrdersContext,
  tx: Tx,
  before: OrderRecord,
  { money: { backMinor }, rows }: WrittenChange,
): Promise<void> {
  const whole = await loadWhole(tx, { id: before.id });
  if (!whole) return;
  const { order, dues } = whole;
  const amount = (minor: number) => formatMoney(minor, order.currency, order.language);
  const open = dues.filter(({ paidAt }) => paidAt === null);
  const waits = order.confirmedAt === null && open.length === 0 ? order.totalMinor : 0;
  const toPay = open.reduce((sum, due) => sum + due.amountMinor, waits);
  const next = order.confirmedAt === null ? undefined : open[0];
  await tellCustomer(context, tx, whole, 'order-changed', {
    ...confirmationMail(whole, await whereOf(context)),
    changes: rows.map(({ text }) => text),
    was: amount(before.totalMinor),
    total: amount(order.totalMinor),
    ...(toPay > 0 && { toPay: amount(toPay) }),
    ...(next && { dueOn: formatDay(next.dueOn, order.language) }),
    ...(backMinor > 0 && { back: amount(backMinor) }),
  });
}
