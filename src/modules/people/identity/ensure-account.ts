import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Role } from '#platform/policy';
import { insertAccount, lockByEmail, passwordHashOf, setPassword, updateAccount } from './accounts-store.ts';
import type { IdentityContext } from './context.ts';

export type EnsureAccount = { email: string; name: string; role: Role; language: Language; password: string };

/**
 * For the accounts of the demo: afterwards the account exists, confirmed, with this role and password. What was
 * so already is left as it is, so that a start changes nothing twice.
 */
export async function ensureAccount(
  ctx: IdentityContext,
  tx: Tx,
  { email, name, role, language, password }: EnsureAccount,
): Promise<{ accountId: string }> {
  const passwords = (await ctx.auth().$context).password;
  const known = await lockByEmail(tx, email);
  if (!known) {
    const passwordHash = await passwords.hash(password);
    const accountId = await insertAccount(tx, {
      name,
      email,
      role,
      language,
      emailVerified: true,
      passwordHash,
    });
    if (accountId) return { accountId };
  }
  // Another process made it in the moment between, when it was not known.
  const account = known ?? (await lockByEmail(tx, email));
  if (!account) throw new Error(`the account ${email} is neither there nor can it be made`);
  if (account.role !== role || !account.emailVerified || account.disabledAt)
    await updateAccount(tx, account.id, { role, emailVerified: true, disabledAt: null });
  const hash = await passwordHashOf(tx, account.id);
  if (!hash || !(await passwords.verify({ hash, password })))
    await setPassword(tx, account.id, await passwords.hash(password));
  return { accountId: account.id };
}
