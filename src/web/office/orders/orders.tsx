import { SearchX } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { useFresh } from '../live/use-fresh.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { BulkBar, TickMany } from './bulk/bulk-bar.tsx';
import { useTicks } from './bulk/use-ticks.ts';
import { ListTools } from './list-tools.tsx';
import { OrderCards } from './order-cards.tsx';
import { listAddress, readQuery } from './order-query.ts';
import { OrderTable } from './order-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.orders.officeList(query, by)) };
}

export default function Orders() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/orders') ?? false;
  useRoom('office:orders', useRefreshSoon());
  const ticks = useTicks(list.rows);
  const fresh = useFresh(list.rows, JSON.stringify(query));
  const asked = listAddress(language, query) !== `/${language}/office/orders`;
  return (
    <>
      <PageHead title={t('office.list.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('office.list.title')}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('office.list.count', { count: list.total })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <LinkButton to={`/${language}/office/days/today`} look="quiet" size="small">
            {t('orderLife.day.open')}
          </LinkButton>
          <TakeAlong small list="orders" address={listAddress(language, query)} rows={list.total} />
          <LinkButton to={`/${language}/office/orders/new`} size="small">
            {t('orderLife.new.open')}
          </LinkButton>
          <LiveBadge />
        </div>
      </header>
      <ListTools query={query} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<SearchX size={28} />}
            title={t(asked ? 'office.list.nothingTitle' : 'office.list.emptyTitle')}
            actions={
              asked && <LinkButton to={`/${language}/office/orders`}>{t('office.list.clear')}</LinkButton>
            }
          >
            {t(asked ? 'office.list.nothingText' : 'office.list.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <TickMany list={list} ticks={ticks} />
          <OrderTable rows={list.rows} fresh={fresh} caption={t('office.list.title')} ticks={ticks} />
          <OrderCards rows={list.rows} fresh={fresh} ticks={ticks} />
          <BulkBar list={list} query={query} ticks={ticks} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => listAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
