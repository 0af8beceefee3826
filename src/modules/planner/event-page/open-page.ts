import type { EventFacts } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { slugOf } from '#platform/text';
import { firstColours } from './contract.ts';
import type { PageRecord } from './event-page.rows.ts';
import type { PagesContext } from './pages-context.ts';
import { claimSlug, insertPage, lockPage } from './pages-store.ts';
import { firstSections } from './sections/first-sections.ts';
import { insertSections } from './sections/sections-store.ts';

/** The page of an event, locked; made now when it is opened for the first time. Two who begin it at once take turns at the event. */
export async function openPage(
  { clock, events, seal }: Pick<PagesContext, 'clock' | 'events' | 'seal'>,
  tx: Tx,
  eventId: string,
): Promise<{ page: PageRecord; event: EventFacts } | undefined> {
  const event = await events.facts(tx, eventId, 'update');
  if (!event) return undefined;
  const known = await lockPage(tx, eventId);
  if (known) return { page: known, event };
  const slug = await firstSlug(tx, event, clock.now());
  const { main, second } = firstColours[event.type];
  await insertPage(tx, seal, { eventId, slug, mainColour: main, secondColour: second });
  await insertSections(tx, eventId, firstSections());
  const page = await lockPage(tx, eventId);
  if (!page) throw new Error(`the page of ${eventId} was made and is not there`);
  return { page, event };
}

const TRIES = 20;

/** The event's name as an address, or the first of `name-2`, `name-3` … that no page has. */
async function firstSlug(tx: Tx, { id, title }: EventFacts, now: Date): Promise<string> {
  const wish = wishedSlug(title);
  for (let nth = 1; nth <= TRIES; nth++) {
    const slug = nth === 1 ? wish : `${wish}-${nth}`;
    if (await claimSlug(tx, { slug, eventId: id, now })) return slug;
  }
  const slug = `${wish}-${id.slice(-8)}`;
  if (await claimSlug(tx, { slug, eventId: id, now })) return slug;
  throw new Error(`no address is free for the page of ${id}`);
}

/** A title as an address; one in letters that addresses do not have is just an event. */
export const wishedSlug = (title: string): string => {
  const slug = slugOf(title, 48);
  return slug.length < 3 ? ['event', slug].filter(Boolean).join('-') : slug;
};
