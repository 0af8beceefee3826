import { MailX } from 'lucide-react';
import { type ActionFunctionArgs, data, redirect, useActionData } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';

/** By a press of the person: programs that look at links in mails open them before anybody reads. */
export async function action(args: ActionFunctionArgs) {
  const { app, actor, language } = visitOf(args);
  const verified = await app.identity.verifyEmail(args.params.token ?? '');
  if (!verified.ok) return data({ gone: true }, { status: 410 });
  const said = verified.value.purpose === 'change' ? 'email-changed' : 'verified';
  const page = (await actor()).kind === 'account' ? 'account/profile' : 'sign-in';
  return redirect(`/${language}/${page}?said=${said}`, { status: 303, headers: personal });
}

export default function VerifyEmail() {
  const answer = useActionData<typeof action>();
  const { t, language } = useWords();
  if (answer?.gone) {
    return (
      <div className="page py-10">
        <PageHead title={t('account.verify.failedTitle')} hidden />
        <EmptyState
          level={1}
          icon={<MailX size={28} />}
          title={t('account.verify.failedTitle')}
          actions={<LinkButton to={`/${language}/sign-in`}>{t('account.signIn.action')}</LinkButton>}
        >
          {t('account.verify.failed')}
        </EmptyState>
      </div>
    );
  }
  return (
    <NarrowPage title={t('account.verify.title')} lead={t('account.verify.lead')}>
      <EntryForm action={t('account.verify.action')} problems={[]} />
    </NarrowPage>
  );
}
