import { isDead } from '#modules/shop/orders';
import type { OrderView } from '#modules/shop/orders/contract';
import type { Tx } from '#platform/db';
import type { VatLine } from '#platform/money';
import { wallClock } from '#platform/time';
import { differenceInvoice } from './invoice-facts.ts';
import { isBilled, issueFirst, noteIssued } from './issue-invoice.ts';
import { creditNoteFacts, type InvoiceFacts, type Seller } from './paper-facts.ts';
import { moneyOfOrder } from './paper-money-views.ts';
import { creditOf, difference, grossOf, linesFor, type Position, positionOf } from './paper-position.ts';
import type { PapersContext } from './papers-context.ts';
import { insertPaper, type PaperWithVat, papersWithVat, takeNumber } from './papers-store.ts';
import { sellerOf } from './seller.ts';

type Paper = { kind: 'invoice' | 'credit-note'; vat: VatLine[]; because: 'change' | 'end' };

/**
 * Brings the papers of an order to where a change, its last money or its end has brought it: what came later has an invoice of its
 * own, what is owed no more a credit note, at the rates that changed. An invoice that was issued stays as it is. Safe to repeat.
 */
export async function issueDifference(context: PapersContext, orderId: string): Promise<void> {
  const seller = await sellerOf(context);
  await context.database.inTransaction(async (tx) => {
    const locked = await context.orders.writing.lock(tx, orderId);
    if (!locked || locked.confirmedAt === null || locked.paymentState === 'charged-back') return;
    const order = await context.orders.whole(tx, orderId);
    if (!order) return;
    const dead = isDead(locked.fulfilmentState);
    const papers = await papersWithVat(tx, orderId);
    if (!dead && !papers.some(({ kind }) => kind === 'invoice')) {
      // It bills the order as it stands: there is no difference beside it.
      if (isBilled(locked)) await issueFirst(context, tx, order, seller);
      return;
    }
    const missing = dead
      ? await atItsEnd(tx, order, papers, locked.givenBackMinor)
      : afterChange(order, papers, locked.paidMinor - locked.givenBackMinor);
    for (const paper of missing) await issue(context, tx, { order, paper, papers, seller });
  });
}

/** A change is billed like the order: when all of it is paid, or at once to who pays after an invoice. */
function afterChange(order: OrderView, papers: PaperWithVat[], coveredMinor: number): Paper[] {
  if (coveredMinor < order.totalMinor && order.terms !== 'invoice') return [];
  const last = papers.findLast(({ facts }) => priceOf(facts) !== undefined);
  const position = positionOf(papers);
  const notedMinor = papers
    .filter(({ refundId }) => refundId !== null)
    .reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const { invoice, credit } = difference(position, {
    was: priceOf(last?.facts) ?? [],
    is: order.vat,
    owedMinor: Math.max(0, order.totalMinor - notedMinor),
  });
  return [
    { kind: 'invoice' as const, vat: invoice, because: 'change' as const },
    { kind: 'credit-note' as const, vat: credit, because: 'change' as const },
  ].filter(({ vat }) => vat.length > 0);
}

/** The price by rate that a paper has brought the papers to; undefined for a refund's. */
const priceOf = (facts: PaperWithVat['facts'] | undefined): readonly VatLine[] | undefined =>
  facts && (facts.change?.price ?? ('lines' in facts && !facts.kept ? facts.vat : undefined));

/**
 * It ended: what was invoiced and never paid is credited, what was kept and never invoiced is. What goes back to the customer has
 * credit notes of its own, and is waited for.
 */
async function atItsEnd(
  tx: Tx,
  order: OrderView,
  papers: PaperWithVat[],
  givenBackMinor: number,
): Promise<Paper[]> {
  const { paidMinor, backMinor, waitsMinor, notedMinor } = await moneyOfOrder(tx, order.id);
  const position = positionOf(papers);
  const invoiced = grossOf(position);
  const own = paidMinor - givenBackMinor;
  if (invoiced > own - notedMinor) {
    const vat = creditOf(position, invoiced - (own - notedMinor));
    return vat.length > 0 ? [{ kind: 'credit-note', vat, because: 'end' }] : [];
  }
  const kept = own - backMinor;
  if (waitsMinor > 0 || kept <= invoiced) return [];
  return [{ kind: 'invoice', vat: keptLines(position, order.vat, kept - invoiced), because: 'end' }];
}

/** Money that was kept is a part of the price, at each of its rates. */
function keptLines(position: Position, price: readonly VatLine[], keptMinor: number): VatLine[] {
  const whole = positionOf([{ kind: 'invoice', vat: price }]);
  const parts = creditOf(whole, keptMinor);
  const said = parts.reduce((sum, { gross }) => sum + gross, 0);
  const moves = new Map(parts.map(({ rateBp, gross }) => [rateBp, gross]));
  // More was paid than the order costs now: the rest stands at its first rate.
  const [first] = price;
  if (first && said < keptMinor) moves.set(first.rateBp, (moves.get(first.rateBp) ?? 0) + keptMinor - said);
  return linesFor(position, moves);
}

type Issue = { order: OrderView; paper: Paper; papers: PaperWithVat[]; seller: Seller };

async function issue(context: PapersContext, tx: Tx, { order, paper, papers, seller }: Issue): Promise<void> {
  const { settings, payments, clock } = context;
  const { zone } = await settings.shop();
  const now = clock.now();
  const { day } = wallClock(now, zone);
  const { kind, vat, because } = paper;
  const { number, year, place } = await takeNumber(tx, kind, day);
  const invoices = papers.filter((one) => one.kind === 'invoice');
  const mark =
    because === 'change' || invoices.length > 0 ? { change: { price: order.vat } } : { kept: true };
  const issued = { order, seller, number, day, now, zone, methods: payments.methods() };
  const of = invoices.at(-1);
  const row =
    kind === 'invoice'
      ? await insertPaper(tx, {
          ...{ kind, year, place, orderId: order.id, vat },
          facts: { ...differenceInvoice(issued, { vat, because }), ...mark },
        })
      : of &&
        (await insertPaper(tx, {
          ...{ kind, year, place, orderId: order.id, vat, invoiceId: of.id },
          facts: {
            ...creditNoteFacts(of.facts as InvoiceFacts, {
              ...{ number, day, now, seller, vat, because },
              of: invoices,
            }),
            change: { price: order.vat },
          },
        }));
  if (row) await noteIssued(context, tx, row);
}
