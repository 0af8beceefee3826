import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { VatLine } from '#platform/money';
import type { PlainDay } from '#platform/time';
import type { PaperKind } from './contract.ts';
import type { CreditNoteFacts, InvoiceFacts } from './paper-facts.ts';
import { type PaperRecord, papers, paperVat } from './papers.rows.ts';

/** A letter for each series, the same in every language: facture and factuur, credit note and creditnota. */
const letters: Record<PaperKind, string> = { invoice: 'F', 'credit-note': 'C' };

export const numberOf = (kind: PaperKind, year: number, place: number): string =>
  `${letters[kind]}-${year}-${String(place).padStart(5, '0')}`;

/**
 * The next number of a series. Its row stays locked until the transaction ends: the next one waits, and when we are
 * rolled back, so is the count. A sequence would leave a gap there, and the highest number plus one comes twice.
 */
export async function takeNumber(
  tx: Tx,
  kind: PaperKind,
  day: PlainDay,
): Promise<{ number: string; year: number; place: number }> {
  const year = Number(day.slice(0, 4));
  const { rows } = await tx.execute<{ place: number }>(sql`
    insert into paper_series (kind, year, last_place) values (${kind}, ${year}, 1)
    on conflict (kind, year) do update set last_place = paper_series.last_place + 1
    returning last_place as place`);
  const place = rows[0]?.place;
  if (!place) throw new Error('no number came back');
  return { number: numberOf(kind, year, place), year, place };
}

type NewPaper = {
  kind: PaperKind;
  year: number;
  place: number;
  orderId: string;
  facts: InvoiceFacts | CreditNoteFacts;
  vat: readonly VatLine[];
  invoiceId?: string;
  refundId?: string;
};

export async function insertPaper(
  tx: Tx,
  { kind, year, place, orderId, facts, vat, invoiceId, refundId }: NewPaper,
): Promise<PaperRecord> {
  const words = [facts.number, facts.orderNumber, facts.customer.name, facts.customer.email].join(' ');
  const [row] = await tx
    .insert(papers)
    .values({
      id: newId(),
      kind,
      number: facts.number,
      year,
      place,
      orderId,
      orderNumber: facts.orderNumber,
      invoiceId: invoiceId ?? null,
      refundId: refundId ?? null,
      day: facts.day,
      language: facts.language,
      currency: facts.currency,
      totalMinor: facts.totalMinor,
      customerName: facts.customer.name,
      facts,
      search: sql`plain_letters(${words})`,
      issuedAt: new Date(facts.issuedAt),
    })
    .returning();
  if (!row) throw new Error('no paper came back');
  if (vat.length > 0) {
    await tx.insert(paperVat).values(
      vat.map(({ rateBp, gross, net, vat: tax }) => ({
        paperId: row.id,
        rateBp,
        grossMinor: gross,
        netMinor: net,
        vatMinor: tax,
      })),
    );
  }
  return row;
}

/** The first: what came later has invoices of its own. */
export async function findInvoice(reader: Reader, orderId: string): Promise<PaperRecord | undefined> {
  const [row] = await reader
    .select()
    .from(papers)
    .where(and(eq(papers.orderId, orderId), eq(papers.kind, 'invoice')))
    .orderBy(asc(papers.issuedAt), asc(papers.id))
    .limit(1);
  return row;
}

/** The newest of its kind that no refund has made. */
export async function lastOfOrder(
  reader: Reader,
  orderId: string,
  kind: PaperKind,
): Promise<PaperRecord | undefined> {
  const [row] = await reader
    .select()
    .from(papers)
    .where(and(eq(papers.orderId, orderId), eq(papers.kind, kind), isNull(papers.refundId)))
    .orderBy(desc(papers.issuedAt), desc(papers.id))
    .limit(1);
  return row;
}

export async function findOfRefund(reader: Reader, refundId: string): Promise<PaperRecord | undefined> {
  const [row] = await reader.select().from(papers).where(eq(papers.refundId, refundId));
  return row;
}

export async function findOfOrder(
  reader: Reader,
  orderId: string,
  number: string,
): Promise<PaperRecord | undefined> {
  const [row] = await reader
    .select()
    .from(papers)
    .where(and(eq(papers.orderId, orderId), eq(papers.number, number)));
  return row;
}

export type PaperWithVat = PaperRecord & { vat: VatLine[] };

/** The papers of an order as they were issued, with what they say by rate. */
export async function papersWithVat(reader: Reader, orderId: string): Promise<PaperWithVat[]> {
  const rows = await reader
    .select({ paper: papers, line: paperVat })
    .from(papers)
    .leftJoin(paperVat, eq(paperVat.paperId, papers.id))
    .where(eq(papers.orderId, orderId))
    .orderBy(asc(papers.issuedAt), asc(papers.id), asc(paperVat.rateBp));
  const found = new Map<string, PaperWithVat>();
  for (const { paper, line } of rows) {
    const known = found.get(paper.id) ?? { ...paper, vat: [] };
    if (line) {
      const { rateBp, grossMinor: gross, netMinor: net, vatMinor: vat } = line;
      known.vat.push({ rateBp, gross, net, vat });
    }
    found.set(paper.id, known);
  }
  return [...found.values()];
}
