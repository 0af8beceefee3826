import { Link } from 'react-router';
import type { OrderRow } from '#modules/shop/orders/contract';
import { Day } from '../design/day.tsx';
import { Said, SaidIn } from '../design/said.tsx';
import { useWords } from '../design/words.tsx';
import { useOffice } from './shell/use-office.ts';
import type { StepOrder } from './steps/steps.ts';

/** The number of an order, never broken over two lines; `cover` makes the whole row or card lead to it. */
export function OrderNumber({ number, cover = true }: { number: string; cover?: boolean }) {
  const { language } = useWords();
  return (
    <Link
      to={`/${language}/office/orders/${number}`}
      className={`figures whitespace-nowrap font-semibold hover:underline ${cover ? 'after:absolute after:inset-0' : ''}`}
    >
      {number}
    </Link>
  );
}

/** The first line of an order, and how many more there are. */
export function What({ row }: { row: OrderRow }) {
  const { t } = useWords();
  return (
    <>
      <SaidIn texts={row.firstLine} />
      {row.pieces > 1 && (
        <span className="whitespace-nowrap text-quiet">
          {' '}
          {t('office.list.more', { count: row.pieces - 1 })}
        </span>
      )}
    </>
  );
}

/** The kind of celebration, when it is known. */
export function EventName({ slug }: { slug: string | null }) {
  const { eventNames } = useOffice();
  const name = slug ? eventNames[slug] : undefined;
  return name ? <Said of={name} /> : null;
}

/** The day and the hour an order leaves. */
export function LeavingDay({ row }: { row: OrderRow }) {
  return (
    <span className="figures whitespace-nowrap">
      <Day day={row.leaves} style="short" />
      {row.slotFrom && `, ${row.slotFrom.slice(0, 5)}`}
    </span>
  );
}

/** How it leaves, and to which town. */
export function LeavingWay({ row }: { row: OrderRow }) {
  const { t } = useWords();
  return (
    <>
      {row.methods.map((method) => t(`office.method.${method}`)).join(' + ')}
      {row.town && `, ${row.town}`}
    </>
  );
}

/** Both in one line; a list of one day has no need of the day. */
export function Leaving({ row, withDay = true }: { row: OrderRow; withDay?: boolean }) {
  return (
    <>
      {withDay ? (
        <LeavingDay row={row} />
      ) : (
        row.slotFrom && <span className="figures">{row.slotFrom.slice(0, 5)}</span>
      )}
      <span className="text-quiet">
        {(withDay || row.slotFrom) && ' · '}
        <LeavingWay row={row} />
      </span>
    </>
  );
}

export const stepOrderOf = (row: OrderRow): StepOrder => ({
  number: row.number,
  name: row.contactName,
  backMinor: row.totalMinor,
});
