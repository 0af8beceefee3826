import type { StockRow } from '#modules/shop/inventory/contract';
import { useWords } from '../../design/words.tsx';
import { FewLeft, Pieces, ThingKind, ThingLink, Thumb } from './stock-thing.tsx';

/** The stock at a desk; the whole row leads to its ledger. */
export function StockTable({ rows }: { rows: StockRow[] }) {
  const { t } = useWords();
  return (
    <div className="panel hidden overflow-hidden lg:block">
      <table className="w-full text-left text-[0.9375rem] leading-snug">
        <caption className="sr-only">{t('office.stock.title')}</caption>
        <thead className="text-quiet text-sm">
          <tr className="[&>th]:px-2.5 [&>th]:py-3 [&>th]:font-medium [&>th]:first:pl-5 [&>th]:last:pr-5">
            <th scope="col">{t('office.stock.thing')}</th>
            <th scope="col">{t('office.stock.standing')}</th>
            <th scope="col" className="text-right">
              {t('office.stock.onHand')}
            </th>
            <th scope="col" className="text-right">
              {t('office.stock.held')}
            </th>
            <th scope="col" className="text-right">
              {t('office.stock.free')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.variantId}
              className="relative border-line border-t align-middle hover:bg-base-200/60 [&>td]:px-2.5 [&>td]:py-2 [&>td]:first:pl-5 [&>td]:last:pr-5"
            >
              <td>
                <span className="flex items-center gap-3">
                  <Thumb imageKey={row.imageKey} />
                  <span className="min-w-0">
                    <span className="block">
                      <ThingLink row={row} />
                    </span>
                    <ThingKind row={row} />
                  </span>
                </span>
              </td>
              <td>
                <FewLeft {...row} />
              </td>
              <td className="w-28 text-right">
                <Pieces n={row.onHand} />
              </td>
              <td className="w-28 text-right">
                <Pieces n={row.out ?? row.held} />
                {row.out !== null && <span className="text-quiet text-sm"> {t('rental.order.isOut')}</span>}
              </td>
              <td className="w-28 text-right font-semibold">
                <Pieces n={freeOf(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The stock on a phone or a tablet. */
export function StockCards({ rows }: { rows: StockRow[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:hidden">
      {rows.map((row) => (
        <li key={row.variantId} className="panel relative grid grid-cols-1 gap-3 p-4 text-[0.9375rem]">
          <div className="flex items-start gap-3">
            <Thumb imageKey={row.imageKey} />
            <p className="min-w-0 flex-1 break-words leading-snug">
              <ThingLink row={row} />
              <span className="block">
                <ThingKind row={row} />
              </span>
            </p>
            <FewLeft {...row} />
          </div>
          <StockFigures row={row} />
        </li>
      ))}
    </ul>
  );
}

/** The three figures of one thing, named. */
export function StockFigures({ row, large }: { row: StockRow; large?: boolean }) {
  const { t } = useWords();
  const figures: [name: string, pieces: number][] =
    row.out === null
      ? [
          [t('office.stock.onHand'), row.onHand],
          [t('office.stock.held'), row.held],
          [t('office.stock.free'), row.free],
        ]
      : [
          [t('rental.stock.owned'), row.onHand],
          [t('rental.stock.out'), row.out],
          [t('rental.stock.inHouse'), freeOf(row)],
        ];
  return (
    <dl className="grid grid-cols-3 gap-3">
      {figures.map(([name, pieces]) => (
        <div key={name}>
          <dt className="text-quiet text-sm">{name}</dt>
          <dd className={large ? 'display text-3xl sm:text-4xl' : 'font-semibold'}>
            <Pieces n={pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What nobody has: of what is let, on the day that is looked at. */
const freeOf = ({ free, out }: StockRow): number => free - (out ?? 0);
