import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { EventRight } from '#modules/planner/events/contract';
import { useWords } from '../../design/words.tsx';
import { useEvent } from './use-event.ts';

/** The parts of an event that exist for this person. On a phone they scroll sideways. */
export function EventTabs() {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const base = `/${language}/planner/events/${event.id}`;
  const row = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // On a phone the tab one is on may stand beyond the edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another tab
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - 24;
  }, [pathname]);
  const tabs: { to: string; label: string; right: EventRight; end?: boolean }[] = [
    { to: base, label: t('planner.event.overview'), right: 'see-event', end: true },
    { to: `${base}/guests`, label: t('guests.tab'), right: 'see-guests' },
    { to: `${base}/programme`, label: t('life.part.title'), right: 'see-event' },
    { to: `${base}/replies`, label: t('replies.tab'), right: 'see-replies' },
    { to: `${base}/page`, label: t('keepPage.tab'), right: 'keep-page' },
    { to: `${base}/door`, label: t('door.title'), right: 'check-in' },
    { to: `${base}/orders`, label: t('planner.orders.tab'), right: 'see-orders' },
    { to: `${base}/team`, label: t('life.team.title'), right: 'see-event' },
    { to: `${base}/activity`, label: t('life.acts.title'), right: 'see-activity' },
    { to: `${base}/details`, label: t('planner.event.details'), right: 'change-event' },
    { to: `${base}/manage`, label: t('life.manage.tab'), right: 'change-event' },
  ];
  return (
    <nav aria-label={t('planner.event.tabs')} className="no-print mt-4 mb-6 border-line border-b">
      <ul ref={row} className="-mb-px flex gap-5 overflow-x-auto">
        {tabs
          .filter(({ right }) => may(right))
          .map(({ to, label, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end ?? false}
                className="inline-block whitespace-nowrap border-transparent border-b-2 py-3 font-medium text-quiet hover:text-base-content aria-[current=page]:border-primary aria-[current=page]:text-base-content"
              >
                {label}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
