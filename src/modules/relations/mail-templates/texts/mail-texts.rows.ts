import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const mailTexts = pgTable(
  'mail_texts',
  {
    template: text().notNull(),
    language: text().$type<Language>().notNull(),
    subject: text().notNull(),
    preheader: text().notNull(),
    heading: text().notNull(),
    body: text().notNull(),
    version: integer().notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
    removedAt: instant('removed_at'),
    unusableAt: instant('unusable_at'),
  },
  (row) => [primaryKey({ columns: [row.template, row.language] })],
);

export type MailTextRow = typeof mailTexts.$inferSelect;
