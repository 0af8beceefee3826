import { CalendarDays, Clock, MapPin } from 'lucide-react';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Day } from '../design/day.tsx';
import { PageHead } from '../design/page-head.tsx';
import { Said } from '../design/said.tsx';
import { useWords } from '../design/words.tsx';

/** What somebody is invited to: the event's name, day and place, and the host's words. */
export function InvitationHead({ page: { event, party, welcome } }: { page: ReplyPage }) {
  const { t, language } = useWords();
  const { title, starts, ends, venue } = event;
  const address = [venue.street, [venue.postcode, venue.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const sameDay = starts.slice(0, 10) === ends.slice(0, 10);
  const words = pickText(welcome, language);
  return (
    <header className="grid gap-4 pt-4 text-center">
      <PageHead title={title} hidden />
      <p className="text-quiet">{t('reply.for', { name: party.name })}</p>
      <h1 className="text-4xl leading-tight [overflow-wrap:anywhere] sm:text-5xl">{title}</h1>
      <ul className="grid justify-items-center gap-1.5">
        <li className="flex items-center gap-2">
          <CalendarDays aria-hidden size={18} className="flex-none text-primary" />
          <span>
            <Day day={starts.slice(0, 10)} />
            {!sameDay && (
              <>
                {' – '}
                <Day day={ends.slice(0, 10)} style="day-month" />
              </>
            )}
          </span>
        </li>
        <li className="flex items-center gap-2">
          <Clock aria-hidden size={18} className="flex-none text-primary" />
          <span className="figures">
            {starts.slice(11)} – {ends.slice(11)}
          </span>
        </li>
        {(venue.name || address) && (
          <li className="flex items-center gap-2">
            <MapPin aria-hidden size={18} className="flex-none text-primary" />
            <a
              className="link py-1"
              rel="noreferrer"
              href={`https://www.openstreetmap.org/search?query=${encodeURIComponent([address || venue.name, venue.country].filter(Boolean).join(', '))}`}
            >
              {[venue.name, address].filter(Boolean).join(', ')}
            </a>
          </li>
        )}
      </ul>
      {words.text && (
        <p className="mx-auto max-w-prose whitespace-pre-line font-display text-lg">
          <Said of={words} />
        </p>
      )}
      {event.pagePath && (
        <p>
          <a className="press press-quiet" href={`/${language}${event.pagePath}`}>
            {t('reply.more')}
          </a>
        </p>
      )}
    </header>
  );
}
