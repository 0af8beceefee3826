import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { BY_HAND } from './by-hand/adapter.ts';

/** Locks what is waited for by hand of an order, or of one of its dues, and tells what has come in of it. */
export async function lockWaiting(
  tx: Tx,
  { orderId, dueId }: { orderId: string; dueId: string | null },
): Promise<{ id: string; received: number }[]> {
  // Two statements: what came in is read when the locks are ours.
  await tx.execute(sql`
    select 1 from payments where order_id = ${orderId}::uuid and provider = ${BY_HAND} order by id for update`);
  const { rows } = await tx.execute<{ id: string; received: number }>(sql`
    select p.id, (select coalesce(sum(e.amount_minor), 0)::int from hand_entries e
      where e.payment_id = p.id and e.refund_id is null) as received
    from payments p
    where p.order_id = ${orderId}::uuid and p.provider = ${BY_HAND} and p.state in ('created', 'open', 'pending')
      and p.due_id is not distinct from ${dueId}::uuid order by p.id`);
  return rows;
}

/** Waits for another amount; for nothing any more when it is nought. */
export async function writeAmount(tx: Tx, id: string, amountMinor: number): Promise<void> {
  await tx.execute(
    amountMinor === 0
      ? sql`update payments set state = 'cancelled', updated_at = now() where id = ${id}::uuid`
      : sql`update payments set amount_minor = ${amountMinor}::int, updated_at = now() where id = ${id}::uuid`,
  );
}
