import type { CouponRow } from '#modules/shop/offers/contract';
import { formatDay } from '#platform/time';
import { useWords } from '../../design/words.tsx';

/** Its days in words: `from 1 June, until 30 June`. */
export function usePeriod(): (coupon: Pick<CouponRow, 'startsOn' | 'endsOn'>) => string {
  const { t, language } = useWords();
  return ({ startsOn, endsOn }) =>
    [
      startsOn && t('offers.from', { day: formatDay(startsOn, language) }),
      endsOn && t('offers.until', { day: formatDay(endsOn, language) }),
    ]
      .filter(Boolean)
      .join(' ') || t('offers.always');
}

/** How often it was used, of how often it may be. */
export function Used({ coupon: { used, maxUses } }: { coupon: Pick<CouponRow, 'used' | 'maxUses'> }) {
  const { t } = useWords();
  return (
    <span className="figures whitespace-nowrap">
      {maxUses === null ? used : t('offers.usedOf', { used, most: maxUses })}
    </span>
  );
}
