import { OrderChanged, OrderMoved, OrderPaid, OrderTrusted } from '#modules/shop/orders/signals';
import { RefundDone } from '#modules/shop/payments/signals';
import type { Jobs } from '#platform/jobs';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { vatOfPeriod } from './accounting-views.ts';
import type {
  PaperFile,
  PapersList,
  PapersQuery,
  PaperView,
  Period,
  ProofView,
  VatOfPeriod,
} from './contract.ts';
import type { Sender } from './drawings/letter-head.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueDifference } from './issue-difference.ts';
import { issueInvoice } from './issue-invoice.ts';
import { IssueMissing, issueMissing } from './issue-missing.ts';
import { refundsWithoutNote } from './missing-views.ts';
import { type OpenPaper, openPaper, senderOf } from './open-paper.ts';
import { type PaperForMail, paperForMail } from './paper-for-mail.ts';
import { papersPolicy } from './papers.policy.ts';
import type { PapersContext } from './papers-context.ts';
import { papersOfOrder, papersView } from './papers-views.ts';
import { createProofCodes } from './proof-code.ts';
import { verifyProof } from './verify-proof.ts';

export const needs = ['shop/catalogue', 'shop/orders', 'shop/payments', 'shop/settings'] as const;

export type Papers = {
  /** The invoice of an order, once; whoever bills it calls this. What is paid gets its invoice by itself. */
  issueInvoice(orderId: string): Promise<Result<{ number: string }, 'not-to-invoice'>>;
  /** Invoices and credit notes of an order. Who shows it the order owns it. */
  ofOrder(orderId: string): Promise<PaperView[]>;
  open(input: OpenPaper): Promise<PaperFile | undefined>;
  /** Of a mail, drawn when it is sent. */
  forMail(paper: PaperForMail): Promise<PaperFile | undefined>;
  list(query: PapersQuery, by: Actor): Promise<Result<PapersList, 'not-allowed'>>;
  vatOf(period: Period, by: Actor): Promise<Result<VatOfPeriod, 'not-allowed'>>;
  /** May this person take files of papers along? */
  mayExport(by: Actor): boolean;
  /** The business at the head of a paper, for papers that others draw. */
  sender(): Promise<Sender>;
  verify(input: { code: string; address: string }): Promise<Result<ProofView, 'not-ours' | 'too-many'>>;
};

export type PapersNeeds = Omit<PapersContext, 'proofCodes'> & {
  jobs: Jobs;
  /** Newest first: the first signs proofs, all of them verify. */
  proofKeys: readonly [string, ...string[]];
};

export function createPapers({ jobs, proofKeys, ...needed }: PapersNeeds): Papers {
  const context: PapersContext = { ...needed, proofCodes: createProofCodes(proofKeys) };
  const { database, signals, settings } = context;
  signals.listen(OrderPaid, 'papers issue the invoice', async ({ orderId }) => {
    await issueDifference(context, orderId);
    // A part of a deposit may have gone back before there was anything to credit.
    for (const refundId of await refundsWithoutNote(database.reader, context.clock.now(), orderId))
      await issueCreditNote(context, refundId);
  });
  signals.listen(OrderTrusted, 'papers issue the invoice that is paid later', async ({ orderId }) => {
    await issueInvoice(context, orderId);
  });
  signals.listen(OrderChanged, 'papers follow the change', ({ orderId }) =>
    issueDifference(context, orderId),
  );
  signals.listen(OrderMoved, 'papers follow the end', async ({ orderId, to }) => {
    if (to === 'cancelled' || to === 'rejected') await issueDifference(context, orderId);
  });
  signals.listen(RefundDone, 'papers issue the credit note', async ({ refundId, orderId }) => {
    await issueCreditNote(context, refundId);
    // The last refund of an order that has ended says what was kept of it.
    await issueDifference(context, orderId);
  });
  jobs.handle(IssueMissing, () => issueMissing(context));
  jobs.repeat(IssueMissing, '23 * * * *', {});

  return {
    issueInvoice: (orderId) => issueInvoice(context, orderId),
    ofOrder: (orderId) => papersOfOrder(database.reader, orderId),
    open: (input) => openPaper(context, input),
    forMail: (paper) => paperForMail(context, paper),
    list: async (query, by) =>
      papersPolicy.allows(by, 'see-papers')
        ? accept(await papersView(database.reader, query))
        : refuse('not-allowed'),
    async vatOf(period, by) {
      if (!papersPolicy.allows(by, 'see-accounting')) return refuse('not-allowed');
      return accept(await vatOfPeriod(database.reader, period, (await settings.shop()).currency));
    },
    mayExport: (by) => papersPolicy.allows(by, 'export-papers'),
    sender: () => senderOf(context),
    verify: (input) => verifyProof(context, input),
  };
}
