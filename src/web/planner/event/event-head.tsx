import { ArrowLeft, CalendarDays, MapPin, UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { DaysToGo } from '../events/days-to-go.tsx';
import { EventStatusBadge } from '../events/event-status.tsx';
import { useEvent } from './use-event.ts';

/** The event's name, date, place and room: on top of each of its pages. */
export function EventHead() {
  const { t, language } = useWords();
  const { event, now } = useEvent();
  const { title, status, archived, starts, ends, zone, venue, capacity } = event;
  const place = [venue.name, venue.town].filter(Boolean).join(', ');
  const sameDay = starts.slice(0, 10) === ends.slice(0, 10);
  return (
    <header>
      <Link
        to={`/${language}/planner/events`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('planner.event.back')}
      </Link>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-[1.9rem] [overflow-wrap:anywhere] sm:text-4xl">{title}</h1>
        <EventStatusBadge status={status} />
        {archived && <Badge>{t('planner.event.archived')}</Badge>}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1.5 text-[0.9375rem] text-quiet">
        <li className="flex items-center gap-1.5">
          <CalendarDays aria-hidden size={17} className="flex-none" />
          <span>
            <Day day={starts.slice(0, 10)} />, <span className="figures">{starts.slice(11)}</span>{' '}
            {sameDay ? (
              t('planner.event.until', { time: ends.slice(11) })
            ) : (
              <>
                – <Day day={ends.slice(0, 10)} style="day-month" />,{' '}
                <span className="figures">{ends.slice(11)}</span>
              </>
            )}{' '}
            · <DaysToGo starts={starts} zone={zone} now={now} />
          </span>
        </li>
        {place && (
          <li className="flex items-center gap-1.5">
            <MapPin aria-hidden size={17} className="flex-none" />
            {place}
          </li>
        )}
        {capacity !== null && (
          <li className="flex items-center gap-1.5">
            <UsersRound aria-hidden size={17} className="flex-none" />
            {t('planner.event.room', { count: capacity })}
          </li>
        )}
      </ul>
    </header>
  );
}
