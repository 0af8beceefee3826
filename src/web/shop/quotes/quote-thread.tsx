import { Form, useNavigation } from 'react-router';
import type { OwnQuote } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { MessageList } from '../../design/message-list.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useQuoteProblems } from './use-problems.ts';

/** What was said about a quote, and a field to go on. */
export function QuoteThread({ quote: { messages }, sent }: { quote: OwnQuote; sent: boolean }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const answer = useAnswer<FormAnswer>();
  const mine = answer?.of === 'message' ? answer : undefined;
  const { told, errorOf } = useQuoteProblems(mine, 'message');
  const sending = useNavigation().formData?.get('of') === 'message';
  return (
    <Panel id="thread" title={t('quote.thread.title')}>
      {messages.length === 0 ? (
        <p className="text-quiet">{t('quote.thread.empty')}</p>
      ) : (
        <MessageList
          messages={messages}
          nameOf={({ byShop }) => (byShop ? shop.name : t('quote.thread.you'))}
        />
      )}
      {sent && !mine && (
        <div role="status" className="mt-5">
          <Note tone="success">{t('quote.thread.sent')}</Note>
        </div>
      )}
      <Form key={messages.length} method="post" noValidate className="mt-5 grid gap-4">
        <input type="hidden" name="of" value="message" />
        <ErrorSummary title={t('quote.ask.mend')} problems={told} />
        <Field
          as="textarea"
          id="message-text"
          name="text"
          label={t('quote.thread.text')}
          defaultValue={textIn(mine?.values ?? {}, 'text')}
          error={errorOf('text')}
          rows={4}
          maxLength={4000}
        />
        <Button
          type="submit"
          look="quiet"
          className="justify-self-start"
          pending={sending}
          pendingLabel={t('site.busy')}
        >
          {t('quote.thread.send')}
        </Button>
      </Form>
    </Panel>
  );
}
