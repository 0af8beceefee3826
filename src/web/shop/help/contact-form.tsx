import { Form, useNavigation, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type ContactAnswer, HONEYPOT, useContactProblems } from './contact-answer.ts';

/** A message to the staff; what went wrong keeps every word that was typed. */
export function ContactForm() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const answer = useAnswer<ContactAnswer>();
  const { told, errorOf } = useContactProblems(answer);
  const sending = useNavigation().formAction?.includes('/contact') ?? false;
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: answer?.values[name] ?? '',
    error: errorOf(name),
  });
  if (params.get('sent') === '1' && !answer) {
    return (
      <div role="status" className="mt-10 max-w-3xl">
        <Note tone="success" title={t('help.contact.sent')}>
          {t('help.contact.sentText')}
        </Note>
      </div>
    );
  }
  return (
    <Panel title={t('help.contact.form')} className="mt-10 max-w-3xl">
      <Form method="post" noValidate className="grid gap-5">
        <ErrorSummary title={t('help.contact.mend')} problems={told} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            {...field('name')}
            label={t('help.contact.name')}
            autoComplete="name"
            required
            maxLength={100}
          />
          <Field
            {...field('email')}
            type="email"
            label={t('help.contact.email')}
            hint={t('help.contact.emailHint')}
            autoComplete="email"
            required
            maxLength={200}
          />
          <Field
            {...field('phone')}
            type="tel"
            label={t('help.contact.phone')}
            optional={t('site.optional')}
            autoComplete="tel"
            maxLength={40}
          />
          <Field
            {...field('orderNumber')}
            label={t('help.contact.orderNumber')}
            hint={t('help.contact.orderHint')}
            optional={t('site.optional')}
            maxLength={30}
          />
          <Field
            {...field('text')}
            as="textarea"
            label={t('help.contact.text')}
            rows={6}
            required
            maxLength={4000}
            className="sm:col-span-2"
          />
        </div>
        {/* People do not see this field; programs that fill in everything give themselves away. */}
        <div aria-hidden="true" className="absolute -left-[9999px]">
          <label>
            {t('help.contact.leaveEmpty')}
            <input type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <Button
          type="submit"
          className="justify-self-start"
          pending={sending}
          pendingLabel={t('help.contact.sending')}
        >
          {t('help.contact.send')}
        </Button>
      </Form>
    </Panel>
  );
}
