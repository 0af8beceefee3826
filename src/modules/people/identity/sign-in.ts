import { APIError } from 'better-auth/api';
import { record } from '#platform/journal';
import type { Role } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { mayBeMailed, maySignIn, signedInAfterAll } from './attempts.ts';
import { SESSION_DAYS } from './auth.ts';
import type { IdentityContext } from './context.ts';
import { Email, NextPage, SignInRequest } from './contract.ts';
import { evenAnswer } from './even-answer.ts';
import { sessionCookies } from './session-cookie.ts';
import { stampSession } from './sessions-store.ts';
import { mailAgainIfWaiting } from './verify-email.ts';

export type SignIn = {
  email: string;
  password: string;
  address: string;
  userAgent: string;
  /** Where they wanted to go: the link that those get who are not confirmed yet leads there. */
  next?: string | undefined;
};
export type SignedIn = { setCookies: string[]; accountId: string; sessionId: string; role: Role };

/**
 * Unknown address, wrong password, disabled account and unconfirmed address get one answer after the same work.
 * "Not confirmed" too: a stranger who registers an address with a password of his own would learn from it
 * whether the address already had an account. The unconfirmed get their link again instead.
 */
export async function signIn(
  ctx: IdentityContext,
  input: SignIn,
): Promise<Result<SignedIn, 'wrong-credentials' | 'too-many-attempts'>> {
  const parsed = SignInRequest.safeParse(input);
  const email = Email.safeParse(input.email);
  const key = email.success ? email.data : String(input.email).slice(0, 254);
  if (!(await maySignIn(ctx, key, input.address))) return refuse('too-many-attempts');
  if (!parsed.success || !email.success || parsed.data.password.length > 128)
    return refuse('wrong-credentials');

  const opened = await evenAnswer(
    ctx,
    tryOpen(ctx, { email: email.data, password: parsed.data.password }, input.next),
  );
  if (typeof opened === 'string') return refuse('wrong-credentials');
  await signedInAfterAll(ctx, key, input.address);

  const { token, accountId, headers } = opened;
  return ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    const endsAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    const session = await stampSession(tx, token, input, { now, endsAt });
    // Disabled, or signed out everywhere, in the moment between: then there is no session any more.
    if (!session) return refuse('wrong-credentials');
    await record(tx, {
      by: {
        kind: 'account',
        accountId,
        role: session.role,
        name: session.name,
        sessionId: session.id,
        from: input.address,
      },
      action: 'account.sign-in',
      subject: { type: 'account', id: accountId },
      after: { sessionId: session.id },
    });
    return accept({
      setCookies: sessionCookies(ctx, headers),
      accountId,
      sessionId: session.id,
      role: session.role,
    });
  });
}

async function tryOpen(
  ctx: IdentityContext,
  body: { email: string; password: string },
  next: string | undefined,
): Promise<Opened | 'refused'> {
  const opened = await openSession(ctx, body);
  if (opened !== 'not-verified') return opened;
  if (await mayBeMailed(ctx, body.email)) await mailAgainIfWaiting(ctx, body.email, NextPage.parse(next));
  return 'refused';
}

type Opened = { token: string; accountId: string; headers: Headers };

async function openSession(
  ctx: IdentityContext,
  body: { email: string; password: string },
): Promise<Opened | 'not-verified' | 'refused'> {
  try {
    const { response, headers } = await ctx.auth().api.signInEmail({ body, returnHeaders: true });
    return { token: response.token, accountId: response.user.id, headers };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return error.body?.code === 'EMAIL_NOT_VERIFIED' ? 'not-verified' : 'refused';
  }
}
