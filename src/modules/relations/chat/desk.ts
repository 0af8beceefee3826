import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { chatPolicy } from './chat.policy.ts';
import { AWAY_AFTER_MS, type ChatContext, isHere } from './chat-context.ts';
import { findChat, marksOf } from './chat-store.ts';
import { deskList, waitingCount } from './chat-views.ts';
import type { DeskList, DeskQuery, DeskTalk } from './contract.ts';
import { linesAfter, notesOn } from './lines-store.ts';

/** The conversations, as the staff list them. */
export async function listChats(
  { database, clock }: ChatContext,
  query: DeskQuery,
  by: Actor,
): Promise<Result<DeskList, 'not-allowed'>> {
  if (!chatPolicy.allows(by, 'see-chats') || by.kind !== 'account') return refuse('not-allowed');
  const hereSince = new Date(clock.now().getTime() - AWAY_AFTER_MS);
  return accept(await deskList(database.reader, query, { accountId: by.accountId, hereSince }));
}

export const countWaiting = async ({ database }: ChatContext, by: Actor): Promise<number> =>
  chatPolicy.allows(by, 'see-chats') ? waitingCount(database.reader) : 0;

/** One conversation with the staff's own notes, and the lines after the last that a page has. */
export async function openChat(
  { database, clock }: ChatContext,
  { id, after = 0, by }: { id: string; after?: number; by: Actor },
): Promise<Result<DeskTalk, 'not-allowed' | 'not-there'>> {
  if (!chatPolicy.allows(by, 'see-chats')) return refuse('not-allowed');
  const chat = isId(id) ? await findChat(database.reader, id) : undefined;
  if (!chat) return refuse('not-there');
  const [lines, notes] = await Promise.all([
    linesAfter(database.reader, id, after),
    notesOn(database.reader, id),
  ]);
  return accept({
    id,
    state: chat.state,
    name: chat.name,
    email: chat.email,
    hasAccount: chat.accountId !== null,
    language: chat.language,
    assigned:
      chat.assignedTo && chat.assignedName ? { accountId: chat.assignedTo, name: chat.assignedName } : null,
    here: isHere(chat.visitorSeenAt, clock.now()),
    waitingSince: chat.waitingSince?.toISOString() ?? null,
    begunAt: chat.begunAt.toISOString(),
    marks: marksOf(chat, 'visitor'),
    lastSeq: chat.lastSeq,
    lines,
    notes: notes.map((note) => ({
      id: note.id,
      by: note.byName,
      text: note.text,
      at: note.writtenAt.toISOString(),
    })),
  });
}
