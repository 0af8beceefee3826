import type { OrderView } from '#modules/shop/orders/contract';
import { isLanguage, type Language } from '#platform/i18n';
import { pictureForPdf } from '#platform/pdf';
import type { Actor } from '#platform/policy';
import { wallClock } from '#platform/time';
import type { PaperFile, SheetName } from './contract.ts';
import { drawCreditNote } from './drawings/draw-credit-note.ts';
import { drawInvoice } from './drawings/draw-invoice.ts';
import { drawLabels } from './drawings/draw-labels.ts';
import { drawPackingList } from './drawings/draw-packing-list.ts';
import { drawProof } from './drawings/draw-proof.ts';
import type { Sender } from './drawings/letter-head.ts';
import { labelledLines } from './labelled-lines.ts';
import type { CreditNoteFacts, InvoiceFacts, Seller } from './paper-facts.ts';
import { papersPolicy } from './papers.policy.ts';
import type { PaperRecord } from './papers.rows.ts';
import type { PapersContext } from './papers-context.ts';
import { findOfOrder } from './papers-store.ts';
import { sellerOf } from './seller.ts';

export type OpenPaper = {
  /** Who shows it the order owns it, or works here. */
  order: OrderView;
  /** The number of an invoice or a credit note, or the name of a sheet. */
  name: string;
  /** Of who asks: for what is made for them. Papers that were sent speak the language of their order. */
  language: Language;
  /** Labels of the first sheet that are used up. */
  skip?: number;
  by: Actor;
};

/** A paper of an order as a file; undefined when there is none of that name, or not for this person. */
export async function openPaper(context: PapersContext, asked: OpenPaper): Promise<PaperFile | undefined> {
  const { order, name } = asked;
  switch (name as SheetName) {
    case 'proof':
      return order.confirmedAt ? proofOf(context, asked) : undefined;
    case 'packing-list':
      return papersPolicy.allows(asked.by, 'see-papers') ? packingListOf(context, asked) : undefined;
    case 'labels':
      return papersPolicy.allows(asked.by, 'see-papers') ? labelsOf(context, asked) : undefined;
    default: {
      const paper = await findOfOrder(context.database.reader, order.id, name);
      return paper && drawn(context, paper);
    }
  }
}

/** An issued paper as its file; the same facts give the same bytes. */
export async function drawn(
  context: PapersContext,
  { kind, number, facts }: PaperRecord,
): Promise<PaperFile> {
  const logo = await logoOf(context, facts.seller);
  const bytes =
    kind === 'invoice'
      ? await drawInvoice(facts as InvoiceFacts, logo)
      : await drawCreditNote(facts as CreditNoteFacts, logo);
  return { name: `${kind}-${number}.pdf`, bytes };
}

async function proofOf(context: PapersContext, { order, language }: OpenPaper): Promise<PaperFile> {
  const { zone } = await context.settings.shop();
  const now = context.clock.now();
  const bytes = await drawProof({
    ...(await senderOf(context)),
    order,
    language,
    placedOn: wallClock(new Date(order.placedAt), zone).day,
    today: wallClock(now, zone).day,
    now,
    url: `${context.publicUrl()}/${language}/proof/${context.proofCodes.make(order.id)}`,
  });
  return { name: `proof-${order.number}.pdf`, bytes };
}

async function packingListOf(context: PapersContext, { order, language }: OpenPaper): Promise<PaperFile> {
  const bytes = await drawPackingList({ ...(await senderOf(context)), order, language });
  return { name: `packing-list-${order.number}.pdf`, bytes };
}

async function labelsOf(context: PapersContext, { order, skip = 0 }: OpenPaper): Promise<PaperFile> {
  const { database, orders, catalogue } = context;
  const lines = await orders.writing.linesOf(database.reader, order.id);
  const declared = await catalogue.declared(
    database.reader,
    lines.map(({ productId }) => productId),
  );
  const { seller } = await senderOf(context);
  const labelled = labelledLines(lines, declared);
  const bytes = await drawLabels({ order, lines: labelled, seller, language: languageOf(order), skip });
  return { name: `labels-${order.number}.pdf`, bytes };
}

/** The business as it stands at the head of its papers. */
export async function senderOf(context: PapersContext): Promise<Sender> {
  const seller = await sellerOf(context);
  return { seller, logo: await logoOf(context, seller) };
}

async function logoOf({ picture }: PapersContext, { logo }: Seller): Promise<Buffer | undefined> {
  const bytes = logo && (await picture(logo.key));
  return bytes ? pictureForPdf(bytes) : undefined;
}

const languageOf = ({ language }: OrderView): Language => (isLanguage(language) ? language : 'en');
