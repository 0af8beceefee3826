import type { Notifications } from '#modules/relations/notifications';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';
import type { ChatNews } from './contract.ts';
import type { ChatHours } from './hours.ts';

/** What the owner has set, and when the shop rests. */
export type ChatSettings = ChatHours & { chatOn: boolean; chatWaitMinutes: number; chatKeptDays: number };

export type ChatNeeds = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'enqueue' | 'handle' | 'repeat'>;
  realtime: Pick<Realtime, 'tell' | 'tellNow' | 'guardRooms'>;
  notifications: Pick<Notifications, 'notify' | 'withdraw' | 'settleBells'>;
  settings: () => Promise<ChatSettings>;
  account: (accountId: string) => Promise<{ name: string; email: string } | undefined>;
  colleagues: () => Promise<{ accountId: string; name: string }[]>;
  secret: string;
  publicUrl: () => string;
};
export type ChatContext = ChatNeeds;

/** The room of the list in the office. */
export const DESK_ROOM = 'office:chats';
/** The room of every page of the office: somebody begins to wait, or does so no longer. */
export const WAITING_ROOM = 'office:waiting';
export const roomOf = (chatId: string): string => `chat:${chatId}`;

/** Somebody whose page has said nothing for longer is away: it speaks every twenty seconds. */
export const AWAY_AFTER_MS = 50_000;
export const isHere = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() < AWAY_AFTER_MS;

export const news = (one: ChatNews): ChatNews => one;
