import { lt } from 'drizzle-orm';
import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { IdentityContext } from './context.ts';
import { sessions, verifications } from './identity.rows.ts';
import { forgetExpiredLinks } from './links-store.ts';

export const ForgetExpired = defineJob('identity.forget-expired', 'slow', z.object({}));

/** Sweeps sessions and links that have ended by themselves. */
export const forgetExpired = (ctx: IdentityContext): Promise<void> =>
  ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    await tx.delete(sessions).where(lt(sessions.expiresAt, now));
    await tx.delete(verifications).where(lt(verifications.expiresAt, now));
    await forgetExpiredLinks(tx, now);
  });
