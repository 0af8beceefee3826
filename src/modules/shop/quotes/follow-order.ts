import { isDead } from '#modules/shop/orders';
import type { Tx } from '#platform/db';
import type { KeptState } from './contract.ts';
import type { QuoteRecord } from './quotes.rows.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import {
  type Acceptance,
  addEntry,
  latestAcceptance,
  loadQuote,
  lockQuote,
  quoteOfOrder,
  setEnded,
  updateQuote,
} from './quotes-store.ts';
import { tellStaff } from './tell.ts';

/**
 * How a quote stands once its last order has been looked at. What nobody paid may be accepted again as long as it is valid; what
 * was sure and then cancelled is lost; and money that comes late can bring an order back.
 */
export async function followStanding(context: QuotesContext, tx: Tx, quote: QuoteRecord): Promise<KeptState> {
  const latest = await latestAcceptance(tx, quote.id);
  const order = latest && (await context.orders.writing.lock(tx, latest.orderId));
  if (!order) return quote.state;
  const isOver = isDead(order.fulfilmentState);
  if (isOver === (latest.endedAt !== null)) return quote.state;
  const stands = isOver ? (order.confirmedAt === null ? 'proposed' : 'lost') : 'accepted';
  const kind = { proposed: 'order-not-paid', lost: 'order-cancelled', accepted: 'order-back' }[stands];
  await noteStanding(context, tx, latest, { stands, kind });
  return stands;
}

async function noteStanding(
  context: QuotesContext,
  tx: Tx,
  { quoteId, orderId, orderNumber }: Acceptance,
  { stands, kind }: { stands: KeptState; kind: string },
): Promise<void> {
  const at = context.clock.now();
  await setEnded(tx, orderId, stands === 'accepted' ? null : at);
  await updateQuote(tx, quoteId, { state: stands, changedAt: at });
  await addEntry(tx, { quoteId, kind, data: { order: orderNumber }, at });
  tellLive(context, tx, quoteId);
}

/** Its order ended, moved on, or its money came: the quote says so too. Safe to repeat. */
export async function followOrder(context: QuotesContext, orderId: string): Promise<void> {
  const found = await quoteOfOrder(context.database.reader, orderId);
  if (!found) return;
  await context.database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, found.id);
    if (!quote) return;
    await followStanding(context, tx, quote);
    await noteSecondOrder(context, tx, quote, orderId);
  });
}

/** Late money brought back an order whose quote had been accepted again by then: two orders, and people have to look at it. */
async function noteSecondOrder(
  context: QuotesContext,
  tx: Tx,
  quote: QuoteRecord,
  orderId: string,
): Promise<void> {
  const latest = await latestAcceptance(tx, quote.id);
  if (latest?.orderId === orderId) return;
  const order = await context.orders.writing.lock(tx, orderId);
  if (!order || isDead(order.fulfilmentState) || order.confirmedAt === null) return;
  const whole = await loadQuote(tx, { id: quote.id });
  if (whole?.activity.some(({ kind, data }) => kind === 'second-order' && data.order === order.number))
    return;
  await addEntry(tx, {
    quoteId: quote.id,
    kind: 'second-order',
    data: { order: order.number },
    at: context.clock.now(),
  });
  await tellStaff(context, tx, quote, { what: 'second-order', text: order.number });
  tellLive(context, tx, quote.id);
}
