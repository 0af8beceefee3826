import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type AccountFacts, accountFacts } from './account-facts.ts';
import { lockById, passwordHashOf } from './accounts-store.ts';
import { mayTryPassword } from './attempts.ts';
import type { IdentityContext } from './context.ts';

/** Somebody gave the password of their account; `hash` is which one it was. */
export type Proof = { accountId: string; hash: string };
export type ProofRefusal = 'wrong-credentials' | 'too-many-attempts' | 'not-allowed';

/** For what a session alone is not enough: the password once more, ten tries in a quarter of an hour. */
export async function provePassword(
  ctx: IdentityContext,
  by: Actor,
  password: string,
): Promise<Result<Proof, ProofRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  if (!(await mayTryPassword(ctx, by.accountId))) return refuse('too-many-attempts');
  const passwords = (await ctx.auth().$context).password;
  const hash = await passwordHashOf(ctx.database.reader, by.accountId);
  if (!hash || password.length > 128 || !(await passwords.verify({ hash, password })))
    return refuse('wrong-credentials');
  return accept({ accountId: by.accountId, hash });
}

/**
 * The account of a proof, locked until the transaction ends. Reset or disabled in the moment between: what was proven no
 * longer counts.
 */
export async function lockProven(
  _: IdentityContext,
  tx: Tx,
  { accountId, hash }: Proof,
): Promise<AccountFacts | undefined> {
  const account = await lockById(tx, accountId);
  if (!account || account.disabledAt || (await passwordHashOf(tx, account.id)) !== hash) return undefined;
  return accountFacts(tx, accountId);
}
