import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EventRow } from '#modules/planner/events/contract';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { DaysToGo } from './days-to-go.tsx';
import { EventStatusBadge } from './event-status.tsx';

type CardProps = { event: EventRow; now: string; children?: ReactNode };

/** An event in the list: what, when, where, and who the reader is on it. */
export function EventCard({ event, now, children }: CardProps) {
  const { t, language } = useWords();
  const { id, title, type, status, starts, zone, venue, role } = event;
  const place = [venue.name, venue.town].filter(Boolean).join(', ');
  return (
    <article className="panel relative flex flex-col gap-2 p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-quiet text-sm">{t(`planner.types.${type}`)}</p>
        <EventStatusBadge status={status} />
      </div>
      <h2 className="text-2xl [overflow-wrap:anywhere]">
        <Link
          to={`/${language}/planner/events/${id}`}
          className="after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
      </h2>
      <p>
        <Day day={starts.slice(0, 10)} />{' '}
        <span className="figures whitespace-nowrap">· {starts.slice(11)}</span>
        <span className="block text-quiet text-sm">
          <DaysToGo starts={starts} zone={zone} now={now} />
        </span>
      </p>
      <p className="flex items-start gap-1.5 text-quiet text-sm">
        <MapPin aria-hidden size={16} className="mt-0.5 flex-none" />
        {place || t('planner.list.noVenue')}
      </p>
      {role !== 'lead' && (
        <p className="text-quiet text-sm">{t('planner.list.as', { role: t(`planner.roles.${role}`) })}</p>
      )}
      {children}
    </article>
  );
}
