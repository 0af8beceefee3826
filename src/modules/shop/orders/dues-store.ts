import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { orderDues } from './orders.rows.ts';

/** A part of an order's money; its order is locked by whoever asks. */
export async function loadDue(tx: Tx, id: string): Promise<typeof orderDues.$inferSelect | undefined> {
  const [row] = await tx.select().from(orderDues).where(eq(orderDues.id, id));
  return row;
}

export async function isInvoiceCustomer(reader: Reader, accountId: string): Promise<boolean> {
  const { rows } = await reader.execute(
    sql`select 1 from invoice_customers where account_id = ${accountId}::uuid`,
  );
  return rows.length > 0;
}

/** Lets an account pay on invoice, or does not any more. */
export async function writeInvoiceCustomer(
  tx: Tx,
  { accountId, allowed, by, at }: { accountId: string; allowed: boolean; by: string | null; at: Date },
): Promise<void> {
  await tx.execute(
    allowed
      ? sql`
        insert into invoice_customers (account_id, allowed_by, allowed_at)
        values (${accountId}::uuid, ${by}::uuid, ${at.toISOString()}::timestamptz) on conflict do nothing`
      : sql`delete from invoice_customers where account_id = ${accountId}::uuid`,
  );
}

export async function noteReminded(tx: Tx, dueId: string, reminded: number): Promise<void> {
  await tx.update(orderDues).set({ reminded }).where(eq(orderDues.id, dueId));
}

/** The part of an order's money that is due next; undefined when nothing is, or all of it is due at once. */
export async function nextDue(tx: Tx, orderId: string): Promise<typeof orderDues.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(orderDues)
    .where(and(eq(orderDues.orderId, orderId), isNull(orderDues.paidAt)))
    .orderBy(asc(orderDues.position))
    .limit(1);
  return row;
}

const IN_ONE_ROUND = 500;

/** What is due by a day, is not paid, and may still be reminded of. */
export async function duesUntil(reader: Reader, until: string): Promise<{ id: string; orderId: string }[]> {
  const { rows } = await reader.execute<{ id: string; orderId: string }>(sql`
    select d.id, d.order_id as "orderId" from order_dues d join orders o on o.id = d.order_id
    where d.paid_at is null and d.reminded < 3 and d.kind in ('rest', 'invoice', 'difference') and d.due_on <= ${until}::date
      and o.confirmed_at is not null and o.fulfilment_state not in ('cancelled', 'rejected')
    order by d.due_on, d.id limit ${IN_ONE_ROUND}`);
  return rows;
}
