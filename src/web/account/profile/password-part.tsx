import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { PasswordField } from '../password-field.tsx';
import { useProblems } from '../problems.ts';
import type { ProfileAnswer } from './profile-action.ts';

type PartProps = { email: string; answer: ProfileAnswer | undefined };

export function PasswordPart({ email, answer }: PartProps) {
  const { t } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  const sending = useNavigation().formData?.get('intent') === 'password';
  return (
    <Panel title={t('account.profile.passwordTitle')}>
      <Form method="post" noValidate className="grid justify-items-start gap-5">
        <input type="hidden" name="intent" value="password" />
        {/* For password managers: whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
        <ErrorSummary title={t('account.mend')} problems={told} />
        <PasswordField
          id="current"
          name="current"
          label={t('account.profile.current')}
          autoComplete="current-password"
          error={errorOf('current')}
          className="w-full"
          required
        />
        <PasswordField
          id="next"
          name="next"
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          autoComplete="new-password"
          error={errorOf('next')}
          className="w-full"
          required
        />
        <Button type="submit" look="quiet" pending={sending} pendingLabel={t('site.busy')}>
          {t('account.profile.passwordAction')}
        </Button>
      </Form>
    </Panel>
  );
}
