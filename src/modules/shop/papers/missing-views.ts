import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';

const MOST = 500;

/** Orders that were paid whole, or trusted to pay on invoice, before this moment, and have none. */
export async function ordersWithoutInvoice(reader: Reader, before: Date): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select o.id from orders o
    where o.confirmed_at < ${before.toISOString()}::timestamptz and (o.paid_minor - o.given_back_minor >= o.total_minor or o.terms = 'invoice')
      and not exists (select from papers p where p.order_id = o.id and p.kind = 'invoice')
    order by o.confirmed_at limit ${MOST}`);
  return rows.map(({ id }) => id);
}

/** Refunds of invoiced money that were done before this moment and have no credit note; of one order, or of all. */
export async function refundsWithoutNote(
  reader: Reader,
  before: Date,
  orderId: string | null = null,
): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select r.id from refunds r join payments y on y.id = r.payment_id
    where r.state = 'done' and y.settled_as = 'paid' and r.done_at <= ${before.toISOString()}::timestamptz
      and (${orderId}::uuid is null or r.order_id = ${orderId}::uuid)
      and exists (select from papers p where p.order_id = r.order_id and p.kind = 'invoice')
      and not exists (select from papers p where p.refund_id = r.id) and not r.for_change
      -- It came back before what was kept was invoiced, and is no part of that.
      and not exists (select from papers p where p.order_id = r.order_id and p.facts ? 'kept' and p.issued_at >= r.done_at)
    order by r.done_at limit ${MOST}`);
  return rows.map(({ id }) => id);
}

/** Orders whose papers may be behind: changed these days, or ended with money that has no paper, or a paper without money. */
export async function ordersBehind(reader: Reader, before: Date): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select o.id from orders o
    where o.confirmed_at < ${before.toISOString()}::timestamptz and o.payment_state <> 'charged-back'
      and ((o.version > 1 and exists (
          select from order_activity a where a.order_id = o.id and a.kind = 'changed'
            and a.at > ${before.toISOString()}::timestamptz - interval '2 days'))
        or (o.fulfilment_state in ('cancelled', 'rejected')
          and case when exists (select from papers p where p.order_id = o.id)
            then o.terms = 'invoice' and not exists (select from papers p where p.order_id = o.id and p.kind = 'credit-note')
            else o.paid_minor - o.given_back_minor > o.refunded_minor
              and not exists (select from refunds r where r.order_id = o.id and r.state in ('proposed', 'queued', 'pending')) end))
    order by o.confirmed_at desc limit ${MOST}`);
  return rows.map(({ id }) => id);
}
