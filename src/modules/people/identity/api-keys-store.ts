import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Role } from '#platform/policy';
import type { Scope } from '#platform/wire';
import { apiKeys } from './tokens.rows.ts';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

export async function insertApiKey(tx: Tx, row: ApiKeyRow): Promise<void> {
  await tx.insert(apiKeys).values(row);
}

export const countApiKeys = (tx: Tx, accountId: string): Promise<number> =>
  tx.$count(apiKeys, eq(apiKeys.accountId, accountId));

export const apiKeysOf = (reader: Reader, accountId: string): Promise<ApiKeyRow[]> =>
  reader.select().from(apiKeys).where(eq(apiKeys.accountId, accountId)).orderBy(desc(apiKeys.createdAt));

/** Somebody else's key is not found. */
export async function deleteApiKey(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<{ name: string } | undefined> {
  const [gone] = await tx
    .delete(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.accountId, accountId)))
    .returning({ name: apiKeys.name });
  return gone;
}

export async function deleteApiKeysOf(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(apiKeys).where(eq(apiKeys.accountId, accountId));
}

export type KeyOwner = { keyId: string; scopes: Scope[]; accountId: string; role: Role; name: string };

/** Whose living key this is; notes its use in the same statement, once an hour at most. */
export async function takeApiKey(reader: Reader, keyHash: string, now: Date): Promise<KeyOwner | undefined> {
  const at = now.toISOString();
  const { rows } = await reader.execute<KeyOwner>(sql`
    with used as (
      update api_keys set last_used_at = ${at}
      where key_hash = ${keyHash} and coalesce(last_used_at, 'epoch') < ${at}::timestamptz - interval '1 hour'
    )
    select k.id as "keyId", k.scopes, a.id as "accountId", a.role, a.name
    from api_keys k join accounts a on a.id = k.account_id
    where k.key_hash = ${keyHash} and (k.expires_at is null or k.expires_at > ${at}) and a.disabled_at is null`);
  return rows[0];
}
