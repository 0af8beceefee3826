import type { Tx } from '#platform/db';
import { type IdentityContext, pageUrl } from './context.ts';
import type { Account } from './identity.rows.ts';

/** Tells the person that the password changed, so that it is not changed behind their back. */
export const mailPasswordChanged = (
  ctx: IdentityContext,
  tx: Tx,
  { email, name, language }: Pick<Account, 'email' | 'name' | 'language'>,
): Promise<void> =>
  ctx.notify(tx, {
    recipient: { kind: 'address', email, name, language },
    template: 'password-changed',
    data: { name, resetUrl: pageUrl(ctx, language, '/forgot-password') },
  });
