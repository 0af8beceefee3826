import { eventCalendar } from '#modules/planner/events';
import type { Language } from '#platform/i18n';
import { accept, type Result, refuse } from '#platform/result';
import { wallTimeOf } from '#platform/zones';
import type { EventPage } from './contract.ts';
import { findForStranger, findOpenPage, type PageAddress } from './find-page.ts';
import { isRobot } from './is-robot.ts';
import { countView } from './page-views-store.ts';
import type { PagesContext } from './pages-context.ts';
import { showPage } from './show-page.ts';

/** `from` is the network address of who asks, `agent` what their program says of itself. */
export type SeePage = { address: PageAddress; language: Language; from: string; agent: string | null };

/** The page at an address, for anybody. That it was opened is counted, and who opened it is not kept. */
export async function seePage(
  context: PagesContext,
  { address, language, from, agent }: SeePage,
): Promise<Result<EventPage, 'not-there' | 'too-many'>> {
  const { database, clock } = context;
  const found = await findForStranger(context, address, from);
  if (!found.ok) return found;
  const { event, page } = found.value;
  // A former name, or a language it is not written in, only leads on to where it is read.
  const isRead = event.languages.includes(language) && !('slug' in address && address.slug !== page.slug);
  if (isRead && !isRobot(agent))
    await countView(database.reader, {
      eventId: event.id,
      day: wallTimeOf(clock.now(), event.zone).slice(0, 10),
    });
  return accept(await showPage(context, database.reader, { ...found.value, language }));
}

/** The same for a page beside it, such as its registration. Nothing is counted. */
export async function lookAtPage(
  context: PagesContext,
  { address, language }: Pick<SeePage, 'address' | 'language'>,
): Promise<EventPage | undefined> {
  const { reader } = context.database;
  const found = await findOpenPage(context, reader, address);
  return found && showPage(context, reader, { ...found, language });
}

/** What is meant for everybody, as a file for a calendar. */
export async function pageCalendar(
  context: PagesContext,
  { address, language }: { address: PageAddress; language: Language },
): Promise<Result<{ file: string }, 'not-there'>> {
  const { database, clock, publicUrl } = context;
  const found = await findOpenPage(context, database.reader, address);
  if (!found) return refuse('not-there');
  const { event } = found;
  const { path } = await showPage(context, database.reader, { ...found, language });
  const parts = event.parts.filter(({ everybody }) => everybody);
  const url = `${publicUrl()}/${language}${path}`;
  return accept({ file: eventCalendar({ event, parts, language, url, now: clock.now() }) });
}
