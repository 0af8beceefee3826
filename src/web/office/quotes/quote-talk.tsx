import type { OfficeQuote } from '#modules/shop/quotes/contract';
import { Field } from '../../design/field.tsx';
import { FilledForm, useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { MessageList } from '../../design/message-list.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useOfficeProblems } from './use-problems.ts';

/** What was said between the two sides, and a field to go on: it goes to the customer by mail too. */
export function QuoteTalk({ quote }: { quote: OfficeQuote }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const problems = useOfficeProblems(answer, 'message');
  return (
    <Panel title={t('quote.thread.title')}>
      {quote.messages.length > 0 && (
        <div className="mb-5">
          <MessageList messages={quote.messages} nameOf={({ byName }) => byName} />
        </div>
      )}
      <FilledForm
        of="message"
        values={answer?.of === 'message' ? answer.values : {}}
        version={quote.messages.length}
        problems={problems}
        mend={t('settings.mend')}
        save={t('quote.thread.send')}
      >
        <TextArea name="text" label={t('officeQuotes.write', { email: quote.contact.email })} most={4000} />
      </FilledForm>
    </Panel>
  );
}

type TextAreaProps = { name: string; label: string; most: number; optional?: string; rows?: number };

/** Several lines of the form around it. */
export function TextArea({ name, label, most, optional, rows = 4 }: TextAreaProps) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="textarea"
      id={`${of}-${name}`}
      name={name}
      label={label}
      {...(optional && { optional })}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
      rows={rows}
      maxLength={most}
    />
  );
}
