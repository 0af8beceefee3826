import { Link } from 'react-router';
import { useWords } from '../words.tsx';
import { SavedViewLink, SaveView, useSavedViews } from './saved-views.tsx';

type ViewLinksProps = {
  views: readonly ViewLink[];
  many?: boolean;
  /** The list's own place, where something in it is open. */
  of?: string;
};

export type ViewLink = { to: string; label: string; current: boolean };

/**
 * The views of a list, one of them the present one: the ready-made ones, and those this person saved. Many stand in a row
 * that scrolls on a phone.
 */
export function ViewLinks({ views, many, of }: ViewLinksProps) {
  const { t } = useWords();
  const saved = useSavedViews(of);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <nav
        aria-label={t('office.list.views')}
        className={
          many
            ? '-mx-4 max-w-[calc(100%+2rem)] overflow-x-auto px-4 sm:mx-0 sm:max-w-full sm:px-0'
            : undefined
        }
      >
        <ul className={`flex gap-1.5 py-1 ${many ? '' : 'flex-wrap'}`}>
          {views.map(({ to, label, current }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={current && !saved.current ? 'page' : undefined}
                className={`press press-small whitespace-nowrap ${current && !saved.current ? 'press-dark' : 'press-quiet'}`}
              >
                {label}
              </Link>
            </li>
          ))}
          {saved.views.map((view) => (
            <li key={view.id}>
              <SavedViewLink view={view} current={view === saved.current} />
            </li>
          ))}
        </ul>
      </nav>
      <SaveView of={of} />
    </div>
  );
}
