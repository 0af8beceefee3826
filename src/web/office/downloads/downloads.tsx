import { FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { Form, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { useOffice } from '../shell/use-office.ts';
import { DownloadRow } from './download-row.tsx';
import { DownloadSaid } from './download-said.tsx';
import { downloadSaid } from './downloads-action.ts';
import { downloadsAddress, isAtWork, readDownloadsQuery } from './downloads-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const query = readDownloadsQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.downloads.list({ query, by, language })) };
}

export const action = downloadSaid;

// The live line tells of each page of rows; this is for when it is down.
const LOOK_AGAIN_MS = 5_000;

export default function Downloads() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { me } = useOffice();
  const atWork = list.rows.some(isAtWork);
  useRoom(`downloads:${me.accountId}`, useRefreshSoon());
  useLookingAgain(atWork);
  return (
    <>
      <PageHead title={t('downloads.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('downloads.title')}</h1>
          <p className="mt-1 text-quiet">{t('downloads.lead')}</p>
        </div>
        <span className="flex items-center gap-3">
          {atWork && (
            <Form className="needs-no-js">
              <Button type="submit" look="quiet" size="small">
                {t('downloads.act.refresh')}
              </Button>
            </Form>
          )}
          <LiveBadge />
        </span>
      </header>
      <DownloadSaid atWork={atWork} />
      {me.role === 'admin' && (
        <div className="mb-4">
          <ViewLinks
            views={[
              { to: downloadsAddress(language, {}), label: t('downloads.mine'), current: !query.of },
              {
                to: downloadsAddress(language, { of: 'everybody' }),
                label: t('downloads.everybody'),
                current: query.of === 'everybody',
              },
            ]}
          />
        </div>
      )}
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState icon={<FileDown size={28} />} title={t('downloads.emptyTitle')}>
            {t('downloads.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mb-2 text-quiet text-sm">{t('downloads.count', { count: list.total })}</p>
          <ul className="grid gap-3">
            {list.rows.map((file) => (
              <DownloadRow key={file.id} file={file} />
            ))}
          </ul>
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => downloadsAddress(language, { ...query, page })}
            />
          </div>
        </>
      )}
    </>
  );
}

function useLookingAgain(atWork: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!atWork) return;
    const again = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [atWork, revalidate]);
}
