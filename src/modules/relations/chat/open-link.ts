import { isLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { accept, type Result, refuse } from '#platform/result';
import type { ChatContext } from './chat-context.ts';
import { findByLink } from './chat-store.ts';
import { giveKey } from './keys.ts';

/** The link of a mail: gives this browser a key of its own, so that the link itself leaves the address at once. */
export async function openLink(
  { database, clock }: ChatContext,
  link: string,
): Promise<Result<{ key: string }, 'not-there'>> {
  const chat = isLinkToken(link) ? await findByLink(database.reader, hashLinkToken(link)) : undefined;
  if (!chat) return refuse('not-there');
  return database.inTransaction(async (tx) =>
    accept({ key: await giveKey(tx, chat.id, 'opened', clock.now()) }),
  );
}
