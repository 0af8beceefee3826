import type { OrderRow } from '#modules/shop/orders/contract';
import { useWords } from '../../../design/words.tsx';
import { BULK_FORM, type Ticks } from './use-ticks.ts';

/** The tick beside an order. */
export function OrderTick({ row, ticks }: { row: OrderRow; ticks: Ticks }) {
  const { t } = useWords();
  return (
    <label className="relative z-10 grid min-h-9 min-w-6 cursor-pointer place-items-center">
      <span className="sr-only">{t('orderLife.bulk.tick', { number: row.number })}</span>
      <input
        type="checkbox"
        form={BULK_FORM}
        name="numbers"
        value={row.number}
        className="tick"
        checked={ticks.has(row.number)}
        disabled={ticks.all}
        onChange={({ currentTarget: { checked } }) => ticks.tick(row.number, checked)}
      />
    </label>
  );
}
