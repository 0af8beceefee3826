import type { PaperFile } from './contract.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueDifference } from './issue-difference.ts';
import { issueInvoice } from './issue-invoice.ts';
import { drawn } from './open-paper.ts';
import type { PaperRecord } from './papers.rows.ts';
import type { PapersContext } from './papers-context.ts';
import { findInvoice, findOfRefund, lastOfOrder } from './papers-store.ts';

/** The first or the newest invoice of an order, or the credit note of a refund. */
export type PaperForMail = { kind: 'invoice' | 'last-invoice' | 'credit-note'; of: string };

/**
 * The paper that goes along with a mail. The mail may be faster than the news that makes the paper, so what is missing is issued
 * here, as that news would. Undefined when there is none to issue, or the owner does not send them.
 */
export async function paperForMail(
  context: PapersContext,
  asked: PaperForMail,
): Promise<PaperFile | undefined> {
  if (!(await context.settings.terms()).papersByMail) return undefined;
  const paper = await paperOf(context, asked);
  return paper && drawn(context, paper);
}

async function paperOf(context: PapersContext, { kind, of }: PaperForMail): Promise<PaperRecord | undefined> {
  const { reader } = context.database;
  switch (kind) {
    case 'invoice':
      await issueInvoice(context, of);
      return findInvoice(reader, of);
    case 'last-invoice':
      await issueDifference(context, of);
      return lastOfOrder(reader, of, 'invoice');
    case 'credit-note':
      return creditNoteOf(context, of);
  }
}

/** Of a refund for a change it is the note of that change. */
async function creditNoteOf(context: PapersContext, refundId: string): Promise<PaperRecord | undefined> {
  const { reader } = context.database;
  const refund = await context.payments.refundFacts(reader, refundId);
  if (!refund?.forChange) {
    await issueCreditNote(context, refundId);
    return findOfRefund(reader, refundId);
  }
  await issueDifference(context, refund.orderId);
  return lastOfOrder(reader, refund.orderId, 'credit-note');
}
