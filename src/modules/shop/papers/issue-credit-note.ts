import { isDead } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { invoiceOf, noteIssued } from './issue-invoice.ts';
import { creditNoteFacts, type InvoiceFacts } from './paper-facts.ts';
import { moneyOfOrder } from './paper-money-views.ts';
import { creditOf, grossOf, positionOf } from './paper-position.ts';
import type { PapersContext } from './papers-context.ts';
import { findOfRefund, insertPaper, papersWithVat, takeNumber } from './papers-store.ts';
import { sellerOf } from './seller.ts';

/**
 * The credit note of a refund that is done, once. None for money that no invoice was about (a second payment, one that came too
 * late, a deposit that came back before anything was invoiced), for what a change has credited, nor for more than the invoices say.
 */
export async function issueCreditNote(
  context: PapersContext,
  refundId: string,
): Promise<Result<{ number: string }, 'no-such-refund' | 'nothing-to-credit'>> {
  const { database, payments, settings, clock, orders } = context;
  const seller = await sellerOf(context);
  return database.inTransaction(async (tx) => {
    const refund = await payments.refundFacts(tx, refundId);
    if (refund?.state !== 'done') return refuse('no-such-refund');
    if (refund.payment.settledAs !== 'paid' || refund.forChange) return refuse('nothing-to-credit');
    const { orderId } = refund;
    const order = await orders.writing.lock(tx, orderId);
    if (!order) return refuse('nothing-to-credit');
    const known = await findOfRefund(tx, refundId);
    if (known) return accept({ number: known.number });
    const dead = isDead(order.fulfilmentState);
    // The refund's news may be heard before that of the payment.
    const invoice = await invoiceOf(context, tx, orderId, seller);
    if (!invoice) return refuse('nothing-to-credit');
    const papers = await papersWithVat(tx, orderId);
    const position = positionOf(papers);
    const most = dead ? grossOf(position) - (await keptOf()) : refund.amountMinor;
    const vat = creditOf(position, Math.min(refund.amountMinor, Math.max(0, most)));
    if (vat.length === 0) return refuse('nothing-to-credit');
    const now = clock.now();
    const { day } = wallClock(now, (await settings.shop()).zone);
    const { number, year, place } = await takeNumber(tx, 'credit-note', day);
    const invoices = papers.filter(({ kind }) => kind === 'invoice');
    const of = invoices.at(-1) ?? invoice;
    const note = await insertPaper(tx, {
      ...{ kind: 'credit-note' as const, year, place, orderId, vat, refundId, invoiceId: of.id },
      facts: creditNoteFacts(of.facts as InvoiceFacts, {
        ...{ number, day, now, seller, vat, of: invoices },
        because: 'refund',
      }),
    });
    await noteIssued(context, tx, note);
    return accept({ number });

    /** What an order that has ended keeps of its money. */
    async function keptOf(): Promise<number> {
      const { paidMinor, backMinor } = await moneyOfOrder(tx, orderId);
      return paidMinor - (order?.givenBackMinor ?? 0) - backMinor;
    }
  });
}
