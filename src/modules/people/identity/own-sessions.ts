import { afterCommit } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { endSessions } from './accounts-store.ts';
import type { IdentityContext } from './context.ts';
import type { SessionView } from './contract.ts';
import { endSession, liveSessions } from './sessions-store.ts';

/** Where the person is signed in, the last used first. */
export async function sessionsOf(ctx: IdentityContext, by: Actor): Promise<SessionView[]> {
  if (by.kind !== 'account') return [];
  const rows = await liveSessions(ctx.database.reader, by.accountId, ctx.clock.now());
  return rows.map((row) => ({
    id: row.id,
    current: row.id === by.sessionId,
    userAgent: row.userAgent ?? '',
    address: row.address ?? '',
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
  }));
}

export async function revokeSession(
  ctx: IdentityContext,
  by: Actor,
  sessionId: string,
): Promise<Result<void, 'no-such-session'>> {
  if (by.kind !== 'account' || !isId(sessionId)) return refuse('no-such-session');
  return ctx.database.inTransaction(async (tx) => {
    if (!(await endSession(tx, by.accountId, sessionId))) return refuse('no-such-session');
    await record(tx, {
      by,
      action: 'account.end-session',
      subject: { type: 'account', id: by.accountId },
      before: { sessionId },
    });
    afterCommit(tx, () => ctx.realtime.disconnect(by.accountId));
    return accept(undefined);
  });
}

/** Signs out everywhere, here too. */
export async function revokeAllSessions(
  ctx: IdentityContext,
  by: Actor,
): Promise<Result<{ ended: number }, 'not-allowed'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  return ctx.database.inTransaction(async (tx) => {
    const ended = await endSessions(tx, by.accountId);
    await record(tx, {
      by,
      action: 'account.end-all-sessions',
      subject: { type: 'account', id: by.accountId },
      before: { sessions: ended },
    });
    afterCommit(tx, () => ctx.realtime.disconnect(by.accountId));
    return accept({ ended });
  });
}
