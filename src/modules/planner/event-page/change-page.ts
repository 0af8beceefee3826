import { type EventFacts, eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { type Result, refuse } from '#platform/result';
import type { PageRefusal } from './contract.ts';
import type { PageRecord } from './event-page.rows.ts';
import { openPage } from './open-page.ts';
import type { PagesContext } from './pages-context.ts';

type Opened = { page: PageRecord; event: EventFacts; now: Date };

/** What every change of a page begins and ends with: the right to it, the page locked, and its team told. */
export async function changePage<T>(
  context: PagesContext,
  { eventId, by }: { eventId: string; by: Actor },
  change: (tx: Tx, opened: Opened) => Promise<Result<T, PageRefusal>>,
): Promise<Result<T, PageRefusal>> {
  const { database, clock, events, realtime } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'keep-page');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const opened = await openPage(context, tx, eventId);
    if (!opened) return refuse('not-there');
    const changed = await change(tx, { ...opened, now: clock.now() });
    if (changed.ok) realtime.tell(tx, eventRoom(eventId), { kind: 'event' });
    return changed;
  });
}
