import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { forgetRemovedAddresses } from './addresses-store.ts';
import { SESSION_DAYS } from './auth.ts';
import type { IdentityContext } from './context.ts';
import { forgetExpiredLinks } from './links-store.ts';
import { forgetUsedTokens } from './refresh-store.ts';
import { forgetExpiredSessions } from './sessions-store.ts';

export const ForgetExpired = defineJob('identity.forget-expired', 'slow', z.object({}));

/** Sweeps sessions, links and tokens that have ended by themselves, and addresses that were removed. */
export const forgetExpired = (ctx: IdentityContext): Promise<void> =>
  ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    await forgetExpiredSessions(tx, now);
    await forgetExpiredLinks(tx, now);
    await forgetRemovedAddresses(tx, new Date(now.getTime() - 86_400_000));
    await forgetUsedTokens(tx, new Date(now.getTime() - SESSION_DAYS * 86_400_000));
  });
