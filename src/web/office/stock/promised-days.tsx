import type { StockDetail } from '#modules/shop/inventory/contract';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';

/** Of what is let: the days to come with how many are out, and those on which more are promised than are owned now. */
export function PromisedDays({ days, owned }: { days: StockDetail['days']; owned: number }) {
  const { t } = useWords();
  if (days.length === 0) return <p className="text-quiet">{t('rental.stock.calendarEmpty')}</p>;
  return (
    <ul className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
      {days.map(({ day, out }) => (
        <li
          key={day}
          className="flex flex-wrap items-center justify-between gap-x-3 border-line border-b py-1.5"
        >
          <Day day={day} />
          <span className="figures flex items-center gap-2 font-semibold">
            {t('rental.stock.of', { out, owned })}
            {out > owned && <Badge tone="error">{t('rental.stock.tooMany')}</Badge>}
          </span>
        </li>
      ))}
    </ul>
  );
}
