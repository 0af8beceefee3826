import { FileStack } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { builtInKeys, TemplateQuery } from '#modules/together/event-templates/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { SearchBox } from '../../design/list/search-box.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { SaidHere } from '../event/said.tsx';
import { builtInIcons } from './begin-with.tsx';
import { OwnTemplate } from './own-template.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const query = TemplateQuery.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const workspaces = await app.events.workspaces.list(by);
  const list = await app.eventTemplates.list({ query, by });
  return { query, list, several: workspaces.length > 1 };
}

/** Forms are called `template-ID`, and what brings one back `restore`. */
export async function action(args: ActionFunctionArgs) {
  const { app, by } = await signedIn(args);
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const id = textIn(values, 'id');
  const { eventTemplates } = app;
  const settled = async () => {
    switch (textIn(values, 'intent')) {
      case 'remove':
        return { outcome: await eventTemplates.remove({ id, by }), done: 'removed', undo: id } as const;
      case 'restore':
        return { outcome: await eventTemplates.restore({ id, by }), done: 'restored' } as const;
      default: {
        const form = { name: textIn(values, 'name'), description: textIn(values, 'description') };
        return { outcome: await eventTemplates.rename({ id, form, by }), done: 'saved' } as const;
      }
    }
  };
  const { outcome, ...said } = await settled();
  if (!outcome.ok && outcome.code === 'not-there') throw notFound();
  return settle(args.request, outcome, { of, values, ...said });
}

/** What events can begin with: what everybody has, and what one's own workspaces saved. */
export default function Templates() {
  const { query, list, several } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const here = `/${language}/planner/templates`;
  return (
    <div className="max-w-4xl">
      <PageHead title={t('templates.title')} hidden />
      <h1 className="text-[1.9rem] sm:text-4xl">{t('templates.title')}</h1>
      <p className="mt-1 mb-5 max-w-2xl text-quiet">{t('templates.lead')}</p>
      <Removed answer={answer} />
      <div className="grid grid-cols-1 gap-6">
        <Panel title={t('templates.ready')}>
          <ul className="grid gap-3 sm:grid-cols-3">
            {builtInKeys.map((key) => {
              const Icon = builtInIcons[key];
              const name = t(`templates.builtIn.${key}.name`);
              return (
                <li key={key} className="flex flex-col gap-2 rounded-box border border-line p-4">
                  <Icon aria-hidden size={22} className="text-primary" />
                  <h3 className="font-medium text-lg">{name}</h3>
                  <p className="flex-1 text-quiet text-sm">{t(`templates.builtIn.${key}.about`)}</p>
                  <div>
                    <LinkButton
                      size="small"
                      look="quiet"
                      to={`/${language}/planner/events/new?template=${key}`}
                      aria-label={t('templates.useNamed', { name })}
                    >
                      {t('templates.use')}
                    </LinkButton>
                  </div>
                </li>
              );
            })}
          </ul>
        </Panel>
        <Panel title={t('templates.own')}>
          {(list.total > 0 || query.q) && (
            <Form role="search" action={here} className="mb-4 flex max-w-xl gap-2">
              <SearchBox q={query.q} label={t('templates.search')} hint={t('templates.searchHint')} />
              <Button type="submit" look="quiet">
                {t('office.list.searchAction')}
              </Button>
            </Form>
          )}
          {list.rows.length === 0 ? (
            <EmptyState
              icon={<FileStack size={28} />}
              title={t(query.q ? 'templates.nothingTitle' : 'templates.emptyTitle')}
              actions={query.q && <LinkButton to={here}>{t('templates.all')}</LinkButton>}
            >
              {t(query.q ? 'templates.nothingText' : 'templates.emptyText')}
            </EmptyState>
          ) : (
            <>
              <p role="status" className="mb-2 text-quiet text-sm">
                {t('templates.count', { count: list.total })}
              </p>
              <ul className="grid gap-3">
                {list.rows.map((template) => (
                  <li key={template.id}>
                    <OwnTemplate template={template} several={several} answer={answer} />
                  </li>
                ))}
              </ul>
              <div className="mt-5">
                <Pagination
                  page={list.page}
                  pages={list.pages}
                  to={(page) => {
                    const search = new URLSearchParams({ ...(query.q && { q: query.q }), page: `${page}` });
                    return `${here}?${search}`;
                  }}
                />
              </div>
            </>
          )}
        </Panel>
      </div>
    </div>
  );
}

/** What was just done, and the way back from a removal. */
function Removed({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const undo = params.get('done') === 'removed' ? params.get('undo') : null;
  if (!undo) return <SaidHere />;
  const taken = answer?.of === 'restore';
  return (
    <div role={taken ? 'alert' : 'status'} className="mb-5">
      <Note tone={taken ? 'error' : 'success'}>
        <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
          <span>{t(taken ? 'planner.problem.taken' : 'templates.removed')}</span>
          <input type="hidden" name="of" value="restore" />
          <input type="hidden" name="id" value={undo} />
          <Button type="submit" name="intent" value="restore" size="small" look="quiet">
            {t('site.undo')}
          </Button>
        </Form>
      </Note>
    </div>
  );
}
