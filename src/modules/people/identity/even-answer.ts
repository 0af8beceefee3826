import type { IdentityContext } from './context.ts';

/**
 * Answers no sooner than after a while, the same for everybody: what we do more for an address that has an account
 * (a row, a mail) cannot be read off the clock.
 */
export async function evenAnswer<T>(ctx: IdentityContext, work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([
    work,
    new Promise((resolve) => setTimeout(resolve, ctx.answerAfterMs)),
  ]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
