import { Link } from 'react-router';
import { useWords } from '../words.tsx';

export type ViewLink = { to: string; label: string; current: boolean };

/** The ready-made views of a list, one of them the present one. Many stand in a row that scrolls on a phone. */
export function ViewLinks({ views, many }: { views: readonly ViewLink[]; many?: boolean }) {
  const { t } = useWords();
  return (
    <nav
      aria-label={t('office.list.views')}
      className={many ? '-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0' : undefined}
    >
      <ul className={`flex gap-1.5 py-1 ${many ? '' : 'flex-wrap'}`}>
        {views.map(({ to, label, current }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={current ? 'page' : undefined}
              className={`press press-small whitespace-nowrap ${current ? 'press-dark' : 'press-quiet'}`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
