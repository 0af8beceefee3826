import type { MovementView } from '#modules/shop/inventory/contract';
import { Moment } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';
import { Pieces } from './stock-thing.tsx';

/** Every movement of one thing, newest first. */
export function Ledger({ movements }: { movements: MovementView[] }) {
  return (
    <>
      <div className="hidden lg:block">
        <LedgerTable movements={movements} />
      </div>
      <LedgerCards movements={movements} />
    </>
  );
}

function LedgerTable({ movements }: { movements: MovementView[] }) {
  const { t } = useWords();
  return (
    <table className="w-full text-left text-[0.9375rem] leading-snug">
      <caption className="sr-only">{t('office.stock.ledger')}</caption>
      <thead className="text-quiet text-sm">
        <tr className="[&>th]:py-2 [&>th]:pr-4 [&>th]:font-medium [&>th]:last:pr-0">
          <th scope="col">{t('office.stock.when')}</th>
          <th scope="col">{t('office.stock.what')}</th>
          <th scope="col">{t('office.list.order')}</th>
          <th scope="col">{t('office.stock.note')}</th>
          <th scope="col" className="text-right">
            {t('office.stock.onHand')}
          </th>
          <th scope="col" className="text-right">
            {t('office.stock.held')}
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map(({ id, at, reason, orderNumber, note, onHandDelta, heldDelta }) => (
          <tr
            key={id}
            className="border-line border-t align-baseline [&>td]:py-2.5 [&>td]:pr-4 [&>td]:last:pr-0"
          >
            <td className="figures whitespace-nowrap">
              <Moment at={at} />
            </td>
            <td>{t(`office.stock.reason.${reason}`)}</td>
            <td>{orderNumber && <OrderNumber number={orderNumber} cover={false} />}</td>
            <td className="break-words">{note}</td>
            <td className="w-24 text-right">
              <Pieces n={onHandDelta} change />
            </td>
            <td className="w-24 text-right">
              <Pieces n={heldDelta} change />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LedgerCards({ movements }: { movements: MovementView[] }) {
  const { t } = useWords();
  return (
    <ul className="divide-y divide-line lg:hidden">
      {movements.map(({ id, at, reason, orderNumber, note, onHandDelta, heldDelta }) => (
        <li key={id} className="grid gap-1 py-3 text-[0.9375rem] first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{t(`office.stock.reason.${reason}`)}</span>
            {orderNumber && <OrderNumber number={orderNumber} cover={false} />}
          </p>
          <dl className="flex gap-x-5">
            <Change label={t('office.stock.onHand')} n={onHandDelta} />
            <Change label={t('office.stock.held')} n={heldDelta} />
          </dl>
          {note && <p className="break-words">{note}</p>}
          <p className="text-quiet text-sm">
            <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Change({ label, n }: { label: string; n: number }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-quiet">{label}</dt>
      <dd className="font-semibold">
        <Pieces n={n} change />
      </dd>
    </div>
  );
}
