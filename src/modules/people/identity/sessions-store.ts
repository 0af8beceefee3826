import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Role } from '#platform/policy';
import { accounts, sessions, verifications } from './identity.rows.ts';

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

type SessionOwner = { accountId: string; role: Role; name: string; sessionId: string };

/** Whose living session this is; rolls it on in the same statement, at most once a day. */
export async function takeSession(
  reader: Reader,
  token: string,
  at: Date,
  days: number,
): Promise<SessionOwner | undefined> {
  const now = at.toISOString();
  const { rows } = await reader.execute<SessionOwner>(sql`
    with rolled as (
      update sessions set updated_at = ${now}, expires_at = ${now}::timestamptz + ${days} * interval '1 day'
      where token = ${token} and expires_at > ${now} and updated_at < ${now}::timestamptz - interval '1 day'
    )
    select a.id as "accountId", a.role, a.name, s.id as "sessionId"
    from sessions s join accounts a on a.id = s.account_id
    where s.token = ${token} and s.expires_at > ${now} and a.disabled_at is null`);
  return rows[0];
}

/** The same for a session known by its id, as access tokens name it. */
export async function ownerOfSession(
  reader: Reader,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  now: Date,
): Promise<SessionOwner | undefined> {
  const { rows } = await reader.execute<SessionOwner>(sql`
    select a.id as "accountId", a.role, a.name, s.id as "sessionId"
    from sessions s join accounts a on a.id = s.account_id
    where s.id = ${sessionId} and s.account_id = ${accountId} and s.expires_at > ${now.toISOString()} and a.disabled_at is null`);
  return rows[0];
}

/** Keeps a session alive that is being used; undefined when it has ended meanwhile. */
export async function rollSession(
  tx: Tx,
  sessionId: string,
  now: Date,
  days: number,
): Promise<SessionOwner | undefined> {
  const at = now.toISOString();
  const { rows } = await tx.execute<SessionOwner>(sql`
    update sessions s set updated_at = ${at}, expires_at = ${at}::timestamptz + ${days} * interval '1 day'
    from accounts a
    where s.id = ${sessionId} and a.id = s.account_id and s.expires_at > ${at} and a.disabled_at is null
    returning a.id as "accountId", a.role, a.name, s.id as "sessionId"`);
  return rows[0];
}

/** Sweeps what ended by itself, better-auth's one-time values too. */
export async function forgetExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
  await tx.delete(verifications).where(lt(verifications.expiresAt, now));
}
