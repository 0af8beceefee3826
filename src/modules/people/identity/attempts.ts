import { type Limit, network, takeBackAttempt, withinLimit } from '#platform/limits';
import type { IdentityContext } from './context.ts';

export const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

// Counted here and not at the HTTP edge, so that they hold for every caller, and for accounts that do not exist.
const signInFromAddress: Limit = { name: 'sign-in/address', most: 100, perSeconds: QUARTER };
const signInToAccountFromAddress: Limit = { name: 'sign-in/account+address', most: 10, perSeconds: QUARTER };
const signInToAccount: Limit = { name: 'sign-in/account', most: 100, perSeconds: QUARTER };
const signUpFromAddress: Limit = { name: 'sign-up/address', most: 20, perSeconds: HOUR };
const mailToAccount: Limit = { name: 'mail/account', most: 5, perSeconds: HOUR };
const mailFromAddress: Limit = { name: 'mail/address', most: 30, perSeconds: HOUR };
const passwordOfAccount: Limit = { name: 'password/account', most: 10, perSeconds: QUARTER };
const passwordAtLink: Limit = { name: 'password/link', most: 5, perSeconds: DAY };

/**
 * Sign-in: 100 a quarter from one address; ten of these at one account; and 100 at one account from everywhere.
 * Ten wrong tries close the account for that address alone, so that a stranger who hammers it does not lock its
 * owner out: what an address is refused no longer counts against the account. Only a crowd of addresses can
 * reach the last limit, and then guessing stops for everybody until the quarter ends.
 */
export async function maySignIn(ctx: IdentityContext, email: string, address: string): Promise<boolean> {
  const from = network(address);
  return (
    (await within(ctx, signInFromAddress, from)) &&
    (await within(ctx, signInToAccountFromAddress, `${email}|${from}`)) &&
    (await within(ctx, signInToAccount, email))
  );
}

/** Who knows the password does not guess: an office that signs in often is not kept out by its own habits. */
export const signedInAfterAll = (ctx: IdentityContext, email: string, address: string): Promise<void> =>
  takeBackAttempt(ctx.database, signInToAccountFromAddress, `${email}|${network(address)}`, ctx.clock.now());

export const maySignUp = (ctx: IdentityContext, address: string): Promise<boolean> =>
  within(ctx, signUpFromAddress, network(address));

/** Mail that anybody can make us send to an address: five an hour to one, thirty an hour from one network. */
export const mayAskForMail = async (ctx: IdentityContext, email: string, address: string): Promise<boolean> =>
  (await within(ctx, mailFromAddress, network(address))) && (await mayBeMailed(ctx, email));

export const mayBeMailed = (ctx: IdentityContext, email: string): Promise<boolean> =>
  within(ctx, mailToAccount, email);

export const mayTryPassword = (ctx: IdentityContext, accountId: string): Promise<boolean> =>
  within(ctx, passwordOfAccount, accountId);

export const mayTryPasswordAt = (ctx: IdentityContext, token: string): Promise<boolean> =>
  within(ctx, passwordAtLink, token);

const within = (ctx: IdentityContext, limit: Limit, key: string) =>
  withinLimit(ctx.database, limit, key, ctx.clock.now());
