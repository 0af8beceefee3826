import { isLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Scope } from '#platform/wire';
import { readAccessToken } from './access-token.ts';
import { KEY_PREFIX } from './api-keys.ts';
import { takeApiKey } from './api-keys-store.ts';
import type { IdentityContext } from './context.ts';
import { ownerOfSession } from './sessions-store.ts';

/** Who calls the API, and what the key they came with is for; a person's own token is for everything. */
export type Caller = { actor: Actor; scopes: readonly Scope[] | 'all' };

/**
 * Whose token or key this is. One statement, at every request: a session that was ended, a key that was withdrawn and an
 * account that was disabled stop at once, whatever the token says.
 */
export async function callerOf(
  ctx: IdentityContext,
  credential: string,
  address: string,
): Promise<Result<Caller, 'invalid-token'>> {
  const { reader } = ctx.database;
  if (credential.startsWith(KEY_PREFIX)) {
    if (!isLinkToken(credential.slice(KEY_PREFIX.length))) return refuse('invalid-token');
    const owner = await takeApiKey(reader, hashLinkToken(credential), ctx.clock.now());
    if (!owner) return refuse('invalid-token');
    const { keyId, scopes, accountId, role, name } = owner;
    return accept({
      actor: { kind: 'account', accountId, role, name, sessionId: keyId, from: address },
      scopes,
    });
  }
  const claimed = await readAccessToken(ctx, credential);
  const owner = claimed && (await ownerOfSession(reader, claimed, ctx.clock.now()));
  if (!owner) return refuse('invalid-token');
  return accept({ actor: { kind: 'account', ...owner, from: address }, scopes: 'all' });
}
