import { MailCheck } from 'lucide-react';
import { type ActionFunctionArgs, data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { PersonName } from '#modules/people/identity/contract';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { innerPath, isInvitation, withNext } from '../landing.ts';
import { PasswordField } from '../password-field.tsx';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';

type Answer = { name: string; email: string; sent?: 'first' | 'again'; problems: Problem[] };

export function loader({ request }: LoaderFunctionArgs) {
  return { next: innerPath(new URL(request.url).searchParams.get('next')) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, address, language } = visitOf(args);
  const form = await args.request.formData();
  const [name, email] = [textOf(form, 'name').trim(), textOf(form, 'email').trim()];
  const next = innerPath(form.get('next'));
  const refused = (field: string, say: Problem['say'], sent?: 'first') =>
    data<Answer>({ name, email, problems: [{ field, say }], ...(sent && { sent }) }, { status: 422 });

  if (form.get('intent') === 'again') {
    const again = await app.identity.resendVerification({ email, address, next });
    if (!again.ok) return refused('', `account.refused.${again.code}`, 'first');
    return data<Answer>({ name, email, sent: 'again', problems: [] });
  }
  if (!PersonName.safeParse(name).success) return refused('name', 'account.missing.name');
  const password = textOf(form, 'password');
  const made = await app.identity.register({ name, email, password, language, address, next });
  if (made.ok) return data<Answer>({ name, email: made.value.email, sent: 'first', problems: [] });
  switch (made.code) {
    case 'invalid':
      return refused('email', 'account.missing.email');
    case 'too-many-attempts':
      return refused('', 'account.refused.too-many-attempts');
    default:
      return refused('password', `account.refused.${made.code}`);
  }
}

export default function Register() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useAnswer<Answer>();
  const { t, language } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  if (answer?.sent) return <MailSent answer={answer} next={next} problems={told} />;
  return (
    <NarrowPage
      title={t('account.register.title')}
      lead={t(isInvitation(next) ? 'account.register.invited' : 'account.register.lead')}
      after={
        <p>
          {t('account.register.haveOne')}{' '}
          <Link className="link font-medium" to={withNext(`/${language}/sign-in`, next)}>
            {t('account.signIn.action')}
          </Link>
        </p>
      }
    >
      <EntryForm action={t('account.register.action')} problems={told}>
        <input type="hidden" name="next" value={next ?? ''} />
        <Field
          id="name"
          name="name"
          label={t('account.name')}
          autoComplete="name"
          defaultValue={answer?.name}
          error={errorOf('name')}
          maxLength={100}
          required
        />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('account.email')}
          autoComplete="email"
          defaultValue={answer?.email}
          error={errorOf('email')}
          maxLength={254}
          required
        />
        <PasswordField
          id="password"
          name="password"
          label={t('account.password')}
          hint={t('account.passwordHint')}
          autoComplete="new-password"
          error={errorOf('password')}
          required
        />
      </EntryForm>
    </NarrowPage>
  );
}

type MailSentProps = {
  answer: Answer;
  next: string | undefined;
  problems: ReturnType<typeof useProblems>['told'];
};

function MailSent({ answer: { email, sent }, next, problems }: MailSentProps) {
  const { t } = useWords();
  return (
    <NarrowPage title={t('account.register.sentTitle')}>
      <p role="status" className="mb-5 flex gap-3">
        <MailCheck aria-hidden size={22} className="mt-0.5 flex-none text-success" />
        <span>{t('account.register.sent', { email })}</span>
      </p>
      {sent === 'again' && (
        <div role="status" className="mb-5">
          <Note tone="success">{t('account.register.sentAgain')}</Note>
        </div>
      )}
      <p className="mb-4 text-quiet">{t('account.register.notThere')}</p>
      <EntryForm action={t('account.register.again')} problems={problems}>
        <input type="hidden" name="intent" value="again" />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next ?? ''} />
      </EntryForm>
    </NarrowPage>
  );
}
