import { ScrollText } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { ActCards, ActTable } from './act-list.tsx';
import { shortId } from './acts.ts';
import { journalAddress, readJournalQuery } from './journal-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readJournalQuery(new URL(args.request.url).searchParams);
  return { query, page: shown(await app.audit.read(by, query)) };
}

export default function Journal() {
  const { query, page } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { subjectId } = query;
  const whole = journalAddress(language, {});
  const asked = journalAddress(language, query) !== whole;
  return (
    <>
      <PageHead title={t('office.journal.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('office.journal.title')}</h1>
          <p className="mt-1 text-quiet">
            {subjectId ? t('office.journal.only', { id: shortId(subjectId) }) : t('office.journal.lead')}
          </p>
        </div>
        <span className="flex flex-wrap items-center gap-3">
          {asked && (
            <LinkButton look="quiet" size="small" to={whole}>
              {t('office.journal.newest')}
            </LinkButton>
          )}
          <TakeAlong
            small
            list="journal"
            address={journalAddress(language, { ...(subjectId && { subjectId }) })}
          />
        </span>
      </header>
      {page.acts.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<ScrollText size={28} />}
            title={t(asked ? 'office.journal.nothingTitle' : 'office.journal.emptyTitle')}
          >
            {t(asked ? 'office.journal.nothingText' : 'office.journal.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <ActTable acts={page.acts} />
          <ActCards acts={page.acts} />
          {page.next && (
            <LinkButton
              look="quiet"
              className="mt-4"
              to={journalAddress(language, { ...query, before: page.next })}
            >
              {t('office.journal.older')}
            </LinkButton>
          )}
        </>
      )}
    </>
  );
}
