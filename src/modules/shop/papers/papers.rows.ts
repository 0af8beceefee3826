import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { PaperKind } from './contract.ts';
import type { CreditNoteFacts, InvoiceFacts } from './paper-facts.ts';

export const papers = pgTable('papers', {
  id: uuid().primaryKey(),
  kind: text().$type<PaperKind>().notNull(),
  number: text().notNull(),
  year: integer().notNull(),
  place: integer().notNull(),
  orderId: uuid('order_id').notNull(),
  orderNumber: text('order_number').notNull(),
  invoiceId: uuid('invoice_id'),
  refundId: uuid('refund_id'),
  day: date({ mode: 'string' }).notNull(),
  language: text().$type<Language>().notNull(),
  currency: text().notNull(),
  totalMinor: integer('total_minor').notNull(),
  customerName: text('customer_name').notNull(),
  facts: jsonb().$type<InvoiceFacts | CreditNoteFacts>().notNull(),
  search: text().notNull(),
  issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
});
export type PaperRecord = typeof papers.$inferSelect;

export const paperVat = pgTable(
  'paper_vat',
  {
    paperId: uuid('paper_id').notNull(),
    rateBp: integer('rate_bp').notNull(),
    grossMinor: integer('gross_minor').notNull(),
    netMinor: integer('net_minor').notNull(),
    vatMinor: integer('vat_minor').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperId, table.rateBp] })],
);
