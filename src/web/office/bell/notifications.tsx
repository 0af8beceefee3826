import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { isStaffKind } from '#modules/relations/notifications/contract';
import { isId } from '#platform/ids';
import { Button, LinkButton } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';
import { useOffice } from '../shell/use-office.ts';
import { BellList, MarkAll } from './bell-list.tsx';
import { officeLink } from './office-link.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const params = new URL(args.request.url).searchParams;
  const [before, asked] = [params.get('before'), params.get('kind')];
  const kind = isStaffKind(asked) ? asked : undefined;
  const [{ items, more }, choices] = await Promise.all([
    app.notifications.bell(by, { ...(isId(before) && { before }), ...(kind && { kind }) }),
    app.notifications.choices(by),
  ]);
  return {
    items,
    kind,
    kinds: choices.flatMap((choice) => (isStaffKind(choice.kind) ? [choice.kind] : [])),
    next: more ? items.at(-1)?.id : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const page = `/${language}/office/notifications`;
  const opened = String(form.get('open') ?? '');
  if (isId(opened)) await app.notifications.markRead(by, [opened]);
  else if (form.get('intent') === 'mark-all') await app.notifications.markAllRead(by);
  const target = isId(opened) ? officeLink(language, String(form.get('link') ?? '')) : undefined;
  return redirect(target ?? page, { status: 303, headers: personal });
}

export default function Notifications() {
  const { items, kind, kinds, next } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { unread } = useOffice();
  const page = `/${language}/office/notifications`;
  return (
    <div className="max-w-3xl">
      <PageHead title={t('office.bell.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('office.bell.title')}</h1>
          <p className="mt-1 text-quiet">{t('office.bell.unread', { count: unread })}</p>
        </div>
        <MarkAll />
      </header>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <Form key={kind} action={page} className="flex flex-wrap items-end gap-2">
          <Field as="select" name="kind" label={t('office.bell.kind')} defaultValue={kind ?? ''}>
            <option value="">{t('office.bell.everyKind')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`profile.news.kinds.${one}`)}
              </option>
            ))}
          </Field>
          <Button type="submit" look="quiet">
            {t('office.bell.show')}
          </Button>
        </Form>
        <Link className="link py-1" to={`/${language}/account/profile#news`}>
          {t('office.bell.choose')}
        </Link>
      </div>
      <div className="panel p-4">
        <BellList items={items} filtered={kind !== undefined} />
      </div>
      {next && (
        <LinkButton
          look="quiet"
          className="mt-4"
          to={`${page}?${new URLSearchParams({ ...(kind && { kind }), before: next })}`}
        >
          {t('office.bell.older')}
        </LinkButton>
      )}
    </div>
  );
}
