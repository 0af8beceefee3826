import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { PaymentRow } from '../payments.rows.ts';
import { structuredReference } from './structured.ts';

export type HandPayment = Pick<
  PaymentRow,
  'id' | 'orderId' | 'dueId' | 'state' | 'amountMinor' | 'currency' | 'refundedMinor' | 'expiresAt'
> & {
  /** What came in and was not taken back. */
  receivedMinor: number;
};

/** The reference of a payment, the same one however often it is asked for. */
export async function referenceOf(reader: Reader, paymentId: string): Promise<string> {
  const known = await findReference(reader, paymentId);
  if (known) return known;
  const { rows: numbers } = await reader.execute<{ number: string }>(
    sql`select nextval('transfer_references')::text as number`,
  );
  await reader.execute(sql`
    insert into hand_payments (payment_id, reference)
    values (${paymentId}::uuid, ${structuredReference(Number(numbers[0]?.number))}) on conflict (payment_id) do nothing`);
  const made = await findReference(reader, paymentId);
  if (!made) throw new Error(`no reference came back for ${paymentId}`);
  return made;
}

async function findReference(reader: Reader, paymentId: string): Promise<string | undefined> {
  const { rows } = await reader.execute<{ reference: string }>(
    sql`select reference from hand_payments where payment_id = ${paymentId}::uuid`,
  );
  return rows[0]?.reference;
}

export async function loadHandPayment(
  reader: Reader | Tx,
  reference: string,
): Promise<HandPayment | undefined> {
  const { rows } = await reader.execute<HandPayment & { expiresAt: string }>(sql`
    select p.id, p.order_id as "orderId", p.due_id as "dueId", p.state, p.amount_minor as "amountMinor", p.currency,
      p.refunded_minor as "refundedMinor", p.expires_at as "expiresAt",
      (select coalesce(sum(amount_minor), 0)::int from hand_entries where payment_id = p.id and refund_id is null) as "receivedMinor"
    from hand_payments h join payments p on p.id = h.payment_id where h.reference = ${reference}`);
  const [row] = rows;
  return row && { ...row, expiresAt: new Date(row.expiresAt) };
}

export async function isSentBack(reader: Reader, refundId: string): Promise<boolean> {
  const { rows } = await reader.execute(sql`select 1 from hand_entries where refund_id = ${refundId}::uuid`);
  return rows.length > 0;
}

export type HandEntry = {
  id: string;
  paymentId: string;
  refundId: string | null;
  undoes: string | null;
  /** Below zero: money that went back, or an entry that was a mistake. */
  amountMinor: number;
  day: string;
  note: string;
  recordedBy: string | null;
  recordedName: string;
  recordedAt: Date;
};

/** False when this refund was sent back before, or this entry undone. */
export async function insertEntry(tx: Tx, entry: HandEntry): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into hand_entries (id, payment_id, refund_id, undoes, amount_minor, day, note, recorded_by, recorded_name, recorded_at)
    values (${entry.id}::uuid, ${entry.paymentId}::uuid, ${entry.refundId}::uuid, ${entry.undoes}::uuid, ${entry.amountMinor}::int, ${entry.day}::date,
      ${entry.note}, ${entry.recordedBy}::uuid, ${entry.recordedName}, ${entry.recordedAt.toISOString()}::timestamptz)
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** What was recorded of a payment, the newest first. */
export async function entriesOf(reader: Reader, paymentId: string): Promise<Omit<HandEntry, 'recordedBy'>[]> {
  const { rows } = await reader.execute<
    Omit<HandEntry, 'recordedBy' | 'recordedAt'> & { recordedAt: string }
  >(sql`
    select id, payment_id as "paymentId", refund_id as "refundId", undoes, amount_minor as "amountMinor", day::text as day, note,
      recorded_name as "recordedName", recorded_at as "recordedAt"
    from hand_entries where payment_id = ${paymentId}::uuid order by recorded_at desc, id desc`);
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
}
