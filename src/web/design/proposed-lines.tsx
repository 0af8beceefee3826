import type { ProposedOption } from '#modules/shop/quotes/contract';
import { Money } from './money.tsx';
import { OptionNames } from './option-names.tsx';
import { Picture } from './picture.tsx';
import { SaidIn } from './said.tsx';
import { VatLines } from './vat-lines.tsx';
import { useWords } from './words.tsx';

/** What an option of a proposal holds and costs, line by line. */
export function ProposedLines({ option }: { option: ProposedOption }) {
  const { t } = useWords();
  const delivered = option.method === 'delivery';
  return (
    <>
      <ul className="divide-y divide-line">
        {option.lines.map((line) => (
          <li key={line.id} className="flex gap-3 py-3 first:pt-0">
            {line.imageKey && (
              <Picture name={line.imageKey} alt="" sizes="48px" className="size-12 flex-none rounded-field" />
            )}
            <div className="min-w-0 flex-1">
              <p className="break-words font-medium leading-snug">
                <SaidIn texts={line.names} />
              </p>
              <p className="text-quiet text-sm">
                {line.quantity} × <Money minor={line.unitMinor} />
                <OptionNames names={line.optionNames} />
              </p>
              {line.personalText && <p className="text-sm [overflow-wrap:anywhere]">{line.personalText}</p>}
            </div>
            <Money minor={line.totalMinor} className="font-semibold" />
          </li>
        ))}
      </ul>
      <dl className="mt-3 grid gap-1.5 border-line border-t pt-4">
        <div className="flex justify-between gap-4">
          <dt>{t(delivered ? 'quote.delivery' : 'quote.pickUp')}</dt>
          <dd>{option.feeMinor === 0 ? t('quote.atCounter') : <Money minor={option.feeMinor} />}</dd>
        </div>
        <div className="flex items-baseline justify-between gap-4">
          <dt className="font-semibold">{t('quote.total')}</dt>
          <dd className="display text-2xl">
            <Money minor={option.totalMinor} />
          </dd>
        </div>
      </dl>
      <div className="mt-3">
        <VatLines vat={option.vat} />
      </div>
    </>
  );
}
