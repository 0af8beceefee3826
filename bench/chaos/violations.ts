import type { openShelf } from '../shelf.ts';
import type { Purchase } from './purchase.ts';

type Shelf = ReturnType<typeof openShelf>;
export type Violation = { promise: string; found: string };

/** Each promise is a query for what breaks it: every row that comes back is a violation. */
const promises: Record<string, string> = {
  'what an order says is paid is what its payments brought': `
    select o.number, o.payment_state, o.paid_minor, o.total_minor, p.sum from orders o
    left join lateral (select coalesce(sum(amount_minor), 0)::int as sum from payments
                       where order_id = o.id and settled_as = 'paid' and state = 'paid') p on true
    where o.paid_minor <> p.sum or (o.payment_state = 'none') <> (o.paid_minor = 0)
       or (o.payment_state <> 'none' and o.paid_minor <> o.total_minor)`,
  'every payment asks for the total of its order': `
    select p.id, p.amount_minor, o.total_minor from payments p left join orders o on o.id = p.order_id
    where p.amount_minor is distinct from o.total_minor or p.currency is distinct from o.currency`,
  'the shop and the provider have the same sums': `
    select ours.sum as ours, theirs.sum as theirs from
      (select coalesce(sum(amount_minor), 0) as sum from payments where state = 'paid') ours,
      (select coalesce(sum(amount_minor), 0) as sum from test_provider_payments where state = 'paid') theirs
    where ours.sum <> theirs.sum`,
  'orders and payments have the same sums': `
    select o.sum as orders, p.sum as payments from
      (select coalesce(sum(paid_minor), 0) as sum from orders) o,
      (select coalesce(sum(amount_minor), 0) as sum from payments where settled_as = 'paid') p
    where o.sum <> p.sum`,
  'no paid order is lost: money at the provider is a paid order, or is on its way back': `
    select t.id, t.reference, p.state, p.settled_as, o.number, o.payment_state from test_provider_payments t
    left join payments p on p.id::text = t.idempotency_key left join orders o on o.id = p.order_id
    where t.state = 'paid' and not coalesce(
      (p.state = 'paid' and p.settled_as = 'paid' and o.payment_state in ('paid', 'refunded-in-part', 'refunded'))
      or exists (select 1 from refunds r where r.payment_id = p.id), false)`,
  'no order is paid without money at the provider': `
    select o.number from orders o where o.payment_state <> 'none' and not exists (
      select 1 from payments p join test_provider_payments t on t.idempotency_key = p.id::text
      where p.order_id = o.id and t.state = 'paid')`,
  'nobody has paid for two orders': `
    select contact_email, count(*)::int as orders from orders where payment_state = 'paid' group by 1 having count(*) > 1`,
  'one order for each checkout key': `
    select checkout_key, count(*)::int as orders from orders group by 1 having count(*) > 1`,
  'no hold is open past its time': `
    select h.reference, h.expires_at from holds h where h.state = 'held' and h.expires_at < now() - interval '90 seconds'`,
  'an open hold belongs to an order that waits for its money': `
    select h.reference, o.payment_state, o.fulfilment_state from holds h left join orders o on o.id::text = h.reference
    where h.state = 'held' and not coalesce(o.payment_state = 'none' and o.fulfilment_state = 'placed', false)`,
  'a paid order has sold exactly one hold, an unpaid one none': `
    select o.number, o.payment_state, h.sold from orders o
    cross join lateral (select count(*)::int as sold from holds where reference = o.id::text and state = 'sold') h
    where h.sold <> case when o.payment_state = 'paid' and o.fulfilment_state <> 'rejected' then 1 else 0 end`,
  'nothing is oversold: on hand >= held >= 0': `
    select * from stock where on_hand < held or held < 0`,
  'no day takes more than it can': `
    select * from capacity_days where taken > capacity or taken < 0`,
  'what days have taken is what holds have kept': `
    select c.subject_id, c.day, c.taken, k.kept from capacity_days c
    cross join lateral (select coalesce(sum(l.quantity), 0)::int as kept from hold_lines l join holds h on h.id = l.hold_id
      where h.state in ('held', 'sold') and l.kind = 'capacity' and l.subject_id = c.subject_id and l.day = c.day) k
    where c.taken <> k.kept`,
  'pieces sold are the lines of paid orders': `
    select s.variant_id, m.sold, l.ordered from stock s
    cross join lateral (select coalesce(-sum(on_hand_delta), 0)::int as sold from stock_movements
      where variant_id = s.variant_id and reason in ('sold', 'returned')) m
    cross join lateral (select coalesce(sum(l.quantity), 0)::int as ordered from order_lines l join orders o on o.id = l.order_id
      where l.variant_id = s.variant_id and o.payment_state = 'paid' and o.fulfilment_state <> 'rejected') l
    where m.sold <> l.ordered`,
  'pieces held are the lines of open holds': `
    select s.variant_id, s.held, l.kept from stock s
    cross join lateral (select coalesce(sum(l.quantity), 0)::int as kept from hold_lines l join holds h on h.id = l.hold_id
      where h.state = 'held' and l.kind = 'stock' and l.subject_id = s.variant_id) l
    where s.held <> l.kept`,
  'every paid order has exactly one confirmation': `
    select o.number, m.mails from orders o
    cross join lateral (select count(*)::int as mails from mails
      where subject_type = 'order' and subject_id = o.id::text and template = 'order-confirmation') m
    where m.mails <> case when o.payment_state = 'none' then 0 else 1 end`,
  'every order is announced as paid once': `
    select o.number, a.entries from orders o
    cross join lateral (select count(*)::int as entries from order_activity where order_id = o.id and kind = 'paid') a
    where a.entries <> case when o.payment_state = 'none' then 0 else 1 end`,
  'no work was given up': `
    select id, data from pgboss.job where name = 'dead'`,
};

/** What was seen from outside. `quiet`: nothing was left to do. */
export type Seen = { purchases: Purchase[]; received: Map<string, number>; kills: number; quiet: boolean };

/** What the disturbance broke; empty when every promise held. */
export async function violations(
  { database, inventory }: Shelf,
  { purchases, received, kills, quiet }: Seen,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [promise, breaks] of Object.entries(promises)) {
    const { rows } = await database.pool.query(breaks);
    for (const row of rows) found.push({ promise, found: JSON.stringify(row) });
  }
  for (const gap of await inventory.ledgerGaps(database.reader))
    found.push({ promise: 'the stock ledger adds up', found: JSON.stringify(gap) });
  found.push(
    ...(await ofMail({ database }, { received, kills, quiet })),
    ...(await ofShoppers({ database }, purchases)),
  );
  return found;
}

async function ofMail(
  { database }: Pick<Shelf, 'database'>,
  { received, kills, quiet }: Omit<Seen, 'purchases'>,
) {
  const found: Violation[] = [];
  const { rows } = await database.pool.query<{ id: string; state: string; template: string }>(
    `select message_id as id, state, template from mails where subject_type = 'order'`,
  );
  const known = new Set(rows.map(({ id }) => id));
  for (const id of received.keys())
    if (!known.has(id)) found.push({ promise: 'no mail leaves without a record', found: id });
  const repeats = [...received.values()].reduce((sum, times) => sum + times - 1, 0);
  if (repeats > kills)
    found.push({
      promise: 'a kill repeats at most the one mail in flight',
      found: `${repeats} mails came again after ${kills} kills`,
    });
  for (const { id, state, template } of rows) {
    if (state === 'sent' && !received.has(id))
      found.push({ promise: 'a mail that is said to be sent has arrived', found: `${template} ${id}` });
    if (state === 'failed' || (quiet && state !== 'sent'))
      found.push({ promise: 'every mail is sent in the end', found: `${template} ${id} is ${state}` });
  }
  return found;
}

/** What shoppers were told has to be what the books say. */
async function ofShoppers(
  { database }: Pick<Shelf, 'database'>,
  purchases: Purchase[],
): Promise<Violation[]> {
  const { rows } = await database.pool.query<{ email: string; settled: boolean }>(
    `select o.contact_email as email, bool_or(o.payment_state <> 'none' or r.id is not null) as settled
     from orders o left join refunds r on r.order_id = o.id group by 1`,
  );
  const settled = new Map(rows.map(({ email, settled }) => [email, settled]));
  return purchases
    .filter(({ end, email }) => end === 'gave-up' || (end === 'paid' && settled.get(email) !== true))
    .map(({ end, email, why }) => ({
      promise: end === 'paid' ? 'who pays has a paid order' : 'a shopper who keeps trying gets an answer',
      found: `${email} ${why}`,
    }));
}
