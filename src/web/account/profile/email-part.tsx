import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { useProblems } from '../problems.ts';
import type { ProfileAnswer } from './profile-action.ts';

type PartProps = { email: string; answer: ProfileAnswer | undefined };

export function EmailPart({ email, answer }: PartProps) {
  const { t } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  const sending = useNavigation().formData?.get('intent') === 'email';
  return (
    <Panel title={t('account.profile.emailTitle')}>
      <p className="mb-5">
        <span className="text-quiet">{t('account.profile.emailNow')}</span>{' '}
        <strong className="inline-block max-w-full break-words font-semibold">{email}</strong>
      </p>
      {answer?.sentTo && (
        <div role="status" className="mb-5">
          <Note tone="success">{t('account.profile.emailSent', { email: answer.sentTo })}</Note>
        </div>
      )}
      <Form method="post" noValidate className="grid justify-items-start gap-5">
        <input type="hidden" name="intent" value="email" />
        <ErrorSummary title={t('account.mend')} problems={told} />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('account.profile.emailNew')}
          hint={t('account.profile.emailHint')}
          autoComplete="email"
          error={errorOf('email')}
          maxLength={254}
          required
          className="w-full"
        />
        <Button type="submit" look="quiet" pending={sending} pendingLabel={t('site.busy')}>
          {t('account.profile.emailAction')}
        </Button>
      </Form>
    </Panel>
  );
}
