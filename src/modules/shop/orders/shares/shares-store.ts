import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type DueRecord, orderDues } from '../orders.rows.ts';

/** A due that is somebody's share. */
export type ShareRecord = DueRecord & { payerName: string; payerEmail: string; payerLanguage: string };

const isShare = (due: DueRecord): due is ShareRecord => due.payerName !== null;

export async function sharesOf(reader: Reader | Tx, orderId: string): Promise<ShareRecord[]> {
  const rows = await reader
    .select()
    .from(orderDues)
    .where(and(eq(orderDues.orderId, orderId), eq(orderDues.kind, 'share')))
    .orderBy(asc(orderDues.position));
  return rows.filter(isShare);
}

/** What of a shared order is still to pay; its order is locked by whoever asks. */
export async function openShares(tx: Tx, orderId: string): Promise<ShareRecord[]> {
  return (await sharesOf(tx, orderId)).filter(({ paidAt }) => paidAt === null);
}

export async function shareOfLink(reader: Reader | Tx, linkHash: string): Promise<ShareRecord | undefined> {
  const [row] = await reader.select().from(orderDues).where(eq(orderDues.linkHash, linkHash));
  return row && isShare(row) ? row : undefined;
}

export async function updateShare(tx: Tx, id: string, change: Partial<DueRecord>): Promise<void> {
  await tx.update(orderDues).set(change).where(eq(orderDues.id, id));
}

export async function noteInvited(tx: Tx, orderId: string, at: Date): Promise<void> {
  await tx
    .update(orderDues)
    .set({ invitedAt: at })
    .where(and(eq(orderDues.orderId, orderId), isNull(orderDues.paidAt)));
}

/** Who shared orders of so long ago is forgotten; what they paid stays. */
export async function forgetPayersBefore(tx: Tx, before: Date): Promise<void> {
  await tx.execute(sql`
    update order_dues d set payer_name = '—', payer_email = '', link_hash = null, former_payers = '[]' from orders o
    where o.id = d.order_id and d.kind = 'share' and d.payer_email <> ''
      and greatest(o.placed_at, o.day) < ${before.toISOString()}::timestamptz`);
}

const IN_ONE_ROUND = 500;

/** Shares that nobody has paid, of orders that still wait, and that were reminded of once at most. */
export async function sharesToRemind(reader: Reader): Promise<{ id: string; orderId: string }[]> {
  const { rows } = await reader.execute<{ id: string; orderId: string }>(sql`
    select d.id, d.order_id as "orderId" from order_dues d join orders o on o.id = d.order_id
    where d.kind = 'share' and d.paid_at is null and d.reminded < 2
      and o.confirmed_at is null and o.fulfilment_state = 'placed'
    order by o.pay_before, d.id limit ${IN_ONE_ROUND}`);
  return rows;
}
