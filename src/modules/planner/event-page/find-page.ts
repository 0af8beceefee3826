import type { EventFacts } from '#modules/planner/events';
import type { Reader, Tx } from '#platform/db';
import { isLinkToken } from '#platform/ids';
import { network, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import type { PageRecord } from './event-page.rows.ts';
import type { PagesContext } from './pages-context.ts';
import { findPage, pageAt, pageOfLink } from './pages-store.ts';

/** What an address of a page says: the name of a public event, or the link of a private one. */
export type PageAddress = { slug: string } | { token: string };
export type FoundPage = { event: EventFacts; page: PageRecord };

/** The page that is open at an address: published, and of an event that may be found that way. */
export async function findOpenPage(
  { events }: Pick<PagesContext, 'events'>,
  reader: Reader | Tx,
  address: PageAddress,
): Promise<FoundPage | undefined> {
  if ('token' in address && !isLinkToken(address.token)) return undefined;
  const page = await ('slug' in address ? pageAt(reader, address.slug) : pageOfLink(reader, address.token));
  if (!page?.publishedAt) return undefined;
  const event = await events.facts(reader, page.eventId);
  if (!event || event.archived) return undefined;
  // Of a private event nobody learns by its name that there is one.
  return 'slug' in address && event.visibility !== 'public' ? undefined : { event, page };
}

/** The open page of an event, for who knows the event: its guests. */
export async function openPageOf(
  reader: Reader | Tx,
  event: Pick<EventFacts, 'id' | 'archived'>,
): Promise<PageRecord | undefined> {
  const page = await findPage(reader, event.id);
  return page?.publishedAt && !event.archived ? page : undefined;
}

const WRONG_LINKS = { name: 'page-link', most: 30, perSeconds: 600 };

/** The same for a stranger; whoever tries links that open nothing is stopped after some. `from` is their network address. */
export async function findForStranger(
  context: Pick<PagesContext, 'events' | 'database' | 'clock'>,
  address: PageAddress,
  from: string,
): Promise<Result<FoundPage, 'not-there' | 'too-many'>> {
  const { database, clock } = context;
  const found = await findOpenPage(context, database.reader, address);
  if (found) return accept(found);
  if ('slug' in address) return refuse('not-there');
  const mayTry = await withinLimit(database, WRONG_LINKS, network(from), clock.now());
  return refuse(mayTry ? 'not-there' : 'too-many');
}
