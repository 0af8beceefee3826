import type { ChatContext } from './chat-context.ts';
import { endQuiet, forgetOld } from './chat-store.ts';

const DAY_MS = 86_400_000;
/** Whoever comes back later begins anew; the link of a mail still shows what was said. */
const QUIET_DAYS = 14;
const AT_ONCE = 200;

/** Ends what has fallen quiet, and forgets what is older than the owner keeps. */
export async function keepChats({ database, clock, settings }: ChatContext): Promise<void> {
  const now = clock.now();
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await endQuiet(database.reader, before(QUIET_DAYS), now);
  const { chatKeptDays } = await settings();
  while ((await forgetOld(database.reader, before(chatKeptDays), AT_ONCE)) === AT_ONCE);
}
