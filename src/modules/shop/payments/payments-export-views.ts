import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { PaymentsQuery } from './contract.ts';
import { paymentsPolicy } from './payments.policy.ts';
import { filters, waits } from './payments-list-views.ts';

/** Every payment there is, to take along. */
export const paymentsToExport = (reader: Reader): ExportableList<PaymentsQuery> =>
  sqlList({
    name: 'payments',
    reader,
    may: (by) => paymentsPolicy.allows(by, 'export-payments'),
    filter: PaymentsQuery,
    filters: { q: 'text', kind: { codes: 'payment-kind' }, provider: 'text', from: 'day', until: 'day' },
    columns: [
      { key: 'createdAt', kind: 'instant' },
      { key: 'orderNumber', kind: 'text' },
      { key: 'contactName', kind: 'text', onPaper: 1.5 },
      { key: 'provider', kind: 'text', onPaper: 0.8 },
      { key: 'method', kind: 'text', onPaper: 0.8 },
      { key: 'mode', kind: 'code', codes: 'payment-mode', onPaper: 0 },
      { key: 'state', kind: 'code', codes: 'payment', onPaper: 0.8 },
      { key: 'settledAs', kind: 'code', codes: 'settled-as', onPaper: 0 },
      { key: 'waits', kind: 'code', codes: 'payment-waits' },
      { key: 'amount', kind: 'money' },
      { key: 'refunded', kind: 'money' },
      { key: 'chargedBack', kind: 'money', onPaper: 0 },
      { key: 'currency', kind: 'text', onPaper: 0 },
      { key: 'reference', kind: 'text', onPaper: 1.8 },
    ],
    key: [{ column: sql`p.id`, type: 'uuid' }],
    query: (asked, { zone }) => ({
      columns: sql`
        p.created_at as "createdAt", p.order_number as "orderNumber", o.contact_name as "contactName", p.provider, p.method, p.mode,
        p.state, p.settled_as as "settledAs", ${waits} as waits, p.amount_minor as amount, p.refunded_minor as refunded,
        p.charged_back_minor as "chargedBack", p.currency, p.external_id as reference`,
      from: sql`payments p join orders o on o.id = p.order_id`,
      where: filters(asked, zone),
    }),
  });
