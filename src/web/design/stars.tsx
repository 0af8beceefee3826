import type { Rating } from '#modules/shop/catalogue/contract';
import { useWords } from './words.tsx';

/** Five stars, as full as the average is; read aloud as a sentence. */
export function Stars({ average, large }: { average: number; large?: boolean }) {
  const { t, language } = useWords();
  const spoken = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(average);
  return (
    <span
      role="img"
      aria-label={t('reviews.stars', { average: spoken })}
      className={`relative inline-block whitespace-nowrap leading-none tracking-[0.08em] ${large ? 'text-2xl' : 'text-[1.05em]'}`}
    >
      <span aria-hidden className="text-base-content/20">
        ★★★★★
      </span>
      <span
        aria-hidden
        className="absolute inset-y-0 left-0 overflow-hidden text-warning"
        style={{ width: `${average * 20}%` }}
      >
        ★★★★★
      </span>
    </span>
  );
}

/** What buyers think of a thing, in a line; `short` says the number of reviews without its word. */
export function RatingLine({ rating: { average, count }, short }: { rating: Rating; short?: boolean }) {
  const { t, language } = useWords();
  const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(average);
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-2 ${short ? 'text-sm' : ''}`}>
      <Stars average={average} />
      {!short && (
        <span aria-hidden className="figures font-semibold">
          {figure}
        </span>
      )}
      <span className="text-quiet">
        {short ? (
          <>
            <span aria-hidden>({count})</span>
            <span className="sr-only">{t('reviews.count', { count })}</span>
          </>
        ) : (
          t('reviews.count', { count })
        )}
      </span>
    </span>
  );
}
