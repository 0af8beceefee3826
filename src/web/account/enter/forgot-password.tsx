import { type ActionFunctionArgs, data, Link } from 'react-router';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';

type Answer = { email: string; sent: boolean; problems: Problem[] };

export async function action(args: ActionFunctionArgs) {
  const { app, address } = visitOf(args);
  const email = textOf(await args.request.formData(), 'email').trim();
  const asked = await app.identity.requestReset({ email, address });
  if (asked.ok) return data<Answer>({ email, sent: true, problems: [] });
  const problem: Problem =
    asked.code === 'invalid'
      ? { field: 'email', say: 'account.missing.email' }
      : { field: '', say: 'account.refused.too-many-attempts' };
  return data<Answer>({ email, sent: false, problems: [problem] }, { status: 422 });
}

export default function ForgotPassword() {
  const answer = useAnswer<Answer>();
  const { t, language } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  return (
    <NarrowPage
      title={t('account.forgot.title')}
      lead={t('account.forgot.lead')}
      after={
        <p>
          <Link className="link font-medium" to={`/${language}/sign-in`}>
            {t('account.forgot.back')}
          </Link>
        </p>
      }
    >
      {answer?.sent && (
        <div role="status" className="mb-6">
          <Note tone="success">{t('account.forgot.sent', { email: answer.email })}</Note>
        </div>
      )}
      <EntryForm action={t('account.forgot.action')} problems={told}>
        <Field
          id="email"
          name="email"
          type="email"
          label={t('account.email')}
          autoComplete="username"
          defaultValue={answer?.email}
          error={errorOf('email')}
          maxLength={254}
          required
        />
      </EntryForm>
    </NarrowPage>
  );
}
