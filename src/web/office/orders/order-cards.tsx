import type { ReactNode } from 'react';
import type { OrderRow } from '#modules/shop/orders/contract';
import { Money } from '../../design/money.tsx';
import { EventName, LeavingDay, LeavingWay, OrderNumber, What } from '../order-words.tsx';
import { RowSteps } from '../row-steps.tsx';
import { MoneyTrouble, StateBadge } from '../state-badges.tsx';
import { OrderTick } from './bulk/order-tick.tsx';
import type { Ticks } from './bulk/use-ticks.ts';

type OrderCardsProps = { rows: OrderRow[]; fresh: ReadonlySet<string>; ticks?: Ticks };

/** The list on a phone or a tablet. */
export function OrderCards({ rows, fresh, ticks }: OrderCardsProps) {
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:hidden">
      {rows.map((row) => (
        <li
          key={row.id}
          className={`panel relative grid content-start gap-2 p-4 ${fresh.has(row.id) ? 'fresh' : ''}`}
        >
          <OrderCard row={row} tick={ticks && <OrderTick row={row} ticks={ticks} />} />
        </li>
      ))}
    </ul>
  );
}

type OrderCardProps = { row: OrderRow; state?: boolean; tick?: ReactNode };

/** One order as a card: all that is needed to take its next step. */
export function OrderCard({ row, state = true, tick }: OrderCardProps) {
  return (
    <>
      <p className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-2 text-[0.9375rem]">
        <span className="flex items-center gap-2.5">
          {tick}
          <OrderNumber number={row.number} />
        </span>
        <Money minor={row.totalMinor} className="font-semibold" />
      </p>
      <div className="min-w-0 text-[0.9375rem]">
        <p className="truncate font-medium">{row.contactName}</p>
        <p className="truncate">
          <What row={row} />
          {row.eventType && (
            <span className="text-quiet">
              {' · '}
              <EventName slug={row.eventType} />
            </span>
          )}
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm">
          <LeavingDay row={row} />
          <span className="text-quiet">
            <LeavingWay row={row} />
          </span>
        </p>
      </div>
      {state && (
        <span className="flex flex-wrap gap-1.5">
          <StateBadge {...row} />
          <MoneyTrouble {...row} />
        </span>
      )}
      <RowSteps row={row} all={!state} look={state ? 'quiet' : 'primary'} wide />
    </>
  );
}
