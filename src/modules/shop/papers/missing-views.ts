import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';

const MOST = 500;

/** Orders whose money came before this moment and that have no invoice. */
export async function ordersWithoutInvoice(reader: Reader, before: Date): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select o.id from orders o
    where o.paid_at < ${before.toISOString()}::timestamptz
      and not exists (select from papers p where p.order_id = o.id and p.kind = 'invoice')
    order by o.paid_at limit ${MOST}`);
  return rows.map(({ id }) => id);
}

/** Refunds of invoiced money that were done before this moment and have no credit note. */
export async function refundsWithoutNote(reader: Reader, before: Date): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select r.id from refunds r join payments y on y.id = r.payment_id
    where r.state = 'done' and y.settled_as = 'paid' and r.done_at < ${before.toISOString()}::timestamptz
      and not exists (select from papers p where p.refund_id = r.id)
    order by r.done_at limit ${MOST}`);
  return rows.map(({ id }) => id);
}
