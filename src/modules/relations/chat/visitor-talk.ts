import type { Chat } from './chat.rows.ts';
import { AWAY_AFTER_MS, type ChatContext } from './chat-context.ts';
import { marksOf, someoneAtDesk } from './chat-store.ts';
import { earlierChats } from './chat-views.ts';
import type { VisitorChat, VisitorTalk } from './contract.ts';
import { hoursAt } from './hours.ts';
import { type Asker, chatOf, proofOf } from './keys.ts';
import { linesAfter } from './lines-store.ts';

/** What somebody sees of their conversation, with the lines after the last they have. */
export async function visitorTalk(
  ctx: ChatContext,
  { after = 0, ...asker }: Asker & { after?: number },
): Promise<VisitorTalk> {
  const { database, clock } = ctx;
  const { by, key } = asker;
  const now = clock.now();
  const settings = await ctx.settings();
  const chat = await chatOf(ctx, asker);
  const account = by.kind === 'account' ? by : undefined;
  const [desk, lines, earlier] = await Promise.all([
    someoneAtDesk(database.reader, new Date(now.getTime() - AWAY_AFTER_MS)),
    chat ? linesAfter(database.reader, chat.id, after) : [],
    account ? earlierChats(database.reader, account.accountId, chat?.id) : [],
  ]);
  return {
    on: settings.chatOn,
    ...hoursAt(settings, now),
    desk,
    name: account?.name ?? null,
    chat: chat ? shown(chat, key, new Date(now.getTime() - settings.chatWaitMinutes * 60_000)) : null,
    lines,
    earlier,
  };
}

const shown = (chat: Chat, key: string | undefined, tooLongSince: Date): VisitorChat => ({
  id: chat.id,
  state: chat.state,
  email: chat.email,
  withName: chat.assignedName,
  waitsLong: chat.waitingSince !== null && chat.waitingSince <= tooLongSince,
  marks: marksOf(chat, 'staff'),
  lastSeq: chat.lastSeq,
  proof: key ? proofOf(key) : null,
});

/** For the button on every page: what somebody has not seen yet. Asks nothing for who has no conversation. */
export async function unseen(ctx: ChatContext, asker: Asker): Promise<number> {
  if (asker.by.kind !== 'account' && !asker.key) return 0;
  const chat = await chatOf(ctx, asker);
  return chat ? unseenLines(chat) : 0;
}

// Who writes has seen what stands above, so all that is not seen is the staff's.
const unseenLines = ({ lastSeq, visitorRead }: Chat) => Math.max(0, lastSeq - visitorRead);
