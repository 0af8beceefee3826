import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Seal } from '#platform/seal';
import { eventPageSlugs, eventPages, type PageRecord } from './event-page.rows.ts';

export async function findPage(reader: Reader | Tx, eventId: string): Promise<PageRecord | undefined> {
  const [page] = await reader.select().from(eventPages).where(eq(eventPages.eventId, eventId));
  return page;
}

/** Whoever changes a page takes turns here. */
export async function lockPage(tx: Tx, eventId: string): Promise<PageRecord | undefined> {
  const [page] = await tx.select().from(eventPages).where(eq(eventPages.eventId, eventId)).for('update');
  return page;
}

/** The page that has this address, or had it before. */
export async function pageAt(reader: Reader | Tx, slug: string): Promise<PageRecord | undefined> {
  const [found] = await reader
    .select({ page: eventPages })
    .from(eventPageSlugs)
    .innerJoin(eventPages, eq(eventPages.eventId, eventPageSlugs.eventId))
    .where(eq(eventPageSlugs.slug, slug));
  return found?.page;
}

/** The page a private link opens. */
export async function pageOfLink(reader: Reader | Tx, token: string): Promise<PageRecord | undefined> {
  const [page] = await reader
    .select()
    .from(eventPages)
    .where(eq(eventPages.tokenHash, hashLinkToken(token)));
  return page;
}

/** False when another page has this address, or had it. */
export async function claimSlug(
  tx: Tx,
  { slug, eventId, now }: { slug: string; eventId: string; now: Date },
): Promise<boolean> {
  await tx.insert(eventPageSlugs).values({ slug, eventId, since: now }).onConflictDoNothing();
  const own = await tx
    .select({ slug: eventPageSlugs.slug })
    .from(eventPageSlugs)
    .where(and(eq(eventPageSlugs.slug, slug), eq(eventPageSlugs.eventId, eventId)));
  return own.length > 0;
}

export async function slugsOf(tx: Tx, eventId: string): Promise<string[]> {
  const found = await tx
    .select({ slug: eventPageSlugs.slug })
    .from(eventPageSlugs)
    .where(eq(eventPageSlugs.eventId, eventId));
  return found.map(({ slug }) => slug);
}

export async function insertPage(
  tx: Tx,
  seal: Seal,
  page: Pick<PageRecord, 'eventId' | 'slug' | 'mainColour' | 'secondColour'>,
): Promise<void> {
  await tx.insert(eventPages).values({ ...page, ...newLink(seal, page.eventId) });
}

export async function updatePage(
  tx: Tx,
  before: Pick<PageRecord, 'eventId' | 'version'>,
  change: Partial<Omit<PageRecord, 'eventId' | 'version' | 'tokenHash' | 'tokenSealed'>>,
): Promise<void> {
  await tx
    .update(eventPages)
    .set({ ...change, version: before.version + 1 })
    .where(eq(eventPages.eventId, before.eventId));
}

/** A new private link; the one before opens nothing any more. */
export async function renewLink(tx: Tx, seal: Seal, eventId: string): Promise<void> {
  await tx.update(eventPages).set(newLink(seal, eventId)).where(eq(eventPages.eventId, eventId));
}

const about = (eventId: string) => `page link ${eventId}`;

function newLink(seal: Seal, eventId: string) {
  const token = newLinkToken();
  return { tokenHash: hashLinkToken(token), tokenSealed: seal.seal(token, about(eventId)) };
}

/** Undefined when the key it was sealed with is gone: the link still opens, but cannot be shown. */
export const tokenOf = (seal: Seal, page: Pick<PageRecord, 'eventId' | 'tokenSealed'>): string | undefined =>
  seal.open(page.tokenSealed, about(page.eventId));

/** Which of these pictures stand on a page. */
export async function pagePictures(reader: Reader | Tx, keys: string[]): Promise<string[]> {
  const rows = await reader
    .select({ key: eventPages.picture })
    .from(eventPages)
    .where(inArray(eventPages.picture, keys));
  return rows.flatMap(({ key }) => key ?? []);
}
