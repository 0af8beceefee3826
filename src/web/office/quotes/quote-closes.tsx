import { mayLose, mayWithdraw, type OfficeQuote } from '#modules/shop/quotes/contract';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { TextArea } from './quote-talk.tsx';
import { useOfficeProblems } from './use-problems.ts';

/** The ends of a quote that are the shop's to decide; each opens before it is done. */
export function QuoteCloses({ quote: { state } }: { quote: OfficeQuote }) {
  const { t } = useWords();
  if (!mayWithdraw(state) && !mayLose(state)) return null;
  return (
    <Panel title={t('officeQuotes.close')}>
      <div className="grid gap-3">
        {mayWithdraw(state) && <Close of="withdraw" />}
        {mayLose(state) && <Close of="lose" />}
      </div>
    </Panel>
  );
}

function Close({ of }: { of: 'withdraw' | 'lose' }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const mine = answer?.of === of ? answer : undefined;
  const problems = useOfficeProblems(mine, of);
  return (
    <details open={mine !== undefined}>
      <summary className="press press-quiet press-small w-fit">{t(`officeQuotes.${of}.act`)}</summary>
      <div className="mt-3">
        <p className="mb-3 text-quiet text-sm">{t(`officeQuotes.${of}.hint`)}</p>
        <FilledForm
          of={of}
          values={mine?.values ?? {}}
          version={of}
          problems={problems}
          mend={t('settings.mend')}
          save={t(`officeQuotes.${of}.sure`)}
        >
          <TextArea
            name="reason"
            label={t('officeQuotes.reason')}
            optional={t('site.optional')}
            most={500}
            rows={2}
          />
        </FilledForm>
      </div>
    </details>
  );
}
