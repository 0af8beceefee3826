import type { EventFacts } from '#modules/planner/events';
import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { EventPage, KeptPage } from './contract.ts';
import type { PageRecord } from './event-page.rows.ts';
import { openPage } from './open-page.ts';
import { pathOf } from './page-path.ts';
import { viewsOf } from './page-views-store.ts';
import type { PagesContext } from './pages-context.ts';
import { findPage } from './pages-store.ts';
import { sectionsOf } from './sections/sections-store.ts';
import { postponedFrom, showPage } from './show-page.ts';

type Kept = { event: EventFacts; page: PageRecord };

/** The page for who keeps it; one that nobody has looked at yet is made, with what the event knows by itself. */
async function openForKeeper(
  context: PagesContext,
  { eventId, by }: { eventId: string; by: Actor },
): Promise<Result<Kept, 'not-there' | 'not-allowed'>> {
  const { database, events } = context;
  const { reader } = database;
  const may = await events.mayOn(reader, by, eventId, 'keep-page');
  if (!may.ok) return may;
  const [event, page] = [await events.facts(reader, eventId), await findPage(reader, eventId)];
  if (event && page) return accept({ event, page });
  return database.inTransaction(async (tx) => {
    const opened = await openPage(context, tx, eventId);
    return opened ? accept(opened) : refuse('not-there');
  });
}

const DAYS_SHOWN = 60;

/** Everything its host keeps of a page. */
export async function keptPage(
  context: PagesContext,
  of: { eventId: string; by: Actor },
): Promise<Result<KeptPage, 'not-there' | 'not-allowed'>> {
  const { reader } = context.database;
  const opened = await openForKeeper(context, of);
  if (!opened.ok) return opened;
  const { event, page } = opened.value;
  const [sections, views] = [await sectionsOf(reader, event.id), await viewsOf(reader, event.id, DAYS_SHOWN)];
  const { slug, mainColour, secondColour, picture, publishedAt, version } = page;
  return accept({
    slug,
    mainColour,
    secondColour,
    picture,
    publishedAt: publishedAt?.toISOString() ?? null,
    postponedFrom: postponedFrom(event, page),
    version,
    public: event.visibility === 'public',
    path: pathOf(context.seal, event, page),
    languages: event.languages,
    sections: sections.map(({ id, kind, titles, bodies, shown }) => ({ id, kind, titles, bodies, shown })),
    views,
  });
}

/** The page as guests would read it, published or not. Nothing is counted. */
export async function previewPage(
  context: PagesContext,
  { language, ...of }: { eventId: string; language: Language; by: Actor },
): Promise<Result<EventPage, 'not-there' | 'not-allowed'>> {
  const opened = await openForKeeper(context, of);
  return opened.ok
    ? accept(await showPage(context, context.database.reader, { ...opened.value, language }))
    : opened;
}
