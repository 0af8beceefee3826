import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
  useLoaderData,
} from 'react-router';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { innerPath, isInvitation, landing, withNext } from '../landing.ts';
import { PasswordField } from '../password-field.tsx';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { withCookies } from './with-cookies.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, language } = visitOf(args);
  const next = new URL(args.request.url).searchParams.get('next');
  const who = await actor();
  if (who.kind === 'account') throw redirect(landing(who.role, language, next), { headers: personal });
  return { next: innerPath(next) ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  const { app, address, language, cartToken, cartCookie } = visitOf(args);
  const form = await args.request.formData();
  const [email, password] = [textOf(form, 'email').trim(), textOf(form, 'password')];
  const missing: Problem[] = [
    ...(email.includes('@') ? [] : [{ field: 'email', say: 'account.missing.email' } as const]),
    ...(password ? [] : [{ field: 'password', say: 'account.missing.password' } as const]),
  ];
  if (missing.length > 0) return data({ email, problems: missing }, { status: 422 });
  const userAgent = args.request.headers.get('user-agent') ?? '';
  const next = innerPath(form.get('next'));
  const signed = await app.identity.signIn({ email, password, address, userAgent, next });
  if (!signed.ok) {
    const problems: Problem[] = [{ field: '', say: `account.refused.${signed.code}` }];
    return data({ email, problems }, { status: signed.code === 'too-many-attempts' ? 429 : 422 });
  }
  // What lay in the basket comes along, and joins what the account had put in one elsewhere.
  const { token } = await app.carts.adopt({ token: cartToken, accountId: signed.value.accountId });
  // A whole new document: what the page before knew of a visitor, its live line included, is gone.
  return redirectDocument(landing(signed.value.role, language, next), {
    status: 303,
    headers: withCookies([...signed.value.setCookies, cartCookie(token)]),
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  return (
    <NarrowPage
      title={t('account.signIn.title')}
      lead={t(isInvitation(next) ? 'account.signIn.invited' : 'account.signIn.lead')}
      after={
        <>
          <p>
            {t('account.signIn.newHere')}{' '}
            <Link className="link font-medium" to={withNext(`/${language}/register`, next)}>
              {t('account.signIn.register')}
            </Link>
          </p>
          <p className="text-quiet">{t('account.signIn.noNeed')}</p>
        </>
      }
    >
      <EntryForm action={t('account.signIn.action')} problems={told}>
        <input type="hidden" name="next" value={next} />
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
