import { eq } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { eventNews } from './event-life.rows.ts';

export async function insertNews(tx: Tx, news: typeof eventNews.$inferInsert): Promise<void> {
  await tx.insert(eventNews).values(news);
}

/** The news, and how far it has come; of two workers that take it up at once, one waits. */
export async function lockNews(tx: Tx, id: string) {
  const [news] = await tx.select().from(eventNews).where(eq(eventNews.id, id)).for('update');
  return news;
}

export async function toldUpTo(tx: Tx, id: string, partyId: string): Promise<void> {
  await tx.update(eventNews).set({ toldUpTo: partyId }).where(eq(eventNews.id, id));
}
