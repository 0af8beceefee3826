import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { BY_HAND } from './by-hand/adapter.ts';
import { entriesOf, type HandEntry, loadHandPayment } from './by-hand/hand-store.ts';
import { type EntryContext, recordReceipt, recordSentBack, takeOutReceipt } from './by-hand/record-entry.ts';
import type { EntryView, PaymentDetail, PaymentsList, PaymentsQuery, PaymentView } from './contract.ts';
import { paymentsPolicy } from './payments.policy.ts';
import { paymentHead, paymentsListView } from './payments-list-views.ts';

export type PaymentsOffice = {
  /** Every payment there is, page by page; days are those of `zone`. */
  list(query: PaymentsQuery, zone: string, by: Actor): Promise<Result<PaymentsList, 'not-allowed'>>;
  /** One payment with its refunds and what was recorded of it; undefined also when not allowed. */
  detail(paymentId: string, by: Actor): Promise<PaymentDetail | undefined>;
  recordReceipt(input: Parameters<typeof recordReceipt>[1]): ReturnType<typeof recordReceipt>;
  takeOutReceipt(input: Parameters<typeof takeOutReceipt>[1]): ReturnType<typeof takeOutReceipt>;
  recordSentBack(input: Parameters<typeof recordSentBack>[1]): ReturnType<typeof recordSentBack>;
};

type ViewsOf = (orderId: string) => Promise<PaymentView[]>;

/** What the office does with payments. */
export function createPaymentsOffice(context: EntryContext, viewsOf: ViewsOf): PaymentsOffice {
  const { reader } = context.database;
  return {
    async list(query, zone, by) {
      if (!paymentsPolicy.allows(by, 'see-payments')) return refuse('not-allowed');
      return accept(await paymentsListView(reader, query, zone));
    },
    async detail(paymentId, by) {
      if (!paymentsPolicy.allows(by, 'see-payments')) return undefined;
      const head = await paymentHead(reader, paymentId);
      const payment = head && (await viewsOf(head.orderId)).find(({ id }) => id === paymentId);
      if (!payment) return undefined;
      const { orderId: _, ...rest } = head;
      const isByHand = payment.provider === BY_HAND;
      const [entries, known] = isByHand
        ? await Promise.all([entriesOf(reader, paymentId), loadHandPayment(reader, payment.externalId ?? '')])
        : [[], undefined];
      return {
        ...payment,
        ...rest,
        entries: presentEntries(entries),
        receivedMinor: known?.receivedMinor ?? 0,
      };
    },
    recordReceipt: (input) => recordReceipt(context, input),
    takeOutReceipt: (input) => takeOutReceipt(context, input),
    recordSentBack: (input) => recordSentBack(context, input),
  };
}

function presentEntries(entries: Omit<HandEntry, 'recordedBy'>[]): EntryView[] {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries.map((entry) => ({
    id: entry.id,
    amountMinor: entry.amountMinor,
    day: entry.day,
    note: entry.note,
    name: entry.recordedName,
    at: entry.recordedAt.toISOString(),
    kind: entry.refundId ? 'sent-back' : entry.undoes ? 'taken-out' : 'received',
    isUndone: undone.has(entry.id),
  }));
}
