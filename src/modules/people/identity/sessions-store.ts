import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Role } from '#platform/policy';
import { accounts, sessions } from './identity.rows.ts';

/** Notes where, when and with what a new session was opened. */
export async function stampSession(
  tx: Tx,
  token: string,
  from: { address: string; userAgent: string },
  { now, endsAt }: { now: Date; endsAt: Date },
): Promise<{ id: string; role: Role; name: string } | undefined> {
  const [session] = await tx
    .update(sessions)
    .set({
      ipAddress: from.address.slice(0, 64),
      userAgent: from.userAgent.slice(0, 300),
      createdAt: now,
      updatedAt: now,
      expiresAt: endsAt,
    })
    .from(accounts)
    .where(and(eq(sessions.token, token), eq(accounts.id, sessions.userId)))
    .returning({
      id: sessions.id,
      role: accounts.role,
      name: accounts.name,
      disabledAt: accounts.disabledAt,
    });
  return session && !session.disabledAt ? session : undefined;
}

export const liveSessions = (reader: Reader, accountId: string, now: Date) =>
  reader
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.ipAddress,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(100);

/** Ends one session of an account; somebody else's is not found. */
export async function endSession(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, accountId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

export async function endOtherSessions(tx: Tx, accountId: string, keptId: string): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, accountId), ne(sessions.id, keptId)));
}
