import type { Database } from '#platform/db';
import { type Limit, network, withinLimit } from '#platform/limits';

const MINUTE = 60;
const HOUR = 3_600;
/** Nobody types faster; a program does. */
const IN_ONE: Limit = { name: 'chat-in', most: 30, perSeconds: MINUTE };
const FROM_NETWORK: Limit = { name: 'chat-from', most: 60, perSeconds: MINUTE };
const BEGUN_FROM: Limit = { name: 'chat-begun-from', most: 10, perSeconds: HOUR };
/** However many networks a flood comes from, the staff's inbox stays usable. */
const BEGUN: Limit = { name: 'chat-begun', most: 300, perSeconds: HOUR };
const FILES: Limit = { name: 'chat-files', most: 20, perSeconds: HOUR };

const all = async (database: Database, now: Date, limits: [Limit, string][]): Promise<boolean> => {
  for (const [limit, key] of limits) if (!(await withinLimit(database, limit, key, now))) return false;
  return true;
};

export const mayBegin = (database: Database, address: string, now: Date): Promise<boolean> =>
  all(database, now, [
    [BEGUN_FROM, network(address)],
    [BEGUN, ''],
  ]);

export const mayWrite = (
  database: Database,
  { chatId, address, withFile }: { chatId: string; address: string; withFile: boolean },
  now: Date,
): Promise<boolean> =>
  all(database, now, [
    [FROM_NETWORK, network(address)],
    [IN_ONE, chatId],
    ...(withFile ? [[FILES, network(address)] as [Limit, string]] : []),
  ]);
