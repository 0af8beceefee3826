import { isLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { ChatContext } from './chat-context.ts';
import { deleteKey } from './chat-store.ts';
import { type Asker, chatOf } from './keys.ts';

/** Signing out: what began in this browser is the account's, and the key that is kept here opens nothing any more. */
export async function forgetKey(ctx: ChatContext, { by, key }: Asker): Promise<void> {
  if (!isLinkToken(key)) return;
  // To have it asked for is to be given it: who signs out at once has it in their account too.
  await chatOf(ctx, { by, key });
  await deleteKey(ctx.database.reader, hashLinkToken(key));
}
