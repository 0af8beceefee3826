import type { Actor } from '#platform/policy';
import { SESSION_DAYS } from './auth.ts';
import type { IdentityContext } from './context.ts';
import { sessionToken } from './session-cookie.ts';
import { takeSession } from './sessions-store.ts';

/**
 * Who sends this request: a visitor, unless its session is alive and its account enabled. One statement, which
 * also rolls the session on, once a day at most.
 */
export async function actorOf(ctx: IdentityContext, headers: Headers, address: string): Promise<Actor> {
  const token = sessionToken(ctx, headers);
  if (!token) return { kind: 'visitor', from: address };
  const found = await takeSession(ctx.database.reader, token, ctx.clock.now(), SESSION_DAYS);
  if (!found) return { kind: 'visitor', from: address };
  return { kind: 'account', ...found, from: address };
}
