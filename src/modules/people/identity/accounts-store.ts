import { and, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Role } from '#platform/policy';
import { type Account, accounts, credentials, sessions } from './identity.rows.ts';

export type NewAccount = {
  name: string;
  email: string;
  language: Language;
  role: Role;
  emailVerified: boolean;
  passwordHash: string;
};

export async function findByEmail(reader: Reader | Tx, email: string): Promise<Account | undefined> {
  const [account] = await reader.select().from(accounts).where(eq(accounts.email, email.toLowerCase()));
  return account;
}

export async function findById(reader: Reader | Tx, accountId: string): Promise<Account | undefined> {
  const [account] = await reader.select().from(accounts).where(eq(accounts.id, accountId));
  return account;
}

/** The account, locked until the transaction ends. */
export async function lockById(tx: Tx, accountId: string): Promise<Account | undefined> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update');
  return account;
}

export async function lockByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  const [account] = await tx
    .select()
    .from(accounts)
    .where(eq(accounts.email, email.toLowerCase()))
    .for('update');
  return account;
}

/** Undefined when the address is taken; nothing is thrown, so the transaction lives on. */
export async function insertAccount(
  tx: Tx,
  { passwordHash, ...account }: NewAccount,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(accounts)
    .values({ ...account, id: newId(), email: account.email.toLowerCase() })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (row) await setPassword(tx, row.id, passwordHash);
  return row?.id;
}

export async function updateAccount(tx: Tx, accountId: string, change: Partial<Account>): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(accounts.id, accountId));
}

/** The way better-auth keeps a password: a credential of the provider `credential`, named after the account. */
export async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .insert(credentials)
    .values({ id: newId(), userId: accountId, providerId: 'credential', accountId, password: passwordHash })
    .onConflictDoUpdate({
      target: [credentials.providerId, credentials.accountId],
      set: { password: passwordHash, updatedAt: new Date() },
    });
}

export async function passwordHashOf(reader: Reader | Tx, accountId: string): Promise<string | undefined> {
  const [row] = await reader
    .select({ password: credentials.password })
    .from(credentials)
    .where(and(eq(credentials.providerId, 'credential'), eq(credentials.accountId, accountId)));
  return row?.password ?? undefined;
}

export async function endSessions(tx: Tx, accountId: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.userId, accountId))
    .returning({ id: sessions.id });
  return ended.length;
}

/**
 * Locks all admins that are not disabled, in id order: two who demote each other at once would both see the other
 * stay.
 */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const admins = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), isNull(accounts.disabledAt)))
    .orderBy(accounts.id)
    .for('update');
  return admins.map(({ id }) => id);
}
