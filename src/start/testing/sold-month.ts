import { figuresOf } from '#modules/shop/orders';
import type { Database } from '#platform/db';
import { newId } from '#platform/ids';

export type SoldLine = { gross: number; off: number; rateBp: number };
export type Sold = {
  id: string;
  number: string;
  paymentId: string;
  day: string;
  lines: SoldLine[];
  fee: { gross: number; rateBp: number };
  totalMinor: number;
  refunds: { id: string; day: string; amountMinor: number }[];
  /** What it became later on its day, when it was changed; its money came or went with it. */
  change: { lines: SoldLine[]; totalMinor: number; paymentId: string; refundId: string } | null;
};

/** Orders of a month as checkout leaves them once they are paid and, some of them, paid back; a hundred a day. */
export function aMonth({ orders, roll }: { orders: number; roll: (most: number) => number }): Sold[] {
  const rates = [0, 600, 1200, 2100];
  return Array.from({ length: orders }, (_, index) => {
    const day = dayOf(Math.floor(index / (orders / 30)));
    const lines = Array.from({ length: 1 + roll(4) }, () => {
      const gross = 1 + roll(40_000);
      return { gross, off: roll(5) === 0 ? roll(gross) : 0, rateBp: rates[roll(4)] ?? 0 };
    });
    const fee = { gross: roll(3) === 0 ? 900 : 0, rateBp: 2100 };
    const totalMinor = lines.reduce((sum, { gross, off }) => sum + gross - off, fee.gross);
    return {
      id: newId(),
      number: `MO-${10_000 + index}`,
      paymentId: newId(),
      day,
      lines,
      fee,
      totalMinor,
      refunds: refundsOf(totalMinor, day, index, roll),
      change: index % 7 === 3 && index % 5 !== 0 ? changeOf(lines, fee.gross, index, roll) : null,
    };
  });
}

// Of every second one thing goes, and in all of them another comes, at a rate of its own.
function changeOf(known: SoldLine[], feeMinor: number, index: number, roll: (most: number) => number) {
  const other = { gross: 1 + roll(40_000), off: 0, rateBp: [0, 600, 1200, 2100][roll(4)] ?? 0 };
  const lines = [...known.slice(index % 2), other];
  const totalMinor = lines.reduce((sum, { gross, off }) => sum + gross - off, feeMinor);
  return { lines, totalMinor, paymentId: newId(), refundId: newId() };
}

const dayOf = (index: number) => `2027-04-${String(1 + Math.min(29, index)).padStart(2, '0')}`;

// Every fifth is paid back in up to three parts, every fifteenth whole.
function refundsOf(totalMinor: number, day: string, index: number, roll: (most: number) => number) {
  if (index % 5 !== 0) return [];
  let left = totalMinor;
  const refunds = Array.from({ length: 1 + roll(3) }, () => {
    const amountMinor = roll(left + 1);
    left -= amountMinor;
    return { id: newId(), day, amountMinor };
  });
  if (index % 15 === 0) refunds.push({ id: newId(), day, amountMinor: left });
  return refunds.filter(({ amountMinor }) => amountMinor > 0);
}

/** What the figures of an order are worked out from, and nothing else of it. */
const asPlaced = (lines: Sold['lines'], fee: Sold['fee']): Parameters<typeof figuresOf>[0] => ({
  lines: lines.map(({ gross, off, rateBp }) => ({
    quantity: 1,
    unitMinor: gross,
    discountMinor: off,
    vatRateBp: rateBp,
  })),
  parts: [{ feeMinor: fee.gross, feeVatRateBp: fee.rateBp }],
  discount: null,
});

/** Writes them, in a statement for each table. */
export async function keepMonth({ pool }: Database, month: readonly Sold[]): Promise<void> {
  const rows = JSON.stringify(
    month.map(({ lines, fee, refunds, change: _, ...order }) => ({
      ...order,
      ...figuresOf(asPlaced(lines, fee)),
      key: newId(),
      at: `${order.day}T08:00:00Z`,
    })),
  );
  await pool.query(
    `insert into orders (id, number, checkout_key, link_hash, language, contact_name, contact_email, contact_phone, method, day,
       note, currency, lines_minor, delivery_minor, discount_minor, total_minor, vat, payment_state, paid_minor, pay_before,
       terms_accepted_at, placed_at, paid_at, confirmed_at, search)
     select id, number, key, 'hash of ' || number, 'nl', 'Noor de Vries', 'noor@convive.test', '', 'delivery', day,
       '', 'EUR', "linesMinor", "deliveryMinor", "discountMinor", "totalMinor", vat, 'paid', "totalMinor", at, at, at, at, at, number
     from json_to_recordset($1::json) as o(id uuid, number text, key uuid, day date, "linesMinor" int, "deliveryMinor" int,
       "discountMinor" int, "totalMinor" int, vat jsonb, at timestamptz)`,
    [rows],
  );
  await pool.query(
    `insert into payments (id, order_id, order_number, provider, method, mode, state, amount_minor, currency, return_url,
       description, language, expires_at, settled_as)
     select "paymentId", id, number, 'test', 'ideal', 'test', 'paid', "totalMinor", 'EUR', '/', number, 'nl', at, 'paid'
     from json_to_recordset($1::json) as o("paymentId" uuid, id uuid, number text, "totalMinor" int, at timestamptz)
     where "totalMinor" > 0`,
    [rows],
  );
  const refunds = month.flatMap(({ id, paymentId, refunds: sent }) =>
    sent.map((refund) => ({ ...refund, orderId: id, paymentId, at: `${refund.day}T08:30:00Z` })),
  );
  await pool.query(
    `insert into refunds (id, payment_id, order_id, amount_minor, reason, state, done_at)
     select id, "paymentId", "orderId", "amountMinor", 'a test', 'done', at
     from json_to_recordset($1::json) as r(id uuid, "paymentId" uuid, "orderId" uuid, "amountMinor" int, at timestamptz)`,
    [JSON.stringify(refunds)],
  );
}

/** Changes those that were changed, as the office leaves them: dearer ones are paid, of cheaper ones the money has gone back. */
export async function changeMonth({ pool }: Database, month: readonly Sold[], at: string): Promise<void> {
  const rows = JSON.stringify(
    month.flatMap(({ change, fee, ...order }) =>
      change
        ? {
            ...order,
            ...figuresOf(asPlaced(change.lines, fee)),
            newPaymentId: change.paymentId,
            refundId: change.refundId,
            more: Math.max(0, change.totalMinor - order.totalMinor),
            less: Math.max(0, order.totalMinor - change.totalMinor),
            at,
          }
        : [],
    ),
  );
  const changed = `json_to_recordset($1::json) as c(id uuid, number text, "paymentId" uuid, "newPaymentId" uuid, "refundId" uuid,
    "linesMinor" int, "deliveryMinor" int, "discountMinor" int, "totalMinor" int, vat jsonb, more int, less int, at timestamptz)`;
  await pool.query(
    `update orders o set lines_minor = c."linesMinor", delivery_minor = c."deliveryMinor", discount_minor = c."discountMinor",
       total_minor = c."totalMinor", vat = c.vat, version = 2, paid_minor = o.paid_minor + c.more,
       given_back_minor = c.less, refunded_minor = c.less
     from ${changed} where o.id = c.id`,
    [rows],
  );
  await pool.query(
    `insert into order_activity (order_id, kind, data, at) select id, 'changed', '{}', at from ${changed}`,
    [rows],
  );
  await pool.query(
    `insert into payments (id, order_id, order_number, provider, method, mode, state, amount_minor, currency, return_url,
       description, language, expires_at, settled_as)
     select "newPaymentId", id, number, 'test', 'ideal', 'test', 'paid', more, 'EUR', '/', number, 'nl', at, 'paid'
     from ${changed} where more > 0`,
    [rows],
  );
  await pool.query(
    `insert into refunds (id, payment_id, order_id, amount_minor, reason, for_change, state, done_at)
     select "refundId", "paymentId", id, less, 'order-changed', true, 'done', at from ${changed} where less > 0`,
    [rows],
  );
}
