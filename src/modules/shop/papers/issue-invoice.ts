import type { OrderView } from '#modules/shop/orders/contract';
import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { system } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { invoiceFacts } from './invoice-facts.ts';
import type { Seller } from './paper-facts.ts';
import type { PaperRecord } from './papers.rows.ts';
import type { PapersContext } from './papers-context.ts';
import { findInvoice, insertPaper, takeNumber } from './papers-store.ts';
import { sellerOf } from './seller.ts';

/**
 * The invoice of an order, once: who asks again is told its number. Refuses when there is no such order, and while only a part of
 * it is paid: a deposit is no supply yet.
 */
export async function issueInvoice(
  context: PapersContext,
  orderId: string,
): Promise<Result<{ number: string }, 'not-to-invoice'>> {
  const known = await findInvoice(context.database.reader, orderId);
  if (known) return accept({ number: known.number });
  const seller = await sellerOf(context);
  return context.database.inTransaction(async (tx) => {
    const invoice = await invoiceOf(context, tx, orderId, seller);
    return invoice ? accept({ number: invoice.number }) : refuse('not-to-invoice');
  });
}

/** The same in a transaction of the caller. Its order is locked first, so that two who ask take turns. */
export async function invoiceOf(
  context: PapersContext,
  tx: Tx,
  orderId: string,
  seller: Seller,
): Promise<PaperRecord | undefined> {
  const { orders } = context;
  const locked = await orders.writing.lock(tx, orderId);
  if (!locked) return undefined;
  const known = await findInvoice(tx, orderId);
  if (known) return known;
  if (!isBilled(locked)) return undefined;
  const order = await orders.whole(tx, orderId);
  return order && issueFirst(context, tx, order, seller);
}

/** Is its supply billed: all of it is paid, or it is paid after its invoice? */
export const isBilled = ({ confirmedAt, paidMinor, givenBackMinor, totalMinor, terms }: Billed): boolean =>
  confirmedAt !== null && (paidMinor - givenBackMinor >= totalMinor || terms === 'invoice');

type Billed = {
  confirmedAt: Date | null;
  paidMinor: number;
  givenBackMinor: number;
  totalMinor: number;
  terms: string;
};

/** The first invoice of an order that is locked, and billed, and has none. */
export async function issueFirst(
  context: PapersContext,
  tx: Tx,
  order: OrderView,
  seller: Seller,
): Promise<PaperRecord> {
  const { payments, settings, clock } = context;
  const { zone } = await settings.shop();
  const now = clock.now();
  const { day } = wallClock(now, zone);
  const { number, year, place } = await takeNumber(tx, 'invoice', day);
  const facts = invoiceFacts({
    order,
    seller,
    number,
    day,
    now,
    zone,
    methods: payments.methods(),
  });
  const invoice = await insertPaper(tx, {
    ...{ kind: 'invoice', year, place, orderId: order.id },
    ...{ facts, vat: facts.vat },
  });
  await noteIssued(context, tx, invoice);
  return invoice;
}

/** In the journal, and on the pages that show the order. */
export async function noteIssued(
  { realtime }: Pick<PapersContext, 'realtime'>,
  tx: Tx,
  { kind, number, orderId, totalMinor }: PaperRecord,
): Promise<void> {
  await record(tx, {
    by: system('issue-papers'),
    action: `papers.issue-${kind}`,
    subject: { type: 'order', id: orderId },
    after: { number, totalMinor },
  });
  realtime.tell(tx, `order:${orderId}`, { kind: 'paper-issued' });
}
