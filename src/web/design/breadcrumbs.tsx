import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from './words.tsx';

export type Crumb = { label: ReactNode; to?: string };

/** Where this page stands; the last one is the page itself and no link. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('site.breadcrumbs')} className="text-quiet text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {crumbs.map(({ label, to }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: crumbs never change places
          <li key={place} className="flex items-center gap-1.5">
            {place > 0 && <ChevronRight aria-hidden size={14} />}
            {to ? (
              <Link className="link inline-block py-1" to={to}>
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="inline-block py-1">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
