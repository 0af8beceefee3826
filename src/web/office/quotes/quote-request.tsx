import type { OfficeQuote } from '#modules/shop/quotes/contract';
import { Panel } from '../../design/panel.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** What was asked for, in the customer's own words. */
export function QuoteRequest({ quote: { wish, things, byStaff, language } }: { quote: OfficeQuote }) {
  const { t } = useWords();
  if (wish === '' && things.length === 0) return null;
  return (
    <Panel title={t(byStaff ? 'officeQuotes.noted' : 'officeQuotes.request')}>
      {wish && (
        <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]" lang={language}>
          {wish}
        </p>
      )}
      {things.length > 0 && (
        <ul className="mt-3 grid gap-1">
          {things.map(({ variantId, names, optionNames, quantity, personalText }) => (
            <li key={`${variantId} ${personalText}`}>
              {quantity} × <SaidIn texts={names} />
              {optionNames.map((option) => (
                <span key={JSON.stringify(option)} className="text-quiet">
                  {' · '}
                  <SaidIn texts={option} />
                </span>
              ))}
              {personalText && <span className="text-quiet"> “{personalText}”</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
