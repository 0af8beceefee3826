import type { EventFacts, PartFacts } from '#modules/planner/events';
import { calendarFile } from '#platform/calendar';
import { type Language, pickText } from '#platform/i18n';

type Asked = {
  event: EventFacts;
  /** Those the party comes to. */
  parts: readonly PartFacts[];
  language: Language;
  url: string;
  now: Date;
};

/** The calendar file of a party: a date for each part it comes to. Its numbers stay the same, so that a newer file corrects an older one. */
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
