import type { Identity } from '#modules/people/identity';
import { createChat, type LiveChat } from '#modules/relations/chat';
import { createMessages, type Messages } from '#modules/relations/messages';
import type { Notifications } from '#modules/relations/notifications';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

export type Conversations = { messages: Messages; chat: LiveChat };

type Needs = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  realtime: Realtime;
  notifications: Notifications;
  settings: Settings;
  identity: Identity;
  secret: string;
  publicUrl: () => string;
};

/** What visitors write to the staff: by letter, and live. */
export function conversations(needs: Needs): Conversations {
  const { database, clock, realtime, notifications, settings, identity } = needs;
  return {
    messages: createMessages({
      database,
      clock,
      realtime,
      notifications,
      shopEmail: async () => (await settings.shop()).email,
    }),
    chat: createChat({
      database,
      clock,
      jobs: needs.jobs,
      realtime,
      notifications,
      settings: async () => ({ ...(await settings.shop()), ...(await settings.chat()) }),
      account: (accountId) => identity.accountFacts(accountId),
      colleagues: () => identity.staffDirectory(),
      secret: needs.secret,
      publicUrl: needs.publicUrl,
    }),
  };
}
