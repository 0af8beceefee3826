import type { CartLineView } from '#modules/shop/cart/contract';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { LineAction } from './line-action.tsx';
import { LineName, LinePicture } from './line-parts.tsx';

/** Kept for later: not part of the total, one press from the basket. */
export function SavedLine({ line, address }: { line: CartLineView; address: (path: string) => string }) {
  const { t } = useWords();
  const withdrawn = line.availability.state === 'withdrawn';
  return (
    <article className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4 p-4 sm:gap-6 sm:px-6">
      <LinePicture line={line} />
      <div className="min-w-0">
        <LineName line={line} to={withdrawn ? undefined : address(`/p/${line.productSlug}`)} />
        <p className="mt-1 text-[0.9375rem]">
          {line.quantity} × <Money minor={line.unitMinor} />
        </p>
        {withdrawn && <p className="mt-1 text-error text-sm">{t('shop.availability.withdrawn')}</p>}
        <div className="-ml-3 mt-1 flex flex-wrap gap-x-1">
          {!withdrawn && (
            <LineAction intent="back" line={line}>
              {t('basket.moveBack')}
            </LineAction>
          )}
          <LineAction intent="remove" line={line}>
            {t('basket.remove')}
          </LineAction>
        </div>
      </div>
    </article>
  );
}
