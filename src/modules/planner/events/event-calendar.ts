import { calendarFile } from '#platform/calendar';
import { type Language, pickText } from '#platform/i18n';
import type { EventFacts, PartFacts } from './event-facts.ts';

type Asked = {
  event: EventFacts;
  /** Those its reader comes to, or may come to. */
  parts: readonly PartFacts[];
  language: Language;
  url: string;
  now: Date;
};

/** An event as a calendar file: a date for each of these parts. Its numbers stay the same, so that a newer file corrects an older one. */
export function eventCalendar({ event, parts, language, url, now }: Asked): string {
  const { name, street, postcode, town } = event.venue;
  const venue = [name, street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const host = new URL(url).hostname;
  return calendarFile(
    parts.map((part) => ({
      uid: `${part.id}@${host}`,
      sequence: event.version,
      title: part.main ? event.title : `${event.title}: ${pickText(part.names, language).text}`,
      description: event.description,
      place: part.place || venue,
      url,
      zone: event.zone,
      starts: part.starts,
      ends: part.ends,
      cancelled: event.status === 'cancelled',
    })),
    now,
  );
}
