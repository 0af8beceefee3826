import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Scope } from '#platform/wire';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const refreshTokens = pgTable('refresh_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  sessionId: uuid('session_id').notNull(),
  issuedAt: instant('issued_at').notNull(),
  usedAt: instant('used_at'),
});

export const apiKeys = pgTable('api_keys', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  name: text().notNull(),
  hint: text().notNull(),
  keyHash: text('key_hash').notNull(),
  scopes: text().array().$type<Scope[]>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at'),
  lastUsedAt: instant('last_used_at'),
});
