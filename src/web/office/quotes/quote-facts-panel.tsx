import type { OfficeQuote } from '#modules/shop/quotes/contract';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { FactsFields } from './facts-fields.tsx';
import { valuesOfFacts } from './facts-values.ts';
import { useOfficeProblems } from './use-problems.ts';

/** Whom it is for, how they are reached, and a form to mend it. */
export function QuoteFactsPanel({ quote }: { quote: OfficeQuote }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const mine = answer?.of === 'facts' ? answer : undefined;
  const problems = useOfficeProblems(mine, 'facts');
  const values = valuesOfFacts(quote);
  const { email, phone } = quote.contact;
  const place = `${quote.postcode} ${quote.town}`.trim();
  return (
    <Panel title={t('office.order.customer')}>
      <ul className="grid gap-1.5 [overflow-wrap:anywhere]">
        <li>
          <a className="link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
        {phone && (
          <li>
            <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          </li>
        )}
        {quote.guests && <li>{t('officeQuotes.guests', { count: quote.guests })}</li>}
        {place && <li>{place}</li>}
      </ul>
      <details className="mt-4" open={mine !== undefined}>
        <summary className="press press-quiet press-small w-fit">{t('officeQuotes.mendFacts')}</summary>
        <div className="mt-4">
          <FilledForm
            of="facts"
            values={mine?.values ?? values}
            version={JSON.stringify(values)}
            problems={problems}
            mend={t('settings.mend')}
            save={t('settings.save')}
          >
            <FactsFields />
          </FilledForm>
        </div>
      </details>
    </Panel>
  );
}
