import { MailOpen } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { type MessageQuery, type MessageRow, messageStates } from '#modules/relations/messages/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { MessageBadge } from './message-badge.tsx';
import { messagesAddress, readMessageQuery } from './message-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readMessageQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.messages.list(query, by)) };
}

export default function Messages() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/messages') ?? false;
  useRoom('office:messages', useRefreshSoon());
  const whole = messagesAddress(language, {});
  const asked = messagesAddress(language, query) !== whole;
  return (
    <>
      <PageHead title={t('settings.messages.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('settings.messages.title')}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('settings.messages.count', { count: list.unread })}
          </p>
        </div>
        <TakeAlong small list="messages" address={messagesAddress(language, query)} rows={list.total} />
      </header>
      <Tools query={query} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<MailOpen size={28} />}
            title={t(asked ? 'settings.messages.nothingTitle' : 'settings.messages.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'settings.messages.nothingText' : 'settings.messages.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <ul className="grid gap-3">
            {list.rows.map((row) => (
              <MessageLine key={row.id} row={row} />
            ))}
          </ul>
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => messagesAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}

function MessageLine({ row }: { row: MessageRow }) {
  const { language } = useWords();
  return (
    <li className="panel relative grid gap-1 p-4 hover:bg-base-200/40 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to={`/${language}/office/messages/${row.id}`}
          className={`break-words after:absolute after:inset-0 hover:underline ${row.state === 'new' ? 'font-semibold' : 'font-medium'}`}
        >
          {row.name}
        </Link>
        <MessageBadge state={row.state} />
        <span className="ml-auto whitespace-nowrap text-quiet text-sm">
          <Moment at={row.writtenAt} />
        </span>
      </p>
      <p className="line-clamp-2 text-[0.9375rem] text-quiet [overflow-wrap:anywhere]">
        {row.orderNumber && <span className="figures">{row.orderNumber} · </span>}
        {row.excerpt}
      </p>
    </li>
  );
}

/** Which ones, and the search: all of it in the address. */
function Tools({ query }: { query: MessageQuery }) {
  const { t, language } = useWords();
  const search = query.q ? { q: query.q } : {};
  const views = [
    { label: t('settings.messages.all'), state: undefined },
    ...messageStates.map((state) => ({ label: t(`settings.messages.states.${state}`), state })),
  ].map(({ label, state }) => ({
    to: messagesAddress(language, { ...search, state }),
    label,
    current: query.state === state,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form role="search" action={`/${language}/office/messages`} className="flex max-w-2xl gap-2">
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <SearchBox
          q={query.q}
          label={t('settings.messages.search')}
          hint={t('settings.messages.searchHint')}
        />
        <Button type="submit" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </Form>
    </div>
  );
}
