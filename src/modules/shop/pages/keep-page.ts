import type { Database, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import { bump } from '#platform/versions';
import { PageForm, type PageRefusal } from './contract.ts';
import { pagesPolicy } from './pages.policy.ts';
import type { PageRow } from './pages.rows.ts';
import { insertPage, isTaken, lockPage, lockPages, writePage } from './pages-store.ts';

export type PagesContext = { database: Database; clock: Clock; forget: (tx: Tx) => void };
type Kept = Promise<Result<{ id: string; slug: string }, PageRefusal>>;

export type KeepPage = { id?: string; expected?: number; form: PageForm; by: Actor };

/** Writes a page as a whole: a new one, or another version of one that is there. */
export async function keepPage(context: PagesContext, { id, expected, form, by }: KeepPage): Kept {
  if (!pagesPolicy.allows(by, 'write-pages')) return refuse('not-allowed');
  const parsed = PageForm.safeParse(form);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      code: message,
    }));
    return refuse('invalid', { problems });
  }
  const page = { ...parsed.data, updatedAt: context.clock.now() };
  return context.database.inTransaction((tx) =>
    id === undefined ? addPage(context, tx, page, by) : changePage(context, tx, { id, expected, page, by }),
  );
}

type Written = Pick<PageRow, 'slug' | 'state' | 'titles' | 'bodies' | 'inMenu' | 'updatedAt'>;

async function addPage(context: PagesContext, tx: Tx, page: Written, by: Actor): Kept {
  if (Object.keys(page.titles).length === 0) return refuse('invalid', { problems: untitled });
  const last = (await lockPages(tx)).at(-1)?.position ?? 0;
  const id = await insertPage(tx, { ...page, position: last + 1 });
  if (!id) return refuse('invalid', { problems: slugTaken });
  await told(context, tx, by, 'pages.add', page.slug, { after: shown(page) });
  return accept({ id, slug: page.slug });
}

async function changePage(
  context: PagesContext,
  tx: Tx,
  { id, expected, page, by }: { id: string; expected: number | undefined; page: Written; by: Actor },
): Kept {
  const before = isId(id) ? await lockPage(tx, id) : undefined;
  if (!before || before.removedAt) return refuse('not-there');
  if (before.version !== expected) return refuse('changed-meanwhile');
  if (!before.builtIn && Object.keys(page.titles).length === 0)
    return refuse('invalid', { problems: untitled });
  // Other pages and mails lead to a built-in page by its address.
  const slug = before.builtIn ? before.slug : page.slug;
  if (slug !== before.slug && (await isTaken(tx, slug, id)))
    return refuse('invalid', { problems: slugTaken });
  const after = { ...page, slug };
  await writePage(tx, id, { ...after, version: before.version + 1 });
  await told(context, tx, by, 'pages.change', slug, { before: shown(before), after: shown(after) });
  return accept({ id, slug });
}

const untitled = [{ field: 'titles', code: 'required' }];
const slugTaken = [{ field: 'slug', code: 'slug-taken' }];

/** Takes a page away; it can be brought back. Built-in pages stay. */
export const removePage = (context: PagesContext, one: { id: string; by: Actor }): Kept =>
  stand(context, one, context.clock.now());

export const restorePage = (context: PagesContext, one: { id: string; by: Actor }): Kept =>
  stand(context, one, null);

async function stand(
  context: PagesContext,
  { id, by }: { id: string; by: Actor },
  removedAt: Date | null,
): Kept {
  if (!pagesPolicy.allows(by, 'write-pages')) return refuse('not-allowed');
  if (!isId(id)) return refuse('not-there');
  return context.database.inTransaction(async (tx) => {
    const page = await lockPage(tx, id);
    if (!page || page.builtIn || (page.removedAt === null) === (removedAt === null))
      return refuse('not-there');
    await writePage(tx, id, { removedAt, version: page.version + 1 });
    const action = removedAt ? 'pages.remove' : 'pages.restore';
    await told(
      context,
      tx,
      by,
      action,
      page.slug,
      removedAt ? { before: shown(page) } : { after: shown(page) },
    );
    return accept({ id, slug: page.slug });
  });
}

/** One place up or down in the menu. */
export async function movePage(
  context: PagesContext,
  { id, way, by }: { id: string; way: 'up' | 'down'; by: Actor },
): Kept {
  if (!pagesPolicy.allows(by, 'write-pages')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const pages = await lockPages(tx);
    const at = pages.findIndex((page) => page.id === id);
    const [page, other] = [pages[at], pages[way === 'up' ? at - 1 : at + 1]];
    if (!page) return refuse('not-there');
    if (!other) return accept({ id, slug: page.slug });
    const order = pages.map((one) => (one === page ? other : one === other ? page : one));
    for (const [position, one] of order.entries())
      if (one.position !== position + 1) await writePage(tx, one.id, { position: position + 1 });
    await told(context, tx, by, 'pages.move', page.slug, {
      before: { position: at + 1 },
      after: { position: order.indexOf(page) + 1 },
    });
    return accept({ id, slug: page.slug });
  });
}

const shown = ({ slug, state, inMenu, titles, bodies }: Omit<Written, 'updatedAt'>) => ({
  slug,
  state,
  inMenu,
  titles,
  bodies,
});

async function told(
  { forget }: PagesContext,
  tx: Tx,
  by: Actor,
  action: string,
  slug: string,
  values: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  await record(tx, { by, action, subject: { type: 'page', id: slug }, ...values });
  bump(tx, 'settings');
  forget(tx);
}
