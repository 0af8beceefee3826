import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { eventPageViews } from './event-page.rows.ts';

/** The last days on which a page was opened, the oldest first. */
export async function viewsOf(
  reader: Reader,
  eventId: string,
  days: number,
): Promise<{ day: string; views: number }[]> {
  const last = reader
    .select({ day: eventPageViews.day, views: eventPageViews.views })
    .from(eventPageViews)
    .where(eq(eventPageViews.eventId, eventId))
    .orderBy(desc(eventPageViews.day))
    .limit(days)
    .as('last');
  return reader.select().from(last).orderBy(asc(last.day));
}

/** Counts one more opening on a day. */
export async function countView(
  reader: Reader,
  { eventId, day }: { eventId: string; day: string },
): Promise<void> {
  await reader
    .insert(eventPageViews)
    .values({ eventId, day, views: 1 })
    .onConflictDoUpdate({
      target: [eventPageViews.eventId, eventPageViews.day],
      set: { views: sql`${eventPageViews.views} + 1` },
    });
}
