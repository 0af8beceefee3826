import type { z } from 'zod';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { findByEmail, insertAccount, lockByEmail, setPassword, updateAccount } from './accounts-store.ts';
import { mayBeMailed, maySignUp } from './attempts.ts';
import { type IdentityContext, pageUrl } from './context.ts';
import { RegisterRequest } from './contract.ts';
import { evenAnswer } from './even-answer.ts';
import { judgePassword, type PasswordRefusal } from './password-rules.ts';
import { mailVerification } from './verify-email.ts';

export type Register = {
  name: string;
  email: string;
  password: string;
  language: Language;
  address: string;
  /** Where they wanted to go: the mail's link leads back there. */
  next?: string | undefined;
};
export type RegisterRefusal = PasswordRefusal | 'invalid' | 'too-many-attempts';

/**
 * Makes an account that waits for its address to be confirmed. The answer, and the work, are the same when the
 * address has an account already: its owner is told by mail. An account nobody confirmed yet becomes the
 * newcomer's: a stranger who registers an address first keeps nothing of it. One who registers it later gains
 * nothing either: confirming asks for the password, see `verifyEmail`.
 */
export async function register(
  ctx: IdentityContext,
  input: Register,
): Promise<Result<{ email: string }, RegisterRefusal>> {
  const parsed = RegisterRequest.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  if (!(await maySignUp(ctx, input.address))) return refuse('too-many-attempts');
  const judged = await judgePassword(parsed.data.password, ctx.breachedPasswordsUrl);
  if (!judged.ok) return judged;

  // Without a mail there is nothing to confirm, and a link sent before must not confirm this password.
  if (!(await mayBeMailed(ctx, parsed.data.email))) return refuse('too-many-attempts');
  return evenAnswer(ctx, openAccount(ctx, parsed.data, input.address));
}

async function openAccount(
  ctx: IdentityContext,
  { name, email, password, language, next }: z.output<typeof RegisterRequest>,
  address: string,
): Promise<Result<{ email: string }>> {
  // Hashed whatever comes, and outside the transaction: it takes a while, and a connection must not wait for it.
  const passwordHash = await (await ctx.auth().$context).password.hash(password);
  return ctx.database.inTransaction(async (tx) => {
    const newcomer = { name, email, language, passwordHash };
    const accountId =
      (await insertAccount(tx, { ...newcomer, role: 'customer', emailVerified: false })) ??
      (await takeOverUnconfirmed(tx, newcomer));
    if (accountId) {
      await record(tx, {
        by: { kind: 'visitor', from: address },
        action: 'account.register',
        subject: { type: 'account', id: accountId },
        after: { email, language },
      });
      await mailVerification(ctx, tx, { accountId, email, language, next });
    } else {
      await tellOwner(ctx, tx, email);
    }
    return accept({ email });
  });
}

type Newcomer = { name: string; email: string; language: Language; passwordHash: string };

async function takeOverUnconfirmed(tx: Tx, { name, email, language, passwordHash }: Newcomer) {
  const account = await lockByEmail(tx, email);
  if (!account || account.emailVerified || account.disabledAt) return undefined;
  await updateAccount(tx, account.id, { name, language });
  await setPassword(tx, account.id, passwordHash);
  return account.id;
}

/** Tells the owner of an address that somebody tried to register with it. */
export async function tellOwner(ctx: IdentityContext, tx: Tx, email: string): Promise<void> {
  const owner = await findByEmail(tx, email);
  if (!owner || owner.disabledAt) return;
  await ctx.notify(tx, {
    recipient: { kind: 'address', email, name: owner.name, language: owner.language },
    template: 'already-registered',
    data: {
      name: owner.name,
      signInUrl: pageUrl(ctx, owner.language, '/sign-in'),
      resetUrl: pageUrl(ctx, owner.language, '/forgot-password'),
    },
  });
}
