import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const eventTemplates = pgTable('event_templates', {
  id: uuid().primaryKey(),
  workspaceId: uuid('workspace_id').notNull(),
  name: text().notNull(),
  description: text().notNull().default(''),
  /** Read by `TemplateContents` alone: an older or a later version may have written it. */
  contents: jsonb().$type<unknown>().notNull(),
  savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  removedAt: timestamp('removed_at', { withTimezone: true }),
});
export type TemplateRecord = typeof eventTemplates.$inferSelect;
