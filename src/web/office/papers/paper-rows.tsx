import type { PaperRow } from '#modules/shop/papers/contract';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';

/** The papers at a desk. */
export function PaperTable({ rows }: { rows: PaperRow[] }) {
  const { t } = useWords();
  return (
    <div className="panel hidden overflow-hidden lg:block">
      <table className="w-full text-left text-[0.9375rem] leading-snug">
        <caption className="sr-only">{t('officePapers.title')}</caption>
        <thead className="text-quiet text-sm">
          <tr className="[&>th]:px-2.5 [&>th]:py-3 [&>th]:font-medium [&>th]:first:pl-5 [&>th]:last:pr-5">
            <th scope="col">{t('officePapers.head.number')}</th>
            <th scope="col">{t('officePapers.head.kind')}</th>
            <th scope="col">{t('officePapers.head.day')}</th>
            <th scope="col">{t('officePapers.head.order')}</th>
            <th scope="col">{t('officePapers.head.customer')}</th>
            <th scope="col" className="text-right">
              {t('officePapers.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              className="border-line border-t hover:bg-base-200/60 [&>td]:px-2.5 [&>td]:py-2.5 [&>td]:first:pl-5 [&>td]:last:pr-5"
            >
              <td>
                <PaperLink row={row} />
              </td>
              <td>
                <Kind kind={row.kind} />
              </td>
              <td className="whitespace-nowrap">
                <Day day={row.day} style="short" />
              </td>
              <td>
                <OrderNumber number={row.orderNumber} cover={false} />
              </td>
              <td className="[overflow-wrap:anywhere]">{row.customerName}</td>
              <td className="text-right">
                <Amount row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The papers on a phone or a tablet. */
export function PaperCards({ rows }: { rows: PaperRow[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:hidden">
      {rows.map((row) => (
        <li key={row.id} className="panel grid content-start gap-1.5 p-4 text-[0.9375rem]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <PaperLink row={row} />
            <Amount row={row} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Kind kind={row.kind} />
            <span className="text-quiet text-sm">
              <Day day={row.day} style="short" />
            </span>
          </p>
          <p className="flex flex-wrap gap-x-3">
            <OrderNumber number={row.orderNumber} cover={false} />
            <span className="min-w-0 [overflow-wrap:anywhere]">{row.customerName}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function PaperLink({ row: { number, orderNumber } }: { row: PaperRow }) {
  const { t, language } = useWords();
  return (
    <a
      href={`/${language}/office/orders/${orderNumber}/papers/${number}`}
      aria-label={t('officePapers.openFile', { number })}
      className="link figures inline-block whitespace-nowrap py-1 font-semibold"
    >
      {number}
    </a>
  );
}

function Kind({ kind }: Pick<PaperRow, 'kind'>) {
  const { t } = useWords();
  return <Badge tone={kind === 'invoice' ? 'green' : 'warning'}>{t(`papers.${kind}`)}</Badge>;
}

/** What it adds to what was sold: a credit note takes away. */
function Amount({ row: { kind, totalMinor } }: { row: PaperRow }) {
  return <Money minor={kind === 'invoice' ? totalMinor : -totalMinor} className="font-semibold" />;
}
