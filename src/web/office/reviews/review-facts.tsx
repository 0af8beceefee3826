import { Link } from 'react-router';
import type { ReviewView } from '#modules/shop/reviews/contract';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** Who bought it, in which order, and whether it is still in the shop. */
export function ReviewFacts({ review }: { review: ReviewView }) {
  const { t, language } = useWords();
  return (
    <Panel title={t('reviews.office.about')}>
      <dl className="grid gap-3 [overflow-wrap:anywhere]">
        <div>
          <dt className="text-quiet text-sm">{t('reviews.office.order')}</dt>
          <dd>
            <Link className="link figures" to={`/${language}/office/orders/${review.orderNumber}`}>
              {review.orderNumber}
            </Link>
          </dd>
        </div>
        <div>
          <dt className="text-quiet text-sm">{t('reviews.office.buyer')}</dt>
          <dd>{review.contactName}</dd>
        </div>
        <div>
          <dt className="text-quiet text-sm">{t('reviews.office.shownAs')}</dt>
          <dd>{review.author || t('reviews.somebody')}</dd>
        </div>
      </dl>
      <p className="mt-4 text-[0.9375rem]">
        {review.slug ? (
          <Link className="link" to={`/${language}/p/${review.slug}`} reloadDocument>
            {t('reviews.office.onPage')}
          </Link>
        ) : (
          <span className="text-quiet">{t('reviews.office.gone')}</span>
        )}
      </p>
    </Panel>
  );
}
