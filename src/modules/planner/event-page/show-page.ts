import type { EventFacts } from '#modules/planner/events';
import type { Reader, Tx } from '#platform/db';
import { type Language, pickText, type Texts } from '#platform/i18n';
import { htmlOf } from '#platform/markdown';
import { daysBetween } from '#platform/time';
import { wallTimeFromSql, wallTimeOf } from '#platform/zones';
import { type EventPage, pageColours, type ShownSection } from './contract.ts';
import type { PageRecord, SectionRecord } from './event-page.rows.ts';
import { pathOf } from './page-path.ts';
import type { PagesContext } from './pages-context.ts';
import { sectionsOf } from './sections/sections-store.ts';

type Shown = { event: EventFacts; page: PageRecord; language: Language };

/** A page as guests read it, in their language where its host wrote in it. */
export async function showPage(
  { clock, seal }: Pick<PagesContext, 'clock' | 'seal'>,
  reader: Reader | Tx,
  { event, page, language }: Shown,
): Promise<EventPage> {
  const { title, type, zone, starts, ends, venue, languages, visibility, parts } = event;
  const sections = await sectionsOf(reader, event.id);
  return {
    eventId: event.id,
    event: {
      title,
      type,
      zone,
      starts,
      ends,
      venue,
      cancelled: event.status === 'cancelled',
      over: clock.now() > event.endsAt,
      daysToGo: daysBetween(wallTimeOf(clock.now(), zone).slice(0, 10), starts.slice(0, 10)),
      languages,
    },
    postponedFrom: postponedFrom(event, page),
    public: visibility === 'public',
    path: pathOf(seal, event, page) ?? '',
    colours: pageColours(page.mainColour, page.secondColour),
    picture: page.picture,
    programme: parts
      .filter(({ everybody }) => everybody)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map(({ id, main, names, starts, ends, place }) => ({ id, main, names, starts, ends, place })),
    sections: sections
      .filter(({ shown }) => shown)
      .map((section) => shownSection(section, language, languages)),
  };
}

/** When the event was to begin, if that was another day: what a page was published with is what people have noted down. */
export function postponedFrom(
  { starts }: Pick<EventFacts, 'starts'>,
  { publishedAt, saidLocal }: Pick<PageRecord, 'publishedAt' | 'saidLocal'>,
): string | null {
  if (!publishedAt || !saidLocal) return null;
  const said = wallTimeFromSql(saidLocal);
  return said.slice(0, 10) === starts.slice(0, 10) ? null : said;
}

// A stranger's links are theirs: search engines shall not take them for ours.
const strangers = { below: 2, rel: 'noopener nofollow ugc' } as const;

function shownSection(
  { id, kind, titles, bodies }: SectionRecord,
  language: Language,
  languages: readonly Language[],
): ShownSection {
  const title = among(titles, language, languages);
  const { text, lang } = among(bodies, language, languages);
  return { id, kind, title, html: htmlOf(text, strangers), lang };
}

/** A text in the reader's language, else in the first of the event's that has it. */
function among(texts: Texts, language: Language, languages: readonly Language[]) {
  const lang = [language, ...languages].find((one) => texts[one]);
  return pickText(lang ? { [lang]: texts[lang] } : texts, language);
}
