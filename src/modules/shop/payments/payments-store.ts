import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { type PaymentRow, paymentNews, payments, type RefundRow, refunds } from './payments.rows.ts';

export async function insertPayment(tx: Tx, payment: typeof payments.$inferInsert): Promise<void> {
  await tx.insert(payments).values(payment);
}

export async function loadPayment(reader: Reader, id: string): Promise<PaymentRow | undefined> {
  const [row] = await reader.select().from(payments).where(eq(payments.id, id));
  return row;
}

/** Locks the payment until the transaction ends; always after its order, never before. */
export async function lockPayment(tx: Tx, id: string): Promise<PaymentRow | undefined> {
  const [row] = await tx.select().from(payments).where(eq(payments.id, id)).for('update');
  return row;
}

export async function updatePayment(
  tx: Tx,
  id: string,
  change: Partial<typeof payments.$inferInsert>,
): Promise<void> {
  await tx
    .update(payments)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(payments.id, id));
}

/** The provider made the payment: a single statement, for nothing else changes with it. */
export async function keepExternal(
  reader: Reader,
  id: string,
  externalId: string,
  redirectUrl: string,
): Promise<void> {
  await reader
    .update(payments)
    .set({
      externalId,
      redirectUrl,
      state: sql`case when ${payments.state} = 'created' then 'open' else ${payments.state} end`,
      updatedAt: new Date(),
    })
    .where(eq(payments.id, id));
}

export async function findByExternal(
  reader: Reader,
  provider: string,
  externalId: string,
): Promise<PaymentRow | undefined> {
  const [row] = await reader
    .select()
    .from(payments)
    .where(and(eq(payments.provider, provider), eq(payments.externalId, externalId)));
  return row;
}

/** False when this news was stored before. */
export async function insertNews(
  tx: Tx,
  provider: string,
  eventId: string,
  externalId: string,
): Promise<boolean> {
  const stored = await tx
    .insert(paymentNews)
    .values({ id: newId(), provider, eventId, externalId })
    .onConflictDoNothing()
    .returning({ id: paymentNews.id });
  return stored.length === 1;
}

export async function paymentsOfOrders(
  reader: Reader,
  orderIds: string[],
): Promise<(PaymentRow & { refunds: RefundRow[] })[]> {
  if (orderIds.length === 0) return [];
  const rows = await reader
    .select({ payment: payments, refund: refunds })
    .from(payments)
    .leftJoin(refunds, eq(refunds.paymentId, payments.id))
    .where(inArray(payments.orderId, orderIds))
    .orderBy(asc(payments.createdAt), asc(payments.id), asc(refunds.createdAt), asc(refunds.id));
  const found = new Map<string, PaymentRow & { refunds: RefundRow[] }>();
  for (const { payment, refund } of rows) {
    const known = found.get(payment.id) ?? { ...payment, refunds: [] };
    if (refund) known.refunds.push(refund);
    found.set(payment.id, known);
  }
  return [...found.values()];
}

/** Payments nobody has reported on, oldest look first. */
export async function unsettledPayments(
  reader: Reader,
  createdBefore: Date,
  most: number,
): Promise<PaymentRow[]> {
  return reader
    .select()
    .from(payments)
    .where(
      and(inArray(payments.state, ['created', 'open', 'pending']), lt(payments.createdAt, createdBefore)),
    )
    .orderBy(sql`${payments.checkedAt} nulls first`)
    .limit(most);
}

export const touchChecked = async (reader: Reader, id: string, at: Date): Promise<void> => {
  await reader.update(payments).set({ checkedAt: at }).where(eq(payments.id, id));
};

/** Promised or done: refunds that count against what can still go back. */
export async function refundedOrPromised(tx: Tx, paymentId: string): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<number>`coalesce(sum(${refunds.amountMinor}), 0)::int` })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), sql`${refunds.state} <> 'failed'`));
  return row?.sum ?? 0;
}

export async function insertRefund(tx: Tx, refund: typeof refunds.$inferInsert): Promise<void> {
  await tx.insert(refunds).values(refund);
}

export async function loadRefund(
  reader: Reader,
  id: string,
): Promise<(RefundRow & { payment: PaymentRow }) | undefined> {
  const [row] = await reader
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, id));
  return row && { ...row.refund, payment: row.payment };
}

/** Moves a refund on, if it is still in one of the states it may leave; true once. */
export async function moveRefund(
  tx: Tx,
  id: string,
  from: RefundRow['state'][],
  change: Partial<typeof refunds.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(refunds)
    .set(change)
    .where(and(eq(refunds.id, id), inArray(refunds.state, from)))
    .returning({ id: refunds.id });
  return moved.length === 1;
}

export async function addRefunded(tx: Tx, paymentId: string, amountMinor: number): Promise<void> {
  await tx
    .update(payments)
    .set({ refundedMinor: sql`${payments.refundedMinor} + ${amountMinor}`, updatedAt: new Date() })
    .where(eq(payments.id, paymentId));
}
