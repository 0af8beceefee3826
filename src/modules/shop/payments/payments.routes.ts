import { type ApiRoutes, notFound, paged, type Refusals, refused } from '#platform/api';
import { isId } from '#platform/ids';
import { money } from '#platform/wire';
import {
  PaymentParams,
  PaymentsApiQuery,
  PaymentsResponse,
  ReceiptBody,
  ReceiptResponse,
} from './api.contract.ts';
import type { EntryRefusal, PaymentListRow, PaymentsQuery } from './contract.ts';
import { PAYMENTS_PER_PAGE } from './payments-list-views.ts';
import type { PaymentsOffice } from './payments-office.ts';

const refusals: Refusals<EntryRefusal> = {
  'not-allowed': [403, 'Payments are for staff.'],
  'no-such-payment': [404, 'There is no such payment, or it is not one by hand.'],
  'more-than-due': [422, 'More than is still missing.'],
  'changed-meanwhile': [409, 'Somebody else was faster.'],
};

const unknown = { 'not-found': [404, 'There is no such payment.'] } as const;

type Needs = {
  office: PaymentsOffice;
  /** Writes it down, and brings its order along. */
  recordReceipt: PaymentsOffice['recordReceipt'];
  zone: () => Promise<string>;
};

/** Payments, for staff's own programs: a bookkeeper's, or one that reads the bank's statements. */
export const paymentsRoutes =
  ({ office, recordReceipt, zone }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Payments'] };

    api.get('/payments', {
      config: { scope: 'read-orders', signedIn: true, refusals },
      schema: {
        ...say,
        operationId: 'listPayments',
        summary: 'Every payment, newest first',
        querystring: PaymentsApiQuery,
        response: { 200: PaymentsResponse },
      },
      handler: async (request, reply) => {
        const { page, language: _, ...filters } = request.query;
        const list = await office.list({ ...filters, page } as PaymentsQuery, await zone(), request.actor);
        if (!list.ok) return refused(reply, refusals, list);
        const items = list.value.rows.map(presentCard);
        return paged(request.url, { items, page, perPage: PAYMENTS_PER_PAGE, total: list.value.total });
      },
    });

    api.post('/payments/:paymentId/receipts', {
      config: {
        scope: 'write-orders',
        signedIn: true,
        refusals: { ...refusals, ...unknown },
        idempotent: 'optional',
      },
      schema: {
        ...say,
        operationId: 'postReceipt',
        summary: 'Money came in for a payment by hand; its order follows at once',
        params: PaymentParams,
        body: ReceiptBody,
        response: { 201: ReceiptResponse },
      },
      handler: async (request, reply) => {
        const { paymentId } = request.params;
        if (!isId(paymentId)) return notFound(reply);
        const recorded = await recordReceipt({ ...request.body, paymentId, by: request.actor });
        if (!recorded.ok) return refused(reply, refusals, recorded);
        const payment = await office.detail(paymentId, request.actor);
        if (!payment) return notFound(reply);
        const { state, amountMinor, receivedMinor, currency } = payment;
        const missing = money(Math.max(0, amountMinor - receivedMinor), currency);
        return reply.code(201).send({ paymentId, state, missing });
      },
    });
  };

const presentCard = ({ currency, externalId, contactName, orderNumber, ...row }: PaymentListRow) => ({
  id: row.id,
  orderNumber,
  contactName,
  provider: row.provider,
  method: row.method,
  mode: row.mode,
  state: row.state,
  amount: money(row.amountMinor, currency),
  refunded: money(row.refundedMinor, currency),
  chargedBack: money(row.chargedBackMinor, currency),
  reference: externalId,
  settledAs: row.settledAs,
  waits: row.waits,
  createdAt: row.createdAt,
});
