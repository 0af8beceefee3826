import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useQuoteProblems } from './use-problems.ts';

/** Saying no takes two presses: the first shows what the second does. */
export function DeclineForm() {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const mine = answer?.of === 'decline' ? answer : undefined;
  const { told, errorOf } = useQuoteProblems(mine, 'decline');
  const sending = useNavigation().formData?.get('of') === 'decline';
  return (
    <Panel title={t('quote.decline.title')}>
      <p className="text-quiet">{t('quote.decline.lead')}</p>
      <details className="mt-4" open={mine !== undefined}>
        <summary className="press press-quiet w-fit">{t('quote.decline.act')}</summary>
        <Form method="post" noValidate className="mt-4 grid gap-4">
          <input type="hidden" name="of" value="decline" />
          <ErrorSummary title={t('quote.ask.mend')} problems={told} />
          <Field
            as="textarea"
            id="decline-reason"
            name="reason"
            label={t('quote.decline.word')}
            optional={t('site.optional')}
            defaultValue={textIn(mine?.values ?? {}, 'reason')}
            error={errorOf('reason')}
            rows={3}
            maxLength={500}
          />
          <Button
            type="submit"
            look="danger"
            className="justify-self-start"
            pending={sending}
            pendingLabel={t('site.busy')}
          >
            {t('quote.decline.sure')}
          </Button>
        </Form>
      </details>
    </Panel>
  );
}
