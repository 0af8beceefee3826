import { and, asc, count, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { SavedView } from './contract.ts';
import { savedViews } from './views.rows.ts';

export const viewsOf = (reader: Reader, accountId: string): Promise<SavedView[]> =>
  reader
    .select({
      id: savedViews.id,
      place: savedViews.place,
      search: savedViews.search,
      name: savedViews.name,
    })
    .from(savedViews)
    .where(eq(savedViews.accountId, accountId))
    .orderBy(asc(savedViews.name));

export async function countViews(tx: Tx, accountId: string): Promise<number> {
  const [found] = await tx.select({ n: count() }).from(savedViews).where(eq(savedViews.accountId, accountId));
  return found?.n ?? 0;
}

/** A name that is taken gets the new question. */
export async function writeView(tx: Tx, view: typeof savedViews.$inferInsert): Promise<string> {
  const [written] = await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({
      target: [savedViews.accountId, savedViews.place, savedViews.name],
      set: { search: view.search },
    })
    .returning({ id: savedViews.id });
  return written?.id ?? view.id;
}

export async function deleteView(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.accountId, accountId)))
    .returning({ id: savedViews.id });
  return gone.length > 0;
}
