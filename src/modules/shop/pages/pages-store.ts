import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { type PageRow, shopPages } from './pages.rows.ts';

export const loadPages = (reader: Reader): Promise<PageRow[]> =>
  reader
    .select()
    .from(shopPages)
    .where(isNull(shopPages.removedAt))
    .orderBy(asc(shopPages.position), asc(shopPages.id));

/** All that stand in the menu's order, locked: who moves one moves another. */
export const lockPages = (tx: Tx): Promise<PageRow[]> =>
  tx
    .select()
    .from(shopPages)
    .where(isNull(shopPages.removedAt))
    .orderBy(asc(shopPages.position), asc(shopPages.id))
    .for('update');

export async function findPage(reader: Reader, slug: string): Promise<PageRow | undefined> {
  const [row] = await reader
    .select()
    .from(shopPages)
    .where(and(eq(shopPages.slug, slug), isNull(shopPages.removedAt)));
  return row;
}

export async function lockPage(tx: Tx, id: string): Promise<PageRow | undefined> {
  const [row] = await tx.select().from(shopPages).where(eq(shopPages.id, id)).for('update');
  return row;
}

/** Undefined when the address is taken, also by a page that was removed. */
export async function insertPage(
  tx: Tx,
  page: Pick<PageRow, 'slug' | 'state' | 'titles' | 'bodies' | 'inMenu' | 'position' | 'updatedAt'>,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(shopPages)
    .values({ ...page, id: newId() })
    .onConflictDoNothing()
    .returning({ id: shopPages.id });
  return row?.id;
}

export async function isTaken(tx: Tx, slug: string, by: string): Promise<boolean> {
  const [row] = await tx.select({ id: shopPages.id }).from(shopPages).where(eq(shopPages.slug, slug));
  return row !== undefined && row.id !== by;
}

export async function writePage(tx: Tx, id: string, change: Partial<PageRow>): Promise<void> {
  await tx.update(shopPages).set(change).where(eq(shopPages.id, id));
}
