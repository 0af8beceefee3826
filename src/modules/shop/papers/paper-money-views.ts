import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';

/** An order's own money, in minor units, as its papers have to know it. */
export type PaperMoney = {
  paidMinor: number;
  /** Gone back for another reason than a change. */
  backMinor: number;
  /** The same, promised or proposed and not gone yet. */
  waitsMinor: number;
  /** Of what has gone back, what a credit note says. */
  notedMinor: number;
};

export async function moneyOfOrder(reader: Reader, orderId: string): Promise<PaperMoney> {
  const { rows } = await reader.execute<PaperMoney>(sql`
    with own as (select id, amount_minor from payments where order_id = ${orderId}::uuid and settled_as = 'paid'),
    back as (
      select r.id, r.state, r.amount_minor from refunds r join own on own.id = r.payment_id where not r.for_change)
    select (select coalesce(sum(amount_minor), 0)::int from own) as "paidMinor",
      (select coalesce(sum(amount_minor), 0)::int from back where state = 'done') as "backMinor",
      (select coalesce(sum(amount_minor), 0)::int from back where state in ('proposed', 'queued', 'pending')) as "waitsMinor",
      (select coalesce(sum(total_minor), 0)::int from papers where order_id = ${orderId}::uuid and refund_id is not null) as "notedMinor"`);
  const [money] = rows;
  if (!money) throw new Error('no sums came back');
  return money;
}
