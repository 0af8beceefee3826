import { sql } from 'drizzle-orm';
import type { Actor, Role } from '#platform/policy';
import { SESSION_DAYS } from './auth.ts';
import type { IdentityContext } from './context.ts';
import { sessionToken } from './session-cookie.ts';

/**
 * Who sends this request: a visitor, unless its session is alive and its account enabled. One statement, which
 * also rolls the session on, once a day at most.
 */
export async function actorOf(ctx: IdentityContext, headers: Headers, address: string): Promise<Actor> {
  const token = sessionToken(ctx, headers);
  if (!token) return { kind: 'visitor', from: address };
  const now = ctx.clock.now().toISOString();
  const { rows } = await ctx.database.reader.execute<{
    accountId: string;
    role: Role;
    name: string;
    sessionId: string;
  }>(sql`
    with rolled as (
      update sessions set updated_at = ${now}, expires_at = ${now}::timestamptz + ${SESSION_DAYS} * interval '1 day'
      where token = ${token} and expires_at > ${now} and updated_at < ${now}::timestamptz - interval '1 day'
    )
    select a.id as "accountId", a.role, a.name, s.id as "sessionId"
    from sessions s join accounts a on a.id = s.account_id
    where s.token = ${token} and s.expires_at > ${now} and a.disabled_at is null`);
  const found = rows[0];
  if (!found) return { kind: 'visitor', from: address };
  return { kind: 'account', ...found, from: address };
}
