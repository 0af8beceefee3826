import { FileDown, FileUp, Tags, UserPlus, Users } from 'lucide-react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisit } from '../planner-visit.ts';
import { BulkBar } from './bulk-bar.tsx';
import { Done } from './done.tsx';
import { guestsAddress, guestsHome, isNarrowed, readGuestQuery, searchOf } from './guest-query.ts';
import { GuestTable } from './guest-table.tsx';
import { GuestTools } from './guest-tools.tsx';
import { listAction } from './list-action.ts';
import { QuickAdd } from './quick-add.tsx';
import { useSelection } from './use-selection.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const query = readGuestQuery(new URL(args.request.url).searchParams);
  const [list, choices] = await Promise.all([
    app.guests.list({ eventId, query, by }),
    app.guests.choices({ eventId, query, by }),
  ]);
  if (!list.ok || !choices.ok) throw notFound();
  return { query, list: list.value, choices: choices.value };
}

export const action = (args: ActionFunctionArgs) => listAction(args);

export default function Guests() {
  const { query, list, choices } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const selection = useSelection(list.total, searchOf({ ...query, page: undefined }).toString());
  const home = guestsHome(language, event.id);
  const keeps = may('change-guests');
  return (
    <>
      <PageHead title={t('guests.title')} hidden />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="text-quiet">
          {t('guests.count', { count: choices.guests })} · {t('guests.parties', { count: choices.parties })}
        </p>
        <div className="flex flex-wrap gap-2">
          {keeps && (
            <>
              <LinkButton to={`${home}/new`} size="small">
                <UserPlus aria-hidden size={17} />
                {t('guests.add')}
              </LinkButton>
              <LinkButton to={`${home}/import`} size="small" look="quiet">
                <FileUp aria-hidden size={17} />
                {t('guests.import')}
              </LinkButton>
              <LinkButton to={`${home}/groups`} size="small" look="quiet">
                <Tags aria-hidden size={17} />
                {t('guests.groups.link')}
              </LinkButton>
            </>
          )}
          {may('export-guests') && choices.guests > 0 && (
            <Exports home={home} search={searchOf({ ...query, page: undefined }).toString()} />
          )}
        </div>
      </div>
      <Done answer={answer} />
      {keeps && <QuickAdd answer={answer} />}
      {choices.guests === 0 ? (
        <div className="panel">
          <EmptyState icon={<Users size={28} />} title={t('guests.emptyTitle')}>
            {t('guests.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <GuestTools query={query} choices={choices} total={list.total} />
          {list.total === 0 ? (
            <div className="panel">
              <EmptyState
                icon={<Users size={28} />}
                title={t('guests.nothingTitle')}
                actions={
                  isNarrowed(query) && (
                    <LinkButton to={guestsAddress(language, event.id, {})}>{t('guests.clear')}</LinkButton>
                  )
                }
              >
                {t('guests.nothingText')}
              </EmptyState>
            </div>
          ) : (
            <>
              {keeps && <BulkBar selection={selection} query={query} choices={choices} total={list.total} />}
              <GuestTable query={query} list={list} {...(keeps && { selection })} />
            </>
          )}
        </>
      )}
    </>
  );
}

function Exports({ home, search }: { home: string; search: string }) {
  const { t } = useWords();
  const asked = search ? `?${search}` : '';
  return (['xlsx', 'csv'] as const).map((format) => (
    <a
      key={format}
      href={`${home}/export/${format}${asked}`}
      className="press press-quiet press-small"
      download
    >
      <FileDown aria-hidden size={17} />
      {t(`guests.export.${format}`)}
    </a>
  ));
}
