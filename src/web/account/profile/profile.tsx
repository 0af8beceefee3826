import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { EmailPart } from './email-part.tsx';
import { NewsPart } from './news-part.tsx';
import type { OwnAnswer } from './own-problems.ts';
import { PasswordPart } from './password-part.tsx';
import { changePerson, isAboutPerson } from './person-action.ts';
import { PersonPart, PicturePart } from './person-part.tsx';
import { changeProfile, type ProfileAnswer } from './profile-action.ts';
import { SessionsPart } from './sessions-part.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const [person, sessions, choices] = await Promise.all([
    app.identity.profileOf(by),
    app.identity.sessionsOf(by),
    app.notifications.choices(by),
  ]);
  if (!person) throw notFound();
  return { person, sessions, choices };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  return isAboutPerson(form) ? changePerson(args, form) : changeProfile(args, form);
}

export default function Profile() {
  const { person, sessions, choices } = useLoaderData<typeof loader>();
  const answer = useAnswer<ProfileAnswer | OwnAnswer>();
  const { t } = useWords();
  const of = (part: ProfileAnswer['part']) =>
    answer && !('values' in answer) && answer.part === part ? answer : undefined;
  const own = (part: string) => (answer && 'values' in answer && answer.part === part ? answer : undefined);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <PageHead title={t('account.profile.title')} hidden />
      <h1 className="sr-only">{t('account.profile.title')}</h1>
      <div className="grid gap-6">
        <PersonPart person={person} answer={own('person')} />
        <PicturePart person={person} answer={own('picture')} />
      </div>
      <NewsPart choices={choices} />
      <EmailPart email={person.email} answer={of('email')} />
      <PasswordPart email={person.email} answer={of('password')} />
      <SessionsPart sessions={sessions} answer={of('sessions')} />
    </div>
  );
}
