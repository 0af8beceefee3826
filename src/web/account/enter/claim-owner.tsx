import { KeyRound } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirectDocument,
  useLoaderData,
} from 'react-router';
import { EmptyState } from '../../design/empty-state.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { PasswordField } from '../password-field.tsx';
import { type Problem, textOf, useProblems } from '../problems.ts';
import { EntryForm } from './entry-form.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { withCookies } from './with-cookies.ts';

export async function loader(args: LoaderFunctionArgs) {
  const owner = await visitOf(args).app.identity.ownerOfLink(args.params.token ?? '');
  return data({ email: owner?.email }, { status: owner ? 200 : 410, headers: personal });
}

export async function action(args: ActionFunctionArgs) {
  const { app, address, language } = visitOf(args);
  const form = await args.request.formData();
  const [name, password] = [textOf(form, 'name').trim(), textOf(form, 'password')];
  const claimed = await app.identity.claimOwner(args.params.token ?? '', { name, password });
  if (!claimed.ok) {
    const { code } = claimed;
    const problem: Problem =
      code === 'invalid'
        ? { field: 'name', say: 'account.missing.name' }
        : { field: code === 'invalid-link' ? '' : 'password', say: `account.refused.${code}` };
    return data({ name, problems: [problem] }, { status: 422 });
  }
  const userAgent = args.request.headers.get('user-agent') ?? '';
  const signed = await app.identity.signIn({ email: claimed.value.email, password, address, userAgent });
  if (!signed.ok) return redirectDocument(`/${language}/sign-in?said=owner-ready`, 303);
  return redirectDocument(`/${language}/office`, {
    status: 303,
    headers: withCookies(signed.value.setCookies),
  });
}

export default function ClaimOwner() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { shop } = useFacts();
  const { t } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  if (!email) {
    return (
      <div className="page py-10">
        <PageHead title={t('account.welcome.goneTitle')} hidden />
        <EmptyState level={1} icon={<KeyRound size={28} />} title={t('account.welcome.goneTitle')}>
          {t('account.welcome.gone')}
        </EmptyState>
      </div>
    );
  }
  return (
    <NarrowPage
      title={t('account.welcome.title')}
      lead={t('account.welcome.lead', { email, shop: shop.name })}
    >
      <EntryForm action={t('account.welcome.action')} problems={told}>
        <input type="hidden" autoComplete="username" value={email} readOnly />
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
