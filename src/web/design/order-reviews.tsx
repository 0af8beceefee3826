import { Link } from 'react-router';
import type { ReviewableLine, ReviewState } from '#modules/shop/reviews/contract';
import { pickText } from '#platform/i18n';
import { Badge } from './badge.tsx';
import { useFacts } from './facts.tsx';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';
import { Picture } from './picture.tsx';
import { ReviewWords } from './review-words.tsx';
import { SaidIn } from './said.tsx';
import { Stars } from './stars.tsx';
import { useWords } from './words.tsx';

type OrderReviewsProps = {
  lines: ReviewableLine[];
  /** The address of the order; its reviews are below it. */
  order: string;
  /** One was sent just now. */
  sent: boolean;
};

/** On the page of an order that has arrived: what can be reviewed, and what became of what was. */
export function OrderReviews({ lines, order, sent }: OrderReviewsProps) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <Panel title={t('reviews.order.title')} id="reviews" className="scroll-mt-24">
      <div role="status" className="empty:hidden">
        {sent && <Note tone="success">{t('reviews.order.sent')}</Note>}
      </div>
      {!sent && <p className="-mt-3 text-quiet">{t('reviews.order.lead')}</p>}
      <ul className="mt-4 divide-y divide-line">
        {lines.map((line) => (
          <Line key={line.lineId} line={line} to={`${order}/review/${line.lineId}`} />
        ))}
      </ul>
    </Panel>
  );
}

const tones = { waiting: 'info', published: 'success', rejected: 'plain' } as const satisfies Record<
  ReviewState,
  string
>;

function Line({ line, to }: { line: ReviewableLine; to: string }) {
  const { t, language } = useWords();
  const { review } = line;
  const name = pickText(line.names, language).text;
  return (
    <li className="grid gap-3 py-4 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {line.imageKey && (
          <Picture name={line.imageKey} alt="" sizes="48px" className="size-12 flex-none rounded-field" />
        )}
        <p className="min-w-0 flex-1 basis-40 font-medium leading-snug">
          <SaidIn texts={line.names} />
          {review && (
            <span className="mt-0.5 block font-normal">
              <Stars average={review.stars} />
            </span>
          )}
        </p>
        {review && <Badge tone={tones[review.state]}>{t(`reviews.order.state.${review.state}`)}</Badge>}
        {(!review || review.state === 'waiting') && (
          <Link
            to={to}
            className={`press press-small ${review ? 'press-bare' : 'press-quiet'}`}
            aria-label={t(review ? 'reviews.order.changeOf' : 'reviews.order.writeOf', { name })}
          >
            {t(review ? 'reviews.order.change' : 'reviews.order.write')}
          </Link>
        )}
      </div>
      {review && <OwnWords review={review} />}
    </li>
  );
}

function OwnWords({ review }: { review: NonNullable<ReviewableLine['review']> }) {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <div className="grid gap-3">
      <ReviewWords title={review.title} text={review.text} author={review.author} />
      {review.state === 'rejected' && (
        <Note tone="warning">{t('reviews.order.reason', { reason: review.reason })}</Note>
      )}
      {review.state === 'published' && review.answer && (
        <Note title={t('reviews.product.answer', { shop: shop.name })}>
          <p className="whitespace-pre-line">{review.answer}</p>
        </Note>
      )}
    </div>
  );
}
