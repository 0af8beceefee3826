import { CalendarPlus, Plus } from 'lucide-react';
import { Form, type LoaderFunctionArgs, useLoaderData, useNavigation, useSubmit } from 'react-router';
import { type EventQuery, eventSorts, eventTypes, type WorkspaceRow } from '#modules/planner/events/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { SaidHere } from '../event/said.tsx';
import { EventCard } from './event-card.tsx';
import { eventsAddress, readEventQuery } from './event-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const query = readEventQuery(new URL(args.request.url).searchParams);
  const list = await app.events.list(query, by);
  const workspaces = await app.events.workspaces.list(by);
  return { query, list, workspaces, now: new Date().toISOString() };
}

export default function Events() {
  const { query, list, workspaces, now } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/planner/events') ?? false;
  const asked = Boolean(query.q || query.type || query.status || query.workspace);
  return (
    <>
      <PageHead title={t('planner.list.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('planner.list.title')}</h1>
          <p className="mt-1 text-quiet">{t('planner.list.lead')}</p>
        </div>
        <LinkButton to={`/${language}/planner/events/new`}>
          <Plus aria-hidden size={18} />
          {t('planner.list.new')}
        </LinkButton>
      </header>
      <SaidHere />
      <Tools query={query} workspaces={workspaces} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<CalendarPlus size={28} />}
            title={t(asked ? 'planner.list.nothingTitle' : 'planner.list.emptyTitle')}
            actions={
              asked ? (
                <LinkButton to={`/${language}/planner/events?view=all`}>{t('planner.list.clear')}</LinkButton>
              ) : (
                <LinkButton to={`/${language}/planner/events/new`}>{t('planner.list.new')}</LinkButton>
              )
            }
          >
            {t(asked ? 'planner.list.nothingText' : 'planner.list.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <p role="status" className="mb-2 text-quiet text-sm">
            {t('planner.list.count', { count: list.total })}
          </p>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {list.rows.map((event) => (
              <EventCard key={event.id} event={event} now={now} />
            ))}
          </div>
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => eventsAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}

type ToolsProps = { query: EventQuery; workspaces: readonly WorkspaceRow[] };

function Tools({ query, workspaces }: ToolsProps) {
  const { t, language } = useWords();
  const submit = useSubmit();
  const views = (['coming', 'past', undefined, 'archived'] as const).map((view) => ({
    to: eventsAddress(language, { ...query, view, page: undefined }),
    label: t(`planner.list.views.${view ?? 'all'}`),
    current: query.view === view,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form
        role="search"
        action={`/${language}/planner/events`}
        className="flex max-w-4xl flex-wrap gap-2"
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) void submit(event.currentTarget);
        }}
      >
        <input type="hidden" name="view" value={query.view ?? 'all'} />
        <div className="flex min-w-full flex-1 gap-2 sm:min-w-80">
          <SearchBox q={query.q} label={t('planner.list.search')} hint={t('planner.list.searchHint')} />
          <Button type="submit" look="quiet">
            {t('office.list.searchAction')}
          </Button>
        </div>
        <select
          name="type"
          aria-label={t('planner.list.type')}
          defaultValue={query.type ?? ''}
          className="control w-auto"
        >
          <option value="">{t('planner.list.anyType')}</option>
          {eventTypes.map((type) => (
            <option key={type} value={type}>
              {t(`planner.types.${type}`)}
            </option>
          ))}
        </select>
        {workspaces.length > 1 && (
          <select
            name="workspace"
            aria-label={t('life.workspace.one')}
            defaultValue={query.workspace ?? ''}
            className="control w-auto"
          >
            <option value="">{t('life.workspace.all')}</option>
            {workspaces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <select
          name="sort"
          aria-label={t('planner.list.sort')}
          defaultValue={query.sort ?? 'soonest'}
          className="control w-auto"
        >
          {eventSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`planner.list.sorts.${sort}`)}
            </option>
          ))}
        </select>
      </Form>
    </div>
  );
}
