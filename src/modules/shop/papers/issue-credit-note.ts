import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { invoiceOf, noteIssued } from './issue-invoice.ts';
import type { PapersContext } from './papers-context.ts';
import { creditedByRate, findOfRefund, insertPaper, takeNumber } from './papers-store.ts';
import { sellerOf } from './seller.ts';
import { splitCredit } from './split-credit.ts';

/**
 * The credit note of a refund that is done, once. None for money that no invoice was about (a second payment, one that
 * came too late), nor for more than the invoice says.
 */
export async function issueCreditNote(
  context: PapersContext,
  refundId: string,
): Promise<Result<{ number: string }, 'no-such-refund' | 'nothing-to-credit'>> {
  const { database, payments, settings, clock } = context;
  const seller = await sellerOf(context);
  return database.inTransaction(async (tx) => {
    const refund = await payments.refundFacts(tx, refundId);
    if (refund?.state !== 'done') return refuse('no-such-refund');
    if (refund.payment.settledAs !== 'paid') return refuse('nothing-to-credit');
    // The refund's news may be heard before that of the payment.
    const invoice = await invoiceOf(context, tx, refund.orderId, seller);
    if (!invoice) return refuse('nothing-to-credit');
    const known = await findOfRefund(tx, refundId);
    if (known) return accept({ number: known.number });
    const vat = splitCredit(invoice.facts.vat, await creditedByRate(tx, invoice.id), refund.amountMinor);
    const totalMinor = vat.reduce((sum, { gross }) => sum + gross, 0);
    if (totalMinor === 0) return refuse('nothing-to-credit');
    const now = clock.now();
    const { day } = wallClock(now, (await settings.shop()).zone);
    const { number, year, place } = await takeNumber(tx, 'credit-note', day);
    const { language, currency, orderNumber, customer, practice } = invoice.facts;
    const note = await insertPaper(tx, {
      kind: 'credit-note',
      year,
      place,
      orderId: refund.orderId,
      invoiceId: invoice.id,
      refundId,
      vat,
      facts: {
        ...{ number, day, issuedAt: now.toISOString(), language, currency, orderNumber, seller },
        ...{ customer, totalMinor, vat, practice },
        invoice: { number: invoice.number, day: invoice.day, totalMinor: invoice.totalMinor },
      },
    });
    await noteIssued(context, tx, note);
    return accept({ number });
  });
}
