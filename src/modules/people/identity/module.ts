import type { Reader, Tx } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import {
  type AccountFacts,
  accountByEmail,
  accountFacts,
  accountsFacts,
  hasOwner,
  type StaffMember,
  staffDirectory,
} from './account-facts.ts';
import { disableAccount, enableAccount, forceSignOut, setRole } from './account-rights.ts';
import { actorOf } from './actor-of.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { type Auth, createAuth } from './auth.ts';
import { callerOf } from './caller-of.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { claimOwner, createOwnerLink, ownerOfLink } from './claim-owner.ts';
import type { IdentityContext, IdentityNeeds } from './context.ts';
import { ensureAccount } from './ensure-account.ts';
import { ForgetExpired, forgetExpired } from './forget-expired.ts';
import { scopesFor } from './key-scopes.ts';
import { listAccounts } from './list-accounts.ts';
import {
  keepAddress,
  preferAddress,
  rememberAddress,
  removeAddress,
  restoreAddress,
  savedAddressesOf,
} from './own-addresses.ts';
import { profileOf, saveProfile, setPicture } from './own-profile.ts';
import { revokeAllSessions, revokeSession, sessionsOf } from './own-sessions.ts';
import { lockProven, provePassword } from './prove-password.ts';
import { register } from './register.ts';
import { requestReset, resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { openTokens, refreshTokens, revokeTokens } from './tokens.ts';
import { resendVerification, verifyEmail } from './verify-email.ts';

export const needs = ['relations/mail-templates'] as const;

export type Identity = ReturnType<typeof createIdentity>;

export function createIdentity(given: IdentityNeeds & { jobs: Pick<Jobs, 'handle' | 'repeat'> }) {
  let auth: Auth | undefined;
  const ctx: IdentityContext = {
    ...given,
    answerAfterMs: given.answerAfterMs ?? 300,
    auth: () => {
      auth ??= createAuth({ database: given.database, secret: given.secret, publicUrl: given.publicUrl() });
      return auth;
    },
  };
  given.jobs.handle(ForgetExpired, () => forgetExpired(ctx));
  given.jobs.repeat(ForgetExpired, '17 3 * * *', {});

  return {
    actorOf: with_(actorOf),
    callerOf: with_(callerOf),
    openTokens: with_(openTokens),
    refreshTokens: with_(refreshTokens),
    revokeTokens: with_(revokeTokens),
    createApiKey: with_(createApiKey),
    listApiKeys: with_(listApiKeys),
    /** What a key of this role can be for. */
    scopesFor,
    revokeApiKey: with_(revokeApiKey),
    register: with_(register),
    verifyEmail: with_(verifyEmail),
    resendVerification: with_(resendVerification),
    signIn: with_(signIn),
    signOut: with_(signOut),
    requestReset: with_(requestReset),
    resetPassword: with_(resetPassword),
    changePassword: with_(changePassword),
    changeEmail: with_(changeEmail),
    provePassword: with_(provePassword),
    lockProven: with_(lockProven),
    profileOf: with_(profileOf),
    saveProfile: with_(saveProfile),
    setPicture: with_(setPicture),
    savedAddressesOf: with_(savedAddressesOf),
    keepAddress: with_(keepAddress),
    rememberAddress: with_(rememberAddress),
    removeAddress: with_(removeAddress),
    restoreAddress: with_(restoreAddress),
    preferAddress: with_(preferAddress),
    sessionsOf: with_(sessionsOf),
    revokeSession: with_(revokeSession),
    revokeAllSessions: with_(revokeAllSessions),
    setRole: with_(setRole),
    disable: with_(disableAccount),
    enable: with_(enableAccount),
    forceSignOut: with_(forceSignOut),
    listAccounts: with_(listAccounts),
    staffDirectory: (reader: Reader | Tx = given.database.reader): Promise<StaffMember[]> =>
      staffDirectory(reader),
    accountFacts: (
      accountId: string,
      reader: Reader | Tx = given.database.reader,
    ): Promise<AccountFacts | undefined> => accountFacts(reader, accountId),
    accountsFacts: (
      ids: readonly string[],
      reader: Reader | Tx = given.database.reader,
    ): Promise<AccountFacts[]> => accountsFacts(reader, ids),
    accountByEmail: (
      email: string,
      reader: Reader | Tx = given.database.reader,
    ): Promise<AccountFacts | undefined> => accountByEmail(reader, email),
    hasOwner: () => hasOwner(given.database.reader),
    createOwnerLink: with_(createOwnerLink),
    ownerOfLink: with_(ownerOfLink),
    claimOwner: with_(claimOwner),
    ensureAccount: with_(ensureAccount),
  };

  /** A use case that already has its context. */
  function with_<Given extends unknown[], Answer>(
    useCase: (ctx: IdentityContext, ...given: Given) => Answer,
  ) {
    return (...input: Given): Answer => useCase(ctx, ...input);
  }
}
