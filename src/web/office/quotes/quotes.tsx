import { FileText, Plus } from 'lucide-react';
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
import { QuoteRows } from './quote-rows.tsx';
import { quotesAddress, readQuotesQuery } from './quotes-query.ts';
import { QuotesTools } from './quotes-tools.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readQuotesQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.quotes.list(query, by)) };
}

export default function Quotes() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  useRoom('office:quotes', useRefreshSoon());
  const waiting = useNavigation().location?.pathname.endsWith('/office/quotes') ?? false;
  const whole = quotesAddress(language, {});
  const asked = quotesAddress(language, { ...query, sort: undefined }) !== whole;
  return (
    <>
      <PageHead title={t('officeQuotes.nav')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('officeQuotes.nav')}</h1>
          <p className="mt-1 text-quiet">{t('officeQuotes.lead')}</p>
        </div>
        <span className="flex flex-wrap items-center gap-3">
          <LiveBadge />
          <TakeAlong list="quotes" address={quotesAddress(language, query)} rows={list.total} />
          <LinkButton to={`${whole}/new`}>
            <Plus aria-hidden size={18} />
            {t('officeQuotes.new')}
          </LinkButton>
        </span>
      </header>
      <QuotesTools query={query} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<FileText size={28} />}
            title={t(asked ? 'officeQuotes.nothingTitle' : 'officeQuotes.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'officeQuotes.nothingText' : 'officeQuotes.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <p role="status" className="mb-2 text-quiet text-sm">
            {t('officeQuotes.count', { count: list.total })}
          </p>
          <QuoteRows rows={list.rows} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => quotesAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
