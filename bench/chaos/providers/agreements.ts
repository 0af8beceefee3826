import type { Database } from '#platform/db';
import type { Violation } from '../violations.ts';
import type { Counter } from './counters.ts';

/** Each is a query for what breaks it: every row that comes back is a violation. */
const promises: Record<string, string> = {
  'what an order says is paid is what its payments brought': `
    select o.number, o.payment_state, o.paid_minor, p.sum from orders o
    cross join lateral (select coalesce(sum(amount_minor), 0)::int as sum from payments
                        where order_id = o.id and settled_as = 'paid' and state = 'paid') p
    where o.paid_minor <> p.sum or o.paid_minor > o.total_minor`,
  'what an order says went back is what went back': `
    select o.number, o.refunded_minor, r.sum from orders o
    cross join lateral (select coalesce(sum(r.amount_minor), 0)::int as sum from refunds r join payments p on p.id = r.payment_id
                        where r.order_id = o.id and r.state = 'done' and p.settled_as = 'paid') r
    where o.refunded_minor <> r.sum`,
  'what is due adds up to its order': `
    select o.number, o.total_minor, d.sum from orders o
    cross join lateral (select sum(amount_minor)::int as sum, count(*) as count from order_dues where order_id = o.id) d
    where d.count > 0 and d.sum <> o.total_minor`,
  'a part is paid by exactly one payment, and only then': `
    select d.order_id, d.kind, d.paid_at, p.count from order_dues d
    cross join lateral (select count(*)::int as count from payments where due_id = d.id and settled_as = 'paid') p
    where p.count <> case when d.paid_at is null then 0 else 1 end`,
  'every payment asks for what is due': `
    select p.id from payments p join orders o on o.id = p.order_id left join order_dues d on d.id = p.due_id
    where p.amount_minor <> coalesce(d.amount_minor, o.total_minor)`,
  'a shared order is sure when all have paid, and not before': `
    select o.number, o.confirmed_at from orders o where o.terms = 'shared'
      and (o.confirmed_at is not null) <> not exists (select from order_dues d where d.order_id = o.id and d.paid_at is null)`,
  'money that no order was waiting for goes back': `
    select p.id, p.settled_as from payments p where p.state = 'paid' and p.settled_as <> 'paid'
      and not exists (select from refunds r where r.payment_id = p.id)`,
  'no money stays without a word': `
    select id, state, settled_as from payments where state = 'paid' and settled_as is null`,
  'never more goes back than came': `
    select p.id from payments p
    where p.amount_minor < (select coalesce(sum(amount_minor), 0) from refunds where payment_id = p.id and state <> 'failed')`,
  'no refund is left on its way': `
    select id, state from refunds where state in ('queued', 'pending')`,
  'an order is sure when money came, and has sold exactly one hold': `
    select o.number, o.confirmed_at, h.sold from orders o
    cross join lateral (select count(*)::int as sold from holds where reference = o.id::text and state = 'sold') h
    where h.sold <> case when o.confirmed_at is not null and o.fulfilment_state not in ('rejected', 'cancelled') then 1 else 0 end`,
  'every order that is sure has exactly one confirmation': `
    select o.number, m.mails from orders o
    cross join lateral (select count(*)::int as mails from mails
      where subject_type = 'order' and subject_id = o.id::text and template = 'order-confirmation') m
    where m.mails <> case when o.confirmed_at is null then 0 else 1 end`,
  'nothing is oversold': `select variant_id from stock where on_hand < held or held < 0`,
  'an order that is paid whole has one invoice of its total, any other none': `
    select o.number, o.paid_minor, i.count, i.sum from orders o
    cross join lateral (select count(*)::int as count, coalesce(sum(total_minor), 0)::int as sum from papers
                        where order_id = o.id and kind = 'invoice') i
    where i.count <> case when o.paid_minor = o.total_minor then 1 else 0 end or (i.count = 1 and i.sum <> o.total_minor)`,
  'numbers of papers have no gap': `
    select kind, year, max(place) as last, count(*) as count from papers group by 1, 2 having max(place) <> count(*)`,
  'credit notes are what went back of invoiced orders': `
    select o.number, c.sum, o.refunded_minor from orders o
    join papers i on i.order_id = o.id and i.kind = 'invoice'
    cross join lateral (select coalesce(sum(total_minor), 0)::int as sum from papers where order_id = o.id and kind = 'credit-note') c
    where c.sum <> o.refunded_minor`,
  'no work was given up': `select id, data from pgboss.job where name = 'dead'`,
};

/** Where the books do not agree: ours with themselves, and with each provider's, payment by payment. */
export async function disagreementsOf({ pool }: Database, counters: Counter[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [promise, breaks] of Object.entries(promises)) {
    const { rows } = await pool.query(breaks);
    for (const row of rows) found.push({ promise, found: JSON.stringify(row) });
  }
  for (const { name, books } of counters) {
    const { rows } = await pool.query<{ externalId: string; paidMinor: number; refundedMinor: number }>(
      `select external_id as "externalId", refunded_minor as "refundedMinor",
         case when state = 'paid' then amount_minor else 0 end as "paidMinor"
       from payments where provider = $1 and external_id is not null`,
      [name],
    );
    const ours = new Map(rows.map((row) => [row.externalId, row]));
    for (const theirs of books()) {
      const mine = ours.get(theirs.externalId);
      // A page whose address was lost on the way to us: nobody was ever led there.
      if (!mine && theirs.paidMinor === 0) continue;
      if (mine?.paidMinor === theirs.paidMinor && mine.refundedMinor === theirs.refundedMinor) continue;
      found.push({
        promise: `the shop and ${name} say the same of each payment`,
        found: JSON.stringify({ theirs, ours: mine }),
      });
    }
  }
  return found;
}
