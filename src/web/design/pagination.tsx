import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from './words.tsx';

type PaginationProps = { page: number; pages: number; to: (page: number) => string };

/** The pages around this one, the first and the last. */
export function pagesToShow(page: number, pages: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => {
    const before = sorted[i - 1];
    if (before === undefined || n - before === 1) return [n];
    // A gap of one page is that page.
    return n - before === 2 ? [n - 1, n] : ['gap' as const, n];
  });
}

export function Pagination({ page, pages, to }: PaginationProps) {
  const { t } = useWords();
  if (pages < 2) return null;
  return (
    <nav aria-label={t('site.pages')} className="flex flex-wrap items-center justify-center gap-1.5">
      {page > 1 && (
        <Link
          className="press press-bare press-icon"
          to={to(page - 1)}
          rel="prev"
          aria-label={t('site.pageBefore')}
        >
          <ChevronLeft aria-hidden size={20} />
        </Link>
      )}
      {pagesToShow(page, pages).map((n, place) =>
        n === 'gap' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no name of its own
          <span key={`gap ${place}`} aria-hidden className="px-1">
            …
          </span>
        ) : (
          <Link
            key={n}
            to={to(n)}
            aria-current={n === page ? 'page' : undefined}
            aria-label={t('site.pageNumber', { n })}
            className={`press figures min-w-11 px-2 ${n === page ? 'press-dark' : 'press-bare'}`}
          >
            {n}
          </Link>
        ),
      )}
      {page < pages && (
        <Link
          className="press press-bare press-icon"
          to={to(page + 1)}
          rel="next"
          aria-label={t('site.pageAfter')}
        >
          <ChevronRight aria-hidden size={20} />
        </Link>
      )}
    </nav>
  );
}
