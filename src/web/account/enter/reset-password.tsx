import { type ActionFunctionArgs, data, Link, redirect } from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { PasswordField } from '../password-field.tsx';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';

export async function action(args: ActionFunctionArgs) {
  const { app, language } = visitOf(args);
  const password = textOf(await args.request.formData(), 'password');
  const reset = await app.identity.resetPassword(args.params.token ?? '', password);
  if (reset.ok) return redirect(`/${language}/sign-in?said=password-set`, { status: 303, headers: personal });
  const gone = reset.code === 'invalid-link';
  const problems: Problem[] = [{ field: gone ? '' : 'password', say: `account.refused.${reset.code}` }];
  return data({ gone, problems }, { status: gone ? 410 : 422 });
}

export default function ResetPassword() {
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  return (
    <NarrowPage
      title={t('account.reset.title')}
      lead={t('account.reset.lead')}
      after={
        <p>
          <Link className="link font-medium" to={`/${language}/forgot-password`}>
            {t('account.reset.askAgain')}
          </Link>
        </p>
      }
    >
      <EntryForm action={t('account.reset.action')} problems={told}>
        <PasswordField
          id="password"
          name="password"
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          autoComplete="new-password"
          error={errorOf('password')}
          required
        />
      </EntryForm>
    </NarrowPage>
  );
}
