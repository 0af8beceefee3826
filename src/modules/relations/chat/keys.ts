import { createHmac } from 'node:crypto';
import type { Tx } from '#platform/db';
import { isId, isLinkToken, newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import type { Chat } from './chat.rows.ts';
import type { ChatContext } from './chat-context.ts';
import { findByKey, findOfAccount, giveToAccount, insertKey } from './chat-store.ts';

/** Who asks about a conversation of their own: by the key in their browser, by their account, or both. */
export type Asker = { by: Actor; key: string | undefined; of?: string | undefined };

/** What opens the live room of a key's conversation: pages may know it, and it opens nothing else. */
export const proofOf = (key: string): string => hashLinkToken(`chat-room|${key}`);

/** The token of the link in mails: derived, so that every later mail can carry it while its hash alone is kept. */
export const chatLink = (secret: string, chatId: string): string =>
  createHmac('sha256', secret).update(`chat-link|${chatId}`).digest().subarray(0, 16).toString('base64url');

/** Gives a browser a key of its own to a conversation. */
export async function giveKey(tx: Tx, chatId: string, kind: 'began' | 'opened', now: Date): Promise<string> {
  const key = newLinkToken();
  await insertKey(tx, {
    hash: hashLinkToken(key),
    roomHash: hashLinkToken(proofOf(key)),
    chatId,
    kind,
    madeAt: now,
  });
  return key;
}

/**
 * The conversation somebody may see: the one their browser has a key to, or the newest of their account. What began before
 * they signed in becomes their account's, and signed out the browser knows nothing of it any more.
 */
export async function chatOf({ database }: ChatContext, { by, key, of }: Asker): Promise<Chat | undefined> {
  const { reader } = database;
  if (of !== undefined)
    return by.kind === 'account' && isId(of) ? findOfAccount(reader, by.accountId, of) : undefined;
  const found = isLinkToken(key) ? await findByKey(reader, hashLinkToken(key)) : undefined;
  if (by.kind !== 'account') return found?.chat;
  if (!found) return findOfAccount(reader, by.accountId);
  const { chat, kind } = found;
  if (kind === 'opened' || chat.accountId !== null) return chat;
  await database.inTransaction((tx) => giveToAccount(tx, chat.id, by.accountId));
  return { ...chat, accountId: by.accountId };
}
