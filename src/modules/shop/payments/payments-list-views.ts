import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import { readReference } from './by-hand/structured.ts';
import type { PaymentDetail, PaymentKind, PaymentListRow, PaymentsList, PaymentsQuery } from './contract.ts';

export const PAYMENTS_PER_PAGE = 25;

const columns = sql`
  p.id, p.provider, p.method, p.mode, p.state, p.amount_minor as "amountMinor", p.refunded_minor as "refundedMinor",
  p.charged_back_minor as "chargedBackMinor", p.currency, p.external_id as "externalId", p.created_at as "createdAt",
  p.settled_as as "settledAs", p.order_number as "orderNumber", o.contact_name as "contactName"`;

const waitsRefund = sql`exists (
  select from refunds r where r.payment_id = p.id and (r.state in ('proposed', 'failed') or (r.state = 'pending' and p.provider = 'by-hand')))`;
const isOver = sql`o.fulfilment_state in ('cancelled', 'rejected')`;
const waitsTransfer = sql`(p.provider = 'by-hand' and p.state in ('created', 'open', 'pending') and not ${isOver})`;
/** A part came, and then the order ended: it was never a payment, so no refund can send it back. */
const waitsReturn = sql`(p.provider = 'by-hand' and p.state = 'pending' and ${isOver} and exists (
  select from hand_entries h where h.payment_id = p.id group by h.payment_id having sum(h.amount_minor) > 0))`;

const kinds: Record<PaymentKind, SQL> = {
  waiting: sql`(${waitsTransfer} or ${waitsReturn} or ${waitsRefund})`,
  paid: sql`p.state = 'paid'`,
  failed: sql`p.state in ('failed', 'cancelled', 'expired')`,
  refunds: sql`exists (select from refunds r where r.payment_id = p.id)`,
  odd: sql`(p.settled_as in ('second-payment', 'paid-late', 'mismatch') or p.charged_back_minor > 0)`,
};

const sorts = {
  newest: sql`p.created_at desc, p.id desc`,
  oldest: sql`p.created_at, p.id`,
  amount: sql`p.amount_minor desc, p.id desc`,
};

/** One page of payments, with the sums of all that was found; days are those of the shop's zone. */
export async function paymentsListView(
  reader: Reader,
  query: PaymentsQuery,
  zone: string,
): Promise<PaymentsList> {
  const page = query.page ?? 1;
  const order = sorts[query.sort ?? 'newest'];
  const { rows } = await reader.execute<Raw & Sums>(sql`
    with found as (
      select p.id, p.amount_minor, p.refunded_minor, p.state, row_number() over (order by ${order}) as rank
      from payments p join orders o on o.id = p.order_id where ${filters(query, zone)}),
    sums as (
      select count(*)::int as total, coalesce(sum(amount_minor) filter (where state = 'paid'), 0)::float8 as paid,
        coalesce(sum(refunded_minor), 0)::float8 as refunded
      from found)
    select ${columns}, ${waits} as waits, sums.* from sums
    left join found on found.rank > ${(page - 1) * PAYMENTS_PER_PAGE} and found.rank <= ${page * PAYMENTS_PER_PAGE}
    left join payments p on p.id = found.id left join orders o on o.id = p.order_id
    order by found.rank`);
  const { total = 0, paid = 0, refunded = 0 } = rows[0] ?? {};
  return {
    rows: rows.filter(({ id }) => id !== null).map(presentRow),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAYMENTS_PER_PAGE)),
    paidMinor: paid,
    refundedMinor: refunded,
  };
}

/** Which order a payment is for, and until when it waits. */
export async function paymentHead(
  reader: Reader,
  id: string,
): Promise<
  | (Pick<PaymentDetail, 'orderNumber' | 'contactName' | 'expiresAt' | 'isOver'> & { orderId: string })
  | undefined
> {
  const { rows } = await reader.execute<{
    orderId: string;
    orderNumber: string;
    contactName: string;
    expiresAt: string;
    isOver: boolean;
  }>(sql`
    select p.order_id as "orderId", p.order_number as "orderNumber", o.contact_name as "contactName", p.expires_at as "expiresAt", ${isOver} as "isOver"
    from payments p join orders o on o.id = p.order_id where p.id = ${id}::uuid`);
  const [row] = rows;
  return row && { ...row, expiresAt: new Date(row.expiresAt).toISOString() };
}

export const waits = sql`case when ${waitsRefund} then 'refund' when ${waitsTransfer} then 'transfer' when ${waitsReturn} then 'return' end`;

type Sums = { total: number; paid: number; refunded: number };
type Raw = Omit<PaymentListRow, 'createdAt'> & { createdAt: string };

const presentRow = ({ createdAt, ...row }: Raw): PaymentListRow => ({
  id: row.id,
  provider: row.provider,
  method: row.method,
  mode: row.mode,
  state: row.state,
  amountMinor: row.amountMinor,
  refundedMinor: row.refundedMinor,
  chargedBackMinor: row.chargedBackMinor,
  currency: row.currency,
  externalId: row.externalId,
  createdAt: new Date(createdAt).toISOString(),
  settledAs: row.settledAs,
  orderNumber: row.orderNumber,
  contactName: row.contactName,
  waits: row.waits,
});

export function filters({ q, kind, provider, from, until }: PaymentsQuery, zone: string): SQL {
  const parts: SQL[] = [sql`true`];
  const reference = q ? readReference(q) : undefined;
  if (reference) parts.push(sql`and p.external_id = ${reference}`);
  else
    for (const word of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
      parts.push(
        sql`and (${containing(sql`o.search`, word)} or p.external_id = ${word} or p.alias = ${word} or ${amountIn(word)})`,
      );
  if (kind) parts.push(sql`and ${kinds[kind]}`);
  if (provider) parts.push(sql`and p.provider = ${provider}`);
  const day = sql`(p.created_at at time zone ${zone})::date`;
  if (from) parts.push(sql`and ${day} >= ${from}::date`);
  if (until) parts.push(sql`and ${day} <= ${until}::date`);
  return sql.join(parts, sql` `);
}

/** An amount as it stands on a statement, 84.50 or 84,50: also a word to search for. */
function amountIn(word: string): SQL {
  const found = /^(\d{1,7})[.,](\d{2})$/.exec(word);
  return found ? sql`p.amount_minor = ${Number(`${found[1]}${found[2]}`)}` : sql`false`;
}
