import type { OrderRow } from '#modules/shop/orders/contract';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { EventName, LeavingDay, LeavingWay, OrderNumber, What } from '../order-words.tsx';
import { RowSteps } from '../row-steps.tsx';
import { MoneyTrouble, StateBadge } from '../state-badges.tsx';
import { OrderTick } from './bulk/order-tick.tsx';
import type { Ticks } from './bulk/use-ticks.ts';

type OrderTableProps = { rows: OrderRow[]; fresh: ReadonlySet<string>; caption: string; ticks?: Ticks };

/** The list at a desk; the whole row leads to its order. */
export function OrderTable({ rows, fresh, caption, ticks }: OrderTableProps) {
  const { t } = useWords();
  return (
    <div className="panel hidden overflow-hidden lg:block">
      <table className="w-full text-left text-[0.9375rem] leading-snug">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-quiet text-sm">
          <tr className="[&>th]:px-2.5 [&>th]:py-3 [&>th]:font-medium [&>th]:first:pl-5 [&>th]:last:pr-4">
            {ticks && (
              <td>
                <span className="sr-only">{t('orderLife.bulk.column')}</span>
              </td>
            )}
            <th scope="col">{t('office.list.order')}</th>
            <th scope="col">{t('office.list.customer')}</th>
            <th scope="col">{t('office.list.what')}</th>
            <th scope="col">{t('office.list.when')}</th>
            <th scope="col">{t('office.list.standing')}</th>
            <th scope="col" className="text-right">
              {t('office.list.total')}
            </th>
            <th scope="col">{t('office.list.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              className={`relative border-line border-t align-middle hover:bg-base-200/60 [&>td]:px-2.5 [&>td]:py-2 [&>td]:first:pl-5 [&>td]:last:pr-4 ${fresh.has(row.id) ? 'fresh' : ''}`}
            >
              {ticks && (
                <td>
                  <OrderTick row={row} ticks={ticks} />
                </td>
              )}
              <td>
                <OrderNumber number={row.number} />
                {fresh.has(row.id) && <span className="sr-only"> {t('office.list.new')}</span>}
              </td>
              <td className="min-w-32">
                {row.contactName}
                {row.eventType && (
                  <span className="block whitespace-nowrap text-quiet text-sm">
                    <EventName slug={row.eventType} />
                  </span>
                )}
              </td>
              <td className="min-w-40">
                <span className="line-clamp-2">
                  <What row={row} />
                </span>
              </td>
              <td>
                <LeavingDay row={row} />
                <span className="block text-quiet text-sm">
                  <LeavingWay row={row} />
                </span>
              </td>
              <td>
                <span className="flex flex-wrap gap-1.5">
                  <StateBadge {...row} />
                  <MoneyTrouble {...row} />
                </span>
              </td>
              <td className="text-right">
                <Money minor={row.totalMinor} className="font-semibold" />
              </td>
              <td>
                <RowSteps row={row} look="quiet" wide />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
