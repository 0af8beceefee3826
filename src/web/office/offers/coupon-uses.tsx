import type { OfficeCoupon } from '#modules/shop/offers/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { OrderNumber } from '../order-words.tsx';

/** Every use with its order, also those that were given back. */
export function CouponUses({ coupon: { id, uses } }: { coupon: OfficeCoupon }) {
  const { t, language } = useWords();
  return (
    <Panel
      id="uses"
      title={t('offers.uses')}
      action={
        uses.total > 0 && <TakeAlong small list="coupon-uses" address={`?coupon=${id}`} rows={uses.total} />
      }
    >
      {uses.rows.length === 0 && <p className="text-quiet">{t('offers.usesNone')}</p>}
      <ul className="divide-y divide-line">
        {uses.rows.map(({ orderNumber, discountMinor, usedAt, givenBackAt, beyondLimit }) => (
          <li
            key={orderNumber}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <OrderNumber number={orderNumber} cover={false} />
            <span className="text-quiet text-sm">
              <Moment at={usedAt} />
            </span>
            {givenBackAt && <Badge>{t('offers.givenBack')}</Badge>}
            {beyondLimit && !givenBackAt && <Badge tone="warning">{t('offers.beyondLimit')}</Badge>}
            <span className="ml-auto">
              <Money minor={-discountMinor} className={givenBackAt ? 'text-quiet line-through' : ''} />
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <Pagination
          page={uses.page}
          pages={uses.pages}
          to={(page) => `/${language}/office/offers/${id}?page=${page}#uses`}
        />
      </div>
    </Panel>
  );
}
