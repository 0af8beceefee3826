import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Role } from '#platform/policy';
import { findByEmail, findById } from './accounts-store.ts';
import { accounts } from './identity.rows.ts';

export type StaffMember = { accountId: string; name: string; email: string; language: Language; role: Role };
export type AccountFacts = StaffMember & { verified: boolean; disabled: boolean };

/** The people of the office who can sign in. */
export const staffDirectory = (reader: Reader | Tx): Promise<StaffMember[]> =>
  reader
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      language: accounts.language,
      role: accounts.role,
    })
    .from(accounts)
    .where(and(inArray(accounts.role, ['admin', 'manager', 'agent']), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.name), asc(accounts.id));

/** What other modules may know of an account. */
export async function accountFacts(
  reader: Reader | Tx,
  accountId: string,
): Promise<AccountFacts | undefined> {
  const account = await findById(reader, accountId);
  return account && presentFacts(account);
}

/** The same for many, in one statement; those that are gone are not among them. */
export async function accountsFacts(reader: Reader | Tx, ids: readonly string[]): Promise<AccountFacts[]> {
  if (ids.length === 0) return [];
  const found = await reader
    .select()
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return found.map(presentFacts);
}

/** Whose address this is. For writing to them in their language: nobody is told whether there is such an account. */
export async function accountByEmail(reader: Reader | Tx, email: string): Promise<AccountFacts | undefined> {
  const account = await findByEmail(reader, email);
  return account && presentFacts(account);
}

const presentFacts = ({
  id,
  name,
  email,
  language,
  role,
  emailVerified,
  disabledAt,
}: typeof accounts.$inferSelect): AccountFacts => ({
  accountId: id,
  name,
  email,
  language,
  role,
  verified: emailVerified,
  disabled: disabledAt !== null,
});

/** True once somebody owns this installation. */
export async function hasOwner(reader: Reader): Promise<boolean> {
  const [owner] = await reader
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), isNull(accounts.disabledAt)))
    .limit(1);
  return owner !== undefined;
}
