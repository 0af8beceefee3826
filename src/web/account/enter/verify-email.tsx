import { MailX } from 'lucide-react';
import { type ActionFunctionArgs, data, Link, redirect } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { innerPath } from '../landing.ts';
import { PasswordField } from '../password-field.tsx';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';

type Answer = { gone: boolean; problems: Problem[] };

/**
 * By a press of the person: programs that look at links in mails open them before anybody reads. The page before
 * it is the same for every token, and asks for the password of the account, which a mailbox alone does not prove.
 */
export async function action(args: ActionFunctionArgs) {
  const { app, actor, language } = visitOf(args);
  const password = textOf(await args.request.formData(), 'password');
  const refused = (say: Problem['say']) =>
    data<Answer>({ gone: false, problems: [{ field: 'password', say }] }, { status: 422 });
  if (!password) return refused('account.missing.password');
  const verified = await app.identity.verifyEmail(args.params.token ?? '', password);
  if (!verified.ok) {
    if (verified.code === 'wrong-password') return refused('account.verify.wrong');
    return data<Answer>({ gone: true, problems: [] }, { status: 410 });
  }
  const said = verified.value.purpose === 'change' ? 'email-changed' : 'verified';
  const signedIn = (await actor()).kind === 'account';
  const next = innerPath(new URL(args.request.url).searchParams.get('next'));
  const to = signedIn
    ? (next ?? `/${language}/account/profile?said=${said}`)
    : `/${language}/sign-in?said=${said}${next ? `&next=${encodeURIComponent(next)}` : ''}`;
  return redirect(to, { status: 303, headers: personal });
}

export default function VerifyEmail() {
  const answer = useAnswer<Answer>();
  const { t, language } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  if (answer?.gone) {
    return (
      <div className="page py-10">
        <PageHead title={t('account.verify.failedTitle')} hidden />
        <EmptyState
          level={1}
          icon={<MailX size={28} />}
          title={t('account.verify.failedTitle')}
          actions={
            <>
              <LinkButton to={`/${language}/sign-in`}>{t('account.signIn.action')}</LinkButton>
              <LinkButton look="quiet" to={`/${language}/forgot-password`}>
                {t('account.signIn.forgot')}
              </LinkButton>
            </>
          }
        >
          {t('account.verify.failed')}
        </EmptyState>
      </div>
    );
  }
  return (
    <NarrowPage title={t('account.verify.title')} lead={t('account.verify.lead')}>
      <EntryForm action={t('account.verify.action')} problems={told}>
        <div>
          <PasswordField
            id="password"
            name="password"
            label={t('account.password')}
            autoComplete="current-password"
            error={errorOf('password')}
            required
          />
          <Link className="link mt-2 inline-block py-1 text-[0.9375rem]" to={`/${language}/forgot-password`}>
            {t('account.signIn.forgot')}
          </Link>
        </div>
      </EntryForm>
    </NarrowPage>
  );
}
