import { isId, newId, newLinkToken } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { lockById } from './accounts-store.ts';
import { type ApiKeyRow, apiKeysOf, countApiKeys, deleteApiKey, insertApiKey } from './api-keys-store.ts';
import type { IdentityContext } from './context.ts';
import type { ApiKeyView, NewApiKeyRequest } from './key.contract.ts';
import { scopesFor } from './key-scopes.ts';

/** More programs than any business has; a limit, so that the list stays one to look over. */
const MOST_KEYS = 20;

/** Begins every key, so that one that slipped into a repository is recognised by whoever looks for such things. */
export const KEY_PREFIX = 'cvk_';

/** Makes a key that acts as its account, within its scopes. The key itself is in this answer and nowhere else. */
export async function createApiKey(
  ctx: IdentityContext,
  by: Actor,
  { name, scopes, expiresInDays }: NewApiKeyRequest,
): Promise<Result<ApiKeyView & { key: string }, 'not-allowed' | 'scope-not-yours' | 'too-many-keys'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const foreign = scopes.filter((scope) => !scopesFor(by.role).includes(scope));
  if (foreign.length > 0) return refuse('scope-not-yours', { scopes: foreign });
  const now = ctx.clock.now();
  const key = KEY_PREFIX + newLinkToken();
  const row: ApiKeyRow = {
    id: newId(),
    accountId: by.accountId,
    name,
    hint: key.slice(0, KEY_PREFIX.length + 4),
    keyHash: hashLinkToken(key),
    scopes: [...new Set(scopes)],
    createdAt: now,
    expiresAt: expiresInDays ? new Date(now.getTime() + expiresInDays * 86_400_000) : null,
    lastUsedAt: null,
  };
  return ctx.database.inTransaction(async (tx) => {
    // The account's row, so that two who make the twentieth key at once take turns.
    const account = await lockById(tx, by.accountId);
    if (!account || account.disabledAt) return refuse('not-allowed');
    if ((await countApiKeys(tx, by.accountId)) >= MOST_KEYS)
      return refuse('too-many-keys', { most: MOST_KEYS });
    await insertApiKey(tx, row);
    await record(tx, {
      by,
      action: 'api-key.create',
      subject: { type: 'account', id: by.accountId },
      after: { keyId: row.id, name, scopes: row.scopes },
    });
    return accept({ ...presentApiKey(row), key });
  });
}

export async function listApiKeys(ctx: IdentityContext, by: Actor): Promise<ApiKeyView[]> {
  if (by.kind !== 'account') return [];
  return (await apiKeysOf(ctx.database.reader, by.accountId)).map(presentApiKey);
}

/** The key opens nothing any more, from this moment. */
export async function revokeApiKey(
  ctx: IdentityContext,
  by: Actor,
  id: string,
): Promise<Result<void, 'no-such-key'>> {
  if (by.kind !== 'account' || !isId(id)) return refuse('no-such-key');
  return ctx.database.inTransaction(async (tx) => {
    const gone = await deleteApiKey(tx, by.accountId, id);
    if (!gone) return refuse('no-such-key');
    await record(tx, {
      by,
      action: 'api-key.revoke',
      subject: { type: 'account', id: by.accountId },
      before: { keyId: id, name: gone.name },
    });
    return accept(undefined);
  });
}

const presentApiKey = (row: ApiKeyRow): ApiKeyView => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  scopes: row.scopes,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});
