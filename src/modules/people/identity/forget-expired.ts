import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { IdentityContext } from './context.ts';
import { forgetExpiredLinks } from './links-store.ts';
import { forgetExpiredSessions } from './sessions-store.ts';

export const ForgetExpired = defineJob('identity.forget-expired', 'slow', z.object({}));

/** Sweeps sessions and links that have ended by themselves. */
export const forgetExpired = (ctx: IdentityContext): Promise<void> =>
  ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    await forgetExpiredSessions(tx, now);
    await forgetExpiredLinks(tx, now);
  });
