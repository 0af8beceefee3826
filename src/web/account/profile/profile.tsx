import { type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { EmailPart } from './email-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { changeProfile, type ProfileAnswer } from './profile-action.ts';
import { SessionsPart } from './sessions-part.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const [facts, sessions] = await Promise.all([
    app.identity.accountFacts(by.accountId),
    app.identity.sessionsOf(by),
  ]);
  return { email: facts?.email ?? '', sessions };
}

export const action = changeProfile;

export default function Profile() {
  const { email, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<ProfileAnswer>();
  const { t } = useWords();
  const of = (part: ProfileAnswer['part']) => (answer?.part === part ? answer : undefined);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <PageHead title={t('account.profile.title')} hidden />
      <h1 className="sr-only">{t('account.profile.title')}</h1>
      <EmailPart email={email} answer={of('email')} />
      <PasswordPart email={email} answer={of('password')} />
      <SessionsPart sessions={sessions} answer={of('sessions')} />
    </div>
  );
}
