import type { ReactNode } from 'react';
import type { OrderRow } from '#modules/shop/orders/contract';
import { Money } from '../../design/money.tsx';
import { useFresh } from '../live/use-fresh.ts';
import { EventName, Leaving, OrderNumber, What } from '../order-words.tsx';
import { MoneyTrouble, StateBadge } from '../state-badges.tsx';

type OrderListProps = {
  rows: OrderRow[];
  empty: ReactNode;
  /** What stands at the end of each row. */
  action?: (row: OrderRow) => ReactNode;
  /** For lists of work that is under way: where it stands instead of what it cost. */
  show: 'total' | 'state';
  withDay?: boolean;
};

/** A few orders as a list: who, what, when; each row leads to its order. */
export function OrderList({ rows, empty, action, show, withDay = true }: OrderListProps) {
  const fresh = useFresh(rows);
  if (rows.length === 0) return <p className="px-4 pb-5 text-quiet sm:px-5">{empty}</p>;
  return (
    <ul className="divide-y divide-line border-line border-t">
      {rows.map((row) => (
        <li
          key={row.id}
          className={`relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 last:rounded-b-box hover:bg-base-200/60 sm:px-5 ${fresh.has(row.id) ? 'fresh' : ''}`}
        >
          <div className="min-w-0 flex-1 basis-44 sm:basis-56">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
              <OrderNumber number={row.number} />
              <span className="min-w-0 truncate font-medium">{row.contactName}</span>
            </p>
            <p className="truncate text-sm">
              <What row={row} />
              {row.eventType && (
                <span className="text-quiet">
                  {' · '}
                  <EventName slug={row.eventType} />
                </span>
              )}
            </p>
            <p className="text-sm">
              <Leaving row={row} withDay={withDay} />
            </p>
          </div>
          {show === 'state' && (
            <span className="flex flex-wrap gap-1.5">
              <StateBadge {...row} />
              <MoneyTrouble {...row} />
            </span>
          )}
          {show === 'total' && <Money minor={row.totalMinor} className="font-semibold" />}
          {action?.(row)}
        </li>
      ))}
    </ul>
  );
}
