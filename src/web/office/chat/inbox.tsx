import { Form, Link, type LoaderFunctionArgs, Outlet, useLoaderData, useParams } from 'react-router';
import { type DeskQuery, deskViews } from '#modules/relations/chat/contract';
import { Button } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { ChatList } from './chat-list.tsx';
import { inboxAddress, readInboxQuery } from './inbox-query.ts';
import { useAtDesk } from './use-at-desk.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readInboxQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.chat.desk.list(query, by)) };
}

/** The conversations, and beside them the one that is open; on a phone one or the other. */
export default function Inbox() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { chatId } = useParams();
  useAtDesk(language);
  useRoom('office:chats', useRefreshSoon());
  return (
    <>
      <PageHead title={t('desk.title')} hidden />
      <header className={`mb-5 ${chatId ? 'max-xl:hidden' : ''}`}>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-[1.9rem] sm:text-4xl">{t('desk.title')}</h1>
          <LiveBadge />
          <Link className="link ml-auto" to={`/${language}/office/chat-answers`}>
            {t('desk.cannedList')}
          </Link>
        </div>
        <p role="status" className="mt-1 text-quiet">
          {t('desk.waiting', { count: list.waiting })}
        </p>
      </header>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <div className={chatId ? 'max-xl:hidden' : ''}>
          <Tools query={query} />
          <ChatList list={list} query={query} open={chatId} />
        </div>
        <div className={chatId ? '' : 'max-xl:hidden'}>
          <Outlet />
        </div>
      </div>
    </>
  );
}

/** Which ones, and the search: all of it in the address. */
function Tools({ query }: { query: DeskQuery }) {
  const { t, language } = useWords();
  const search = query.q ? { q: query.q } : {};
  const views = deskViews.map((view) => ({
    to: inboxAddress(language, { ...search, view }),
    label: t(`desk.views.${view}`),
    current: (query.view ?? 'waiting') === view,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} of="office/chat" />
      <Form role="search" action={`/${language}/office/chat`} className="flex gap-2">
        {query.view && <input type="hidden" name="view" value={query.view} />}
        <SearchBox q={query.q} label={t('desk.search')} hint={t('desk.searchHint')} />
        <Button type="submit" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </Form>
    </div>
  );
}
