import { PackageMinus, Star } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../design/words.tsx';

/** What waits besides orders: reviews to decide on, and things that run out. */
export function AlsoWaiting({ reviews, low }: { reviews: number; low: number }) {
  const { t, language } = useWords();
  if (reviews === 0 && low === 0) return null;
  return (
    <nav aria-label={t('reviews.today.title')} className="mb-4">
      <ul className="flex flex-wrap gap-2">
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
