import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TodayView } from '#modules/shop/orders/contract';
import { addDays } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { viewAddress } from '../orders/order-query.ts';
import { ago } from './ago.ts';

type FiguresProps = { today: TodayView; day: string; now: string };

/** The four figures of the morning. */
export function Figures({ today, day, now }: FiguresProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const lastMonth = addDays(`${day.slice(0, 8)}01`, -1);
  return (
    <section aria-label={t('office.today.figures')}>
      <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4 xl:gap-4">
        <Figure
          label={t('office.today.revenue', { month: monthOf(day, language) })}
          value={money(today.revenueMonthMinor)}
          more={t('office.today.lastMonth', {
            month: monthOf(lastMonth, language),
            amount: money(today.revenueLastMonthMinor),
          })}
        />
        <Figure
          label={t('office.today.sales')}
          value={money(today.salesTodayMinor)}
          more={t('office.today.salesOrders', { count: today.ordersToday })}
        />
        <Figure
          label={t('office.today.open')}
          value={String(today.open)}
          more={t('office.today.leave', { count: today.leavingToday.length })}
          to={`/${language}/office/board`}
        />
        <Figure
          label={t('office.today.toApprove')}
          value={String(today.toApprove)}
          urgent={today.toApprove > 0}
          more={
            today.oldestToApprove
              ? t('office.today.oldest', { ago: ago(today.oldestToApprove, now, language) })
              : t('office.today.nothingWaits')
          }
          to={viewAddress(language, 'decide')}
        />
      </dl>
    </section>
  );
}

type FigureProps = { label: ReactNode; value: string; more: ReactNode; to?: string; urgent?: boolean };

function Figure({ label, value, more, to, urgent }: FigureProps) {
  return (
    <div className="panel relative p-3.5 sm:p-5">
      <dt className="text-quiet text-sm">
        {to ? (
          <Link to={to} className="after:absolute after:inset-0 after:rounded-box hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd>
        <span className="display figures mt-1 block break-words text-[clamp(1.1rem,5.2vw,1.55rem)] sm:text-[2rem]">
          {value}
        </span>
        <span className={`mt-1 block text-sm ${urgent ? 'font-medium text-warning' : 'text-quiet'}`}>
          {more}
        </span>
      </dd>
    </div>
  );
}

const monthOf = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
