import { FileText, PackageMinus, Star } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../design/words.tsx';

type AlsoWaitingProps = { quotes: number; reviews: number; low: number };

/** What waits besides orders: quotes to answer, reviews to decide on, and things that run out. */
export function AlsoWaiting({ quotes, reviews, low }: AlsoWaitingProps) {
  const { t, language } = useWords();
  if (quotes + reviews + low === 0) return null;
  return (
    <nav aria-label={t('reviews.today.title')} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {quotes > 0 && (
          <li>
            <Link to={`/${language}/office/quotes`} className="press press-small press-quiet min-h-9">
              <FileText aria-hidden size={16} />
              {t('officeQuotes.waiting', { count: quotes })}
            </Link>
          </li>
        )}
        {reviews > 0 && (
          <li>
            <Link
              to={`/${language}/office/reviews?state=waiting`}
              className="press press-small press-quiet min-h-9"
            >
              <Star aria-hidden size={16} />
              {t('reviews.office.waiting', { count: reviews })}
            </Link>
          </li>
        )}
        {low > 0 && (
          <li>
            <Link to={`/${language}/office/stock?low=1`} className="press press-small press-quiet min-h-9">
              <PackageMinus aria-hidden size={16} />
              {t('reviews.today.low', { count: low })}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
