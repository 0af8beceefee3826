import type { RentalRow } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { Badge } from '../../design/badge.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';

type RentalListProps = {
  rows: RentalRow[];
  empty: string;
  /** The day by which these should be back; without it they are on their way out. */
  dueOn?: string;
};

/** Pieces on their way out or back: how many of what, with whom, and what is late. */
export function RentalList({ rows, empty, dueOn }: RentalListProps) {
  const { t, language } = useWords();
  if (rows.length === 0) return <p className="px-4 pb-5 text-quiet sm:px-5">{empty}</p>;
  return (
    <ul className="divide-y divide-line border-line border-t">
      {rows.map((row) => (
        <li
          key={row.lineId}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 last:rounded-b-box hover:bg-base-200/60 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-44">
            <p className="font-medium">
              {row.quantity} × <SaidIn texts={row.names} />
            </p>
            <p className="flex flex-wrap gap-x-3 text-sm">
              <OrderNumber number={row.number} />
              <span className="truncate text-quiet">{row.contactName}</span>
            </p>
          </div>
          {dueOn && row.backDay < dueOn && (
            <Badge tone="error">
              {t('rental.today.since', { day: formatDay(row.backDay, language, 'day-month') })}
            </Badge>
          )}
          {dueOn === row.backDay && <Badge tone="info">{t('rental.today.due')}</Badge>}
          {!dueOn && row.slotFrom && <span className="figures">{row.slotFrom.slice(0, 5)}</span>}
        </li>
      ))}
    </ul>
  );
}
