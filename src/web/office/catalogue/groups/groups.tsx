import { ArrowDown, ArrowUp, FolderPlus } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Emblem } from '../../../design/picture.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Head } from '../head.tsx';
import { Said } from '../said.tsx';
import { groupKindOf } from './group-kind.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const kind = groupKindOf(args.params);
  return { kind, groups: shown(await app.keeping.groups(kind, by)), mayKeep: app.keeping.mayKeep(by) };
}

/** Moves one group up or down. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const kind = groupKindOf(args.params);
  const ids = String((await args.request.formData()).get('ids') ?? '').split(',');
  shown(await app.keeping.orderGroups({ kind, ids, by }));
  return redirect(`/${language}/office/catalogue/groups/${kind}`, { status: 303, headers: personal });
}

export default function Groups() {
  const { kind, groups, mayKeep } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const address = `/${language}/office/catalogue/groups/${kind}`;
  const title = t(`catalogue.groups.${kind}.title`);
  const ids = groups.map(({ id }) => id);
  const add = mayKeep && (
    <LinkButton size="small" to={`${address}/new`}>
      <FolderPlus aria-hidden size={16} />
      {t(`catalogue.groups.${kind}.add`)}
    </LinkButton>
  );
  const move = (at: number, to: number, label: string, Icon: typeof ArrowUp) => (
    <Form method="post">
      <input
        type="hidden"
        name="ids"
        value={ids
          .toSpliced(at, 1)
          .toSpliced(to, 0, ids[at] ?? '')
          .join()}
      />
      <Button
        type="submit"
        look="bare"
        size="small"
        icon
        disabled={to < 0 || to >= ids.length}
        aria-label={label}
      >
        <Icon aria-hidden size={18} />
      </Button>
    </Form>
  );
  return (
    <article className="max-w-3xl">
      <PageHead title={title} hidden />
      <Head
        title={title}
        back={`/${language}/office/catalogue`}
        backLabel={t('catalogue.back')}
        actions={add}
      >
        <p className="mt-1 text-quiet">{t(`catalogue.groups.${kind}.lead`)}</p>
      </Head>
      <Said />
      {groups.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('catalogue.groups.emptyTitle')} actions={add}>
            {t(`catalogue.groups.${kind}.emptyText`)}
          </EmptyState>
        </div>
      ) : (
        <ol className="panel divide-y divide-line">
          {groups.map((group, at) => (
            <li key={group.id} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-base-200/60">
              {group.picture ? (
                <Emblem name={group.picture} className="size-11 flex-none rounded-field" />
              ) : (
                <span aria-hidden className="size-11 flex-none rounded-field bg-base-300" />
              )}
              <span className="min-w-0 flex-1 break-words">
                <Link
                  to={`${address}/${group.id}`}
                  className="font-semibold after:absolute after:inset-0 hover:underline"
                >
                  <SaidIn texts={group.names} />
                </Link>
                <span className="block text-quiet text-sm">
                  {t('catalogue.count', { count: group.products })}
                </span>
              </span>
              {mayKeep && (
                <span className="relative z-10 flex">
                  {move(at, at - 1, t('catalogue.groups.earlier', { name: group.slug }), ArrowUp)}
                  {move(at, at + 1, t('catalogue.groups.later', { name: group.slug }), ArrowDown)}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
