import { Link } from 'react-router';
import type { CouponRow } from '#modules/shop/offers/contract';
import { useCouponWhat } from '../../design/discount.tsx';
import { useWords } from '../../design/words.tsx';
import { CouponBadge } from './coupon-badge.tsx';
import { Used, usePeriod } from './coupon-facts.tsx';

/** The coupons, one under the other; the whole row leads to its page. */
export function CouponRows({ rows }: { rows: CouponRow[] }) {
  const { t, language } = useWords();
  const say = useCouponWhat();
  const period = usePeriod();
  return (
    <ul className="grid grid-cols-1 gap-3">
      {rows.map((row) => (
        <li
          key={row.id}
          className="panel relative grid gap-x-6 gap-y-1 p-4 hover:bg-base-200/40 sm:px-5 lg:grid-cols-[minmax(0,1fr)_16rem_8rem] lg:items-center"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to={`/${language}/office/offers/${row.id}`}
                className="font-semibold [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
              >
                {row.code}
              </Link>
              <CouponBadge state={row.state} />
            </p>
            <p className="text-[0.9375rem]">{say(row)}</p>
            {row.note && <p className="text-quiet text-sm [overflow-wrap:anywhere]">{row.note}</p>}
          </div>
          <p className="text-quiet text-sm">{period(row)}</p>
          <p className="text-sm lg:text-right">
            <span className="text-quiet">{t('offers.used')}</span> <Used coupon={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}
