import { Link, useLocation } from 'react-router';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';

/** The pages about replies, those that are for this person. */
export function RepliesViews() {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const { pathname } = useLocation();
  const base = `/${language}/planner/events/${event.id}/replies`;
  const views = [
    { to: base, label: t('replies.views.board') },
    { to: `${base}/line`, label: t('replies.views.line') },
    { to: `${base}/kitchen`, label: t('replies.views.kitchen') },
    ...(may('keep-replies') ? [{ to: `${base}/settings`, label: t('replies.views.settings') }] : []),
  ];
  return (
    <nav aria-label={t('replies.tab')} className="no-print -mx-4 mb-5 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1.5 py-1">
        {views.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={pathname === to ? 'page' : undefined}
              className={`press press-small whitespace-nowrap ${pathname === to ? 'press-dark' : 'press-quiet'}`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
