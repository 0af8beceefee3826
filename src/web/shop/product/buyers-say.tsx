import { useLocation } from 'react-router';
import type { Rating } from '#modules/shop/catalogue/contract';
import type { PublishedPage, PublishedReview } from '#modules/shop/reviews/contract';
import { Day } from '../../design/day.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { ReviewWords } from '../../design/review-words.tsx';
import { RatingLine, Stars } from '../../design/stars.tsx';
import { useWords } from '../../design/words.tsx';

/** What buyers say of a product: the newest first, the shop's answer under each. */
export function BuyersSay({ rating, said }: { rating: Rating; said: PublishedPage }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const toPage = (page: number) => {
    const params = new URLSearchParams(search);
    params.delete('page');
    if (page > 1) params.set('page', String(page));
    return `${pathname}${params.size > 0 ? `?${params}` : ''}#reviews`;
  };
  return (
    <section
      id="reviews"
      aria-labelledby="buyers-say"
      className="mt-12 scroll-mt-24 border-line border-t pt-10"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="buyers-say" className="text-2xl">
          {t('reviews.product.title')}
        </h2>
        <RatingLine rating={rating} />
      </div>
      <ul className="mt-5 grid gap-4 lg:grid-cols-2">
        {said.reviews.map((review) => (
          <Said key={review.id} review={review} />
        ))}
      </ul>
      <div className="mt-6">
        <Pagination page={said.page} pages={said.pages} to={toPage} />
      </div>
    </section>
  );
}

function Said({ review }: { review: PublishedReview }) {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <li className="panel grid content-start gap-3 p-5">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <Stars average={review.stars} />
        <span className="text-quiet text-sm">
          <Day day={review.writtenAt.slice(0, 10)} style="short" />
        </span>
      </p>
      <ReviewWords {...review} />
      {review.answer && (
        <div className="mt-1 rounded-field bg-base-200 p-4 text-[0.9375rem] [overflow-wrap:anywhere]">
          <p className="font-medium">{t('reviews.product.answer', { shop: shop.name })}</p>
          <p className="mt-1 whitespace-pre-line">{review.answer.text}</p>
        </div>
      )}
    </li>
  );
}
