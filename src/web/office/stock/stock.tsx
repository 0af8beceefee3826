import { PackageSearch } from 'lucide-react';
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
import { officeVisit, shown } from '../office-visit.ts';
import { readStockQuery, stockAddress } from './stock-query.ts';
import { StockCards, StockTable } from './stock-table.tsx';
import { StockTools } from './stock-tools.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readStockQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.inventory.stockList(query, by)) };
}

export default function Stock() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/stock') ?? false;
  useRoom('office:stock', useRefreshSoon());
  const whole = stockAddress(language, {});
  const asked = stockAddress(language, query) !== whole;
  return (
    <>
      <PageHead title={t('office.stock.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('office.stock.title')}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('office.stock.count', { count: list.total })}
          </p>
        </div>
        <span className="flex flex-wrap items-center gap-3">
          <LiveBadge />
          <TakeAlong small list="stock" address={stockAddress(language, query)} rows={list.total} />
        </span>
      </header>
      <StockTools query={query} low={list.low} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<PackageSearch size={28} />}
            title={t(asked ? 'office.stock.nothingTitle' : 'office.stock.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'office.stock.nothingText' : 'office.stock.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <StockTable rows={list.rows} />
          <StockCards rows={list.rows} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => stockAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
