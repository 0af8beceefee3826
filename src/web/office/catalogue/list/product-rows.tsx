import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { KeepingRow } from '#modules/shop/catalogue/contract';
import { Money } from '../../../design/money.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { FewLeft, Pieces, Thumb } from '../../stock/stock-thing.tsx';
import { ProductStateBadge } from '../state-badge.tsx';

type RowsProps = { rows: KeepingRow[]; tick: (row: KeepingRow) => ReactNode };

/** The catalogue, one row a product: a table at a desk and cards on a phone, in one list, so that each is ticked once. */
export function ProductRows({ rows, tick }: RowsProps) {
  const { t, language } = useWords();
  return (
    <ul aria-label={t('catalogue.title')} className="panel divide-y divide-line overflow-hidden">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 px-4 py-2.5 text-[0.9375rem] leading-snug hover:bg-base-200/60 lg:grid-cols-[auto_auto_minmax(0,1fr)_7rem_10rem_5.5rem_5rem] xl:grid-cols-[auto_auto_minmax(0,1fr)_9rem_11rem_7rem_7rem]"
        >
          {tick(row)}
          <Thumb imageKey={row.imageKey} />
          <span className="min-w-0 break-words">
            <Link
              to={`/${language}/office/catalogue/${row.id}`}
              className="font-semibold after:absolute after:inset-0 hover:underline"
            >
              <SaidIn texts={row.names} />
            </Link>
            <span className="block text-quiet text-sm">
              <SaidIn texts={row.categoryNames} /> · {t(`catalogue.kind.${row.kind}.name`)}
              {row.variants > 1 && ` · ${t('catalogue.variantsCount', { count: row.variants })}`}
            </span>
          </span>
          <span className="col-start-3 flex flex-wrap items-center gap-x-3 gap-y-1 lg:contents">
            <span>
              <ProductStateBadge state={row.state} />
            </span>
            <span className="font-semibold lg:text-right">
              <Money minor={row.lowestMinor} />
              {row.highestMinor > row.lowestMinor && (
                <>
                  {' – '}
                  <Money minor={row.highestMinor} />
                </>
              )}
            </span>
            <span className="lg:text-right">
              {row.free !== null && <FewLeft free={row.free} runsOut={row.runsOut} />}
            </span>
            <span className="text-quiet lg:text-right">
              {row.free !== null && (
                <>
                  <Pieces n={row.free} /> {t('catalogue.free')}
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
