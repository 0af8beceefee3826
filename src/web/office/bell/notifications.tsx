import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { isId } from '#platform/ids';
import { LinkButton } from '../../design/button.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';
import { useOffice } from '../shell/use-office.ts';
import { BellList, MarkAll } from './bell-list.tsx';
import { officeLink } from './office-link.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const before = new URL(args.request.url).searchParams.get('before');
  const { items, more } = await app.notifications.bell(by, isId(before) ? { before } : {});
  return { items, next: more ? items.at(-1)?.id : undefined };
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
  const { items, next } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { unread } = useOffice();
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
      <div className="panel p-4">
        <BellList items={items} />
      </div>
      {next && (
        <LinkButton look="quiet" className="mt-4" to={`/${language}/office/notifications?before=${next}`}>
          {t('office.bell.older')}
        </LinkButton>
      )}
    </div>
  );
}
