import { afterCommit, type Database } from '#platform/db';
import { type Language, pickText } from '#platform/i18n';
import { keep } from '#platform/kept';
import { htmlOf, summaryOf } from '#platform/markdown';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import type { EditedPage, MenuItem, OfficePage, PageRefusal, PageView } from './contract.ts';
import { type KeepPage, keepPage, movePage, removePage, restorePage } from './keep-page.ts';
import { pagesPolicy } from './pages.policy.ts';
import type { PageRow } from './pages.rows.ts';
import { findPage, loadPages } from './pages-store.ts';

export const needs = [] as const;

type Kept = Promise<Result<{ id: string; slug: string }, PageRefusal>>;
type One = { id: string; by: Actor };

export type Pages = {
  /** A published page with words of the owner; undefined when there is none, or a built-in one that has none yet. */
  page(slug: string, language: Language): Promise<PageView | undefined>;
  /** The pages of the footer, in the owner's order; at most two seconds old. */
  menu(language: Language): Promise<MenuItem[]>;
  /** What the owner's words become. */
  preview(written: string): string;
  list(by: Actor): Promise<Result<OfficePage[], 'not-allowed'>>;
  edited(slug: string, by: Actor): Promise<Result<EditedPage, 'not-allowed' | 'not-there'>>;
  keep(input: KeepPage): Kept;
  remove(one: One): Kept;
  restore(one: One): Kept;
  move(input: One & { way: 'up' | 'down' }): Kept;
};

export function createPages({ database, clock }: { database: Database; clock: Clock }): Pages {
  const kept = keep(() => loadPages(database.reader), clock);
  const context = {
    database,
    clock,
    forget: (tx: Parameters<typeof afterCommit>[0]) => afterCommit(tx, kept.forget),
  };
  return {
    async page(slug, language) {
      const page = (await kept.get()).find((one) => one.slug === slug && one.state === 'published');
      return page && isWritten(page) ? shown(page, language) : undefined;
    },
    menu: async (language) =>
      (await kept.get())
        .filter(({ inMenu, state, builtIn }) => inMenu && (state === 'published' || builtIn))
        .map((page) => ({
          slug: page.slug,
          builtIn: page.builtIn,
          title: pickText(page.state === 'published' ? page.titles : {}, language),
        })),
    preview: (written) => htmlOf(written),
    async list(by) {
      if (!pagesPolicy.allows(by, 'write-pages')) return refuse('not-allowed');
      return accept((await loadPages(database.reader)).map(listed));
    },
    async edited(slug, by) {
      if (!pagesPolicy.allows(by, 'write-pages')) return refuse('not-allowed');
      const page = await findPage(database.reader, slug);
      return page ? accept({ ...listed(page), bodies: page.bodies }) : refuse('not-there');
    },
    keep: (input) => keepPage(context, input),
    remove: (one) => removePage(context, one),
    restore: (one) => restorePage(context, one),
    move: (input) => movePage(context, input),
  };
}

const isWritten = ({ bodies }: PageRow) => Object.keys(bodies).length > 0;

function shown(page: PageRow, language: Language): PageView {
  const { text, lang } = pickText(page.bodies, language);
  const html = htmlOf(text);
  return { slug: page.slug, title: pickText(page.titles, language), html, lang, summary: summaryOf(html) };
}

const listed = (page: PageRow): OfficePage => ({
  id: page.id,
  slug: page.slug,
  builtIn: page.builtIn,
  state: page.state,
  titles: page.titles,
  inMenu: page.inMenu,
  written: isWritten(page),
  updatedAt: page.updatedAt.toISOString(),
  version: page.version,
});
