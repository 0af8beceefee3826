import { FileStack } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import type { PapersList, PapersQuery } from '#modules/shop/papers/contract';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { PaperCards, PaperTable } from './paper-rows.tsx';
import { PaperTools } from './paper-tools.tsx';
import { papersAddress, readPapersQuery } from './papers-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readPapersQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.papers.list(query, by)), mayExport: app.papers.mayExport(by) };
}

export default function Papers() {
  const { query, list, mayExport } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/papers') ?? false;
  return (
    <>
      <PageHead title={t('officePapers.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div className="max-w-2xl">
          <h1 className="text-[1.9rem] sm:text-4xl">{t('officePapers.title')}</h1>
          <p className="mt-1 text-quiet">{t('officePapers.lead')}</p>
        </div>
        {mayExport && <Leave query={query} rows={list.total} />}
      </header>
      <PaperTools query={query} />
      <Sums list={list} />
      {list.rows.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <PaperTable rows={list.rows} />
          <PaperCards rows={list.rows} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => papersAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** What goes along, for who may take it. */
function Leave({ query, rows }: { query: PapersQuery; rows: number }) {
  const { t, language } = useWords();
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton look="quiet" to={`/${language}/office/accounting`}>
        {t('officePapers.toAccounting')}
      </LinkButton>
      <TakeAlong list="papers" address={papersAddress(language, query)} rows={rows} />
    </div>
  );
}

/** What all that was found comes to, and not this page alone. */
function Sums({ list: { total, sums } }: { list: PapersList }) {
  const { t } = useWords();
  const { invoicesMinor, creditNotesMinor } = sums;
  const figures = [
    [t('officePapers.sums.invoices'), invoicesMinor],
    [t('officePapers.sums.credits'), -creditNotesMinor],
    [t('officePapers.sums.remains'), invoicesMinor - creditNotesMinor],
  ] as const;
  return (
    <div className="mb-4 flex flex-wrap items-baseline gap-x-8 gap-y-1">
      <p role="status" className="text-quiet">
        {t('officePapers.count', { count: total })}
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {figures.map(([name, minor]) => (
          <div key={name} className="flex gap-2">
            <dt className="text-quiet">{name}</dt>
            <dd className="font-semibold">
              <Money minor={minor} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Nothing({ query }: { query: PapersQuery }) {
  const { t, language } = useWords();
  const whole = papersAddress(language, {});
  const asked = papersAddress(language, query) !== whole;
  return (
    <div className="panel">
      <EmptyState
        icon={<FileStack size={28} />}
        title={t(asked ? 'officePapers.nothingTitle' : 'officePapers.emptyTitle')}
        actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
      >
        {t(asked ? 'officePapers.nothingText' : 'officePapers.emptyText')}
      </EmptyState>
    </div>
  );
}
