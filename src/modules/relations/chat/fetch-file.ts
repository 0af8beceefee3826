import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { chatPolicy } from './chat.policy.ts';
import type { ChatContext } from './chat-context.ts';
import type { FileType } from './contract.ts';
import { type Asker, chatOf } from './keys.ts';
import { findFile } from './lines-store.ts';

export type FetchedFile = { name: string; type: FileType; bytes: Buffer };
type Fetched = Result<FetchedFile, 'not-there'>;

/** An attachment for who sees its conversation; for everybody else there is none. */
export async function ownFile(ctx: ChatContext, { id, ...asker }: Asker & { id: string }): Promise<Fetched> {
  const chat = await chatOf(ctx, asker);
  return chat ? fetched(ctx, chat.id, id) : refuse('not-there');
}

export async function deskFile(
  ctx: ChatContext,
  { chatId, id, by }: { chatId: string; id: string; by: Actor },
): Promise<Fetched> {
  if (!chatPolicy.allows(by, 'see-chats') || !isId(chatId)) return refuse('not-there');
  return fetched(ctx, chatId, id);
}

async function fetched({ database }: ChatContext, chatId: string, id: string): Promise<Fetched> {
  const file = isId(id) ? await findFile(database.reader, chatId, id) : undefined;
  return file ? accept(file) : refuse('not-there');
}
