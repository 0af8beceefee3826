import type { AccountFacts } from '#modules/people/identity';
import type { Notifications } from '#modules/relations/notifications';
import type { Database, Reader, Tx } from '#platform/db';
import type { ExportableList, ShopAt } from '#platform/exports';
import type { Files } from '#platform/files';
import type { Language } from '#platform/i18n';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';
import type { ListName } from './contract.ts';

/** What lists, their columns and what stands in them are called, in one language. */
export type ListWords = {
  list(name: ListName): string;
  column(key: string): string;
  /** A filter by its name in the address. */
  filter(name: string): string;
  /** A word of a set; what has no word is said as it is. */
  code(codes: string, value: string): string;
  /** The sentences on the first page and at the foot of each page of a paper. */
  everything: string;
  pair(name: string, value: string): string;
  madeOn(when: string): string;
  rows(count: number): string;
  /** `{{page}}` of `{{pages}}`, which are known when all is drawn. */
  page: string;
};

export type DownloadsContext = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  realtime: Realtime;
  notifications: Pick<Notifications, 'notify'>;
  files: Files;
  lists: readonly ExportableList[];
  words: (language: Language) => ListWords;
  /** The shop today, and what it is called. */
  shop: () => Promise<ShopAt & { name: string }>;
  account: (accountId: string, reader?: Reader) => Promise<AccountFacts | undefined>;
};

/** Whoever looks at their files sees them move. */
export const tellOfDownloads = (
  { realtime }: Pick<DownloadsContext, 'realtime'>,
  tx: Tx,
  accountId: string | null,
): void => {
  if (accountId) realtime.tell(tx, `downloads:${accountId}`, { kind: 'download' });
};
