import type { VatOfPeriod } from '#modules/shop/papers/contract';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';

type Amounts = VatOfPeriod['sum'];

/** VAT by rate: what was invoiced, what was credited, and what remains, each without and with VAT. */
export function VatTable({ vat }: { vat: VatOfPeriod }) {
  const { t } = useWords();
  return (
    // A table of figures scrolls on a phone, by touch and by keyboard.
    <section
      aria-label={t('officePapers.accounting.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="panel overflow-x-auto"
    >
      <table className="w-full text-left text-[0.9375rem] leading-snug">
        <caption className="sr-only">{t('officePapers.accounting.title')}</caption>
        <thead className="text-quiet text-sm">
          <tr className="[&>th]:whitespace-nowrap [&>th]:px-3 [&>th]:py-3 [&>th]:font-medium [&>th]:first:pl-5 [&>th]:last:pr-5">
            <th scope="col">{t('officePapers.accounting.rate')}</th>
            <th scope="col" className="text-right">
              {t('officePapers.accounting.invoiced')}
            </th>
            <th scope="col" className="text-right">
              {t('officePapers.accounting.credited')}
            </th>
            <th scope="col" className="text-right">
              {t('officePapers.head.gross')}
            </th>
            <th scope="col" className="text-right">
              {t('officePapers.head.net')}
            </th>
            <th scope="col" className="text-right">
              {t('officePapers.head.vat')}
            </th>
          </tr>
        </thead>
        <tbody>
          {vat.rates.map(({ rateBp, invoiced, credited, remains }) => (
            <Row
              key={rateBp}
              name={`${rateBp / 100}%`}
              invoiced={invoiced.gross}
              credited={credited.gross}
              remains={remains}
            />
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <Row
            name={t('officePapers.accounting.sum')}
            invoiced={sumOf(vat, 'invoiced')}
            credited={sumOf(vat, 'credited')}
            remains={vat.sum}
          />
        </tfoot>
      </table>
    </section>
  );
}

const sumOf = ({ rates }: VatOfPeriod, name: 'invoiced' | 'credited'): number =>
  rates.reduce((sum, rate) => sum + rate[name].gross, 0);

type RowProps = { name: string; invoiced: number; credited: number; remains: Amounts };

function Row({ name, invoiced, credited, remains }: RowProps) {
  return (
    <tr className="border-line border-t [&>td]:px-3 [&>td]:py-2.5 [&>td]:text-right [&>td]:last:pr-5 [&>th]:px-3 [&>th]:py-2.5 [&>th]:pl-5">
      <th scope="row" className="figures font-semibold">
        {name}
      </th>
      <td>
        <Money minor={invoiced} />
      </td>
      <td>
        <Money minor={-credited} />
      </td>
      <td>
        <Money minor={remains.gross} />
      </td>
      <td>
        <Money minor={remains.net} />
      </td>
      <td>
        <Money minor={remains.vat} className="font-semibold" />
      </td>
    </tr>
  );
}
