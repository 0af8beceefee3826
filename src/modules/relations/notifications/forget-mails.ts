import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { NotificationsContext } from './context.ts';
import { forgetMails } from './mail-store.ts';

export const ForgetMails = defineJob('mail.forget', 'slow', z.object({}));

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Mails hold names, and links that open accounts: they go when nobody needs them any more. One that waits stays. */
export async function forgetOldMails({
  database,
  clock,
  mailsKeptDays,
}: NotificationsContext): Promise<void> {
  const before = new Date(clock.now().getTime() - mailsKeptDays * DAY_MS);
  while ((await forgetMails(database.reader, before, AT_ONCE)) === AT_ONCE);
}
