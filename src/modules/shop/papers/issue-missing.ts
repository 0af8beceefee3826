import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueDifference } from './issue-difference.ts';
import { issueInvoice } from './issue-invoice.ts';
import { ordersBehind, ordersWithoutInvoice, refundsWithoutNote } from './missing-views.ts';
import type { PapersContext } from './papers-context.ts';

export const IssueMissing = defineJob('papers.issue-missing', 'slow', z.object({}));

const PATIENCE_MS = 10 * 60_000;

/** Papers whose signal was never heard, or whose order was paid before there were papers: issued all the same. */
export async function issueMissing(context: PapersContext): Promise<void> {
  const { reader } = context.database;
  const before = new Date(context.clock.now().getTime() - PATIENCE_MS);
  for (const orderId of await ordersWithoutInvoice(reader, before)) await issueInvoice(context, orderId);
  for (const refundId of await refundsWithoutNote(reader, before)) await issueCreditNote(context, refundId);
  for (const orderId of await ordersBehind(reader, before)) await issueDifference(context, orderId);
}
