import { MailQuestion, Printer, Send } from 'lucide-react';
import { Form, Link } from 'react-router';
import {
  type PartyList as List,
  type PartyRow,
  type RepliesQuery,
  replyFilters,
} from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { boardAddress } from './replies-query.ts';

type PartyListProps = { list: List; query: RepliesQuery; toInvite: number };

/** The households of an event, what they said, and what can be done with those that are ticked. */
export function PartyList({ list, query, toInvite }: PartyListProps) {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const base = `/${language}/planner/events/${event.id}/replies`;
  const views = [undefined, ...replyFilters].map((state) => ({
    to: boardAddress(base, { ...query, state, page: undefined }),
    label: t(`replies.filters.${state ?? 'all'}`),
    current: query.state === state,
  }));
  const keeps = may('keep-replies');
  return (
    <>
      <div className="mb-3 grid gap-3">
        <ViewLinks views={views} many />
        <Form role="search" action={base} className="flex max-w-md gap-2">
          {query.state && <input type="hidden" name="state" value={query.state} />}
          <SearchBox q={query.q} label={t('replies.search')} hint={t('replies.searchHint')} />
        </Form>
      </div>
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState icon={<MailQuestion size={28} />} title={t('replies.empty')}>
            {t('replies.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <Form method="post" action={base}>
          <p role="status" className="mb-2 text-quiet text-sm">
            {t('replies.count', { count: list.total })}
          </p>
          {keeps && <Bulk base={base} toInvite={toInvite} />}
          <ul className="panel divide-y divide-line">
            {list.rows.map((row) => (
              <Party key={row.id} row={row} base={base} keeps={keeps} />
            ))}
          </ul>
        </Form>
      )}
      <div className="mt-5">
        <Pagination
          page={list.page}
          pages={list.pages}
          to={(page) => boardAddress(base, { ...query, page })}
        />
      </div>
    </>
  );
}

function Bulk({ base, toInvite }: { base: string; toInvite: number }) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const named = event.parts.filter(({ everybody }) => !everybody);
  return (
    <fieldset className="mb-3 grid gap-2">
      <legend className="mb-1 text-quiet text-sm">{t('replies.bulk.title')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" name="do" value="invite" size="small">
          <Send aria-hidden size={16} />
          {t('replies.bulk.invite')}
        </Button>
        <Button type="submit" formMethod="get" formAction={`${base}/print`} size="small" look="quiet">
          <Printer aria-hidden size={16} />
          {t('replies.bulk.print')}
        </Button>
        {named.flatMap(({ id, names }) => {
          const part = pickText(names, language).text;
          return [
            <Button key={id} type="submit" name="do" value={`to-part ${id}`} size="small" look="quiet">
              {t('replies.bulk.toPart', { part })}
            </Button>,
            <Button
              key={`not ${id}`}
              type="submit"
              name="do"
              value={`from-part ${id}`}
              size="small"
              look="quiet"
            >
              {t('replies.bulk.fromPart', { part })}
            </Button>,
          ];
        })}
        {toInvite > 0 && (
          <Button type="submit" name="do" value="invite-all" size="small" look="quiet">
            {t('replies.bulk.inviteAll')}
          </Button>
        )}
      </div>
      <Tick name="again" label={t('replies.bulk.again')} />
    </fieldset>
  );
}

function Party({ row, base, keeps }: { row: PartyRow; base: string; keeps: boolean }) {
  const { t } = useWords();
  return (
    <li className="flex items-start gap-3 px-4 py-3 sm:px-5">
      {keeps && (
        <input
          type="checkbox"
          className="tick"
          name="party"
          value={row.id}
          aria-label={t('replies.choose', { name: row.name })}
        />
      )}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1.5">
        <p className="min-w-40 flex-1 [overflow-wrap:anywhere]">
          {keeps ? (
            <Link className="link font-semibold" to={`${base}/${row.id}`}>
              {row.name}
            </Link>
          ) : (
            <span className="font-semibold">{row.name}</span>
          )}
          <span className="block text-quiet text-sm">
            {t('replies.people', { count: row.people })}
            {row.via && row.via !== 'link' && ` · ${t(`replies.via.${row.via}`)}`}
            {row.takenBy && `, ${t('replies.takenBy', { name: row.takenBy })}`}
          </span>
          {row.note && <span className="mt-1 block whitespace-pre-line text-sm">“{row.note}”</span>}
        </p>
        <p className="flex flex-wrap gap-1.5">
          <Said row={row} />
        </p>
      </div>
    </li>
  );
}

function Said({ row }: { row: PartyRow }) {
  const { t } = useWords();
  const tones = { accepted: 'success', declined: 'plain', tentative: 'info', waiting: 'warning' } as const;
  if (row.answeredAt)
    return (['accepted', 'declined', 'tentative', 'waiting'] as const)
      .filter((state) => row[state] > 0)
      .map((state) => (
        <Badge key={state} tone={tones[state]}>
          {t(`replies.state.${state}`, { count: row[state] })}
        </Badge>
      ));
  const seen = row.openedAt ? 'opened' : row.invitedAt ? 'invited' : 'notInvited';
  return (
    <>
      <Badge>{t('replies.state.none')}</Badge>
      <Badge tone={row.openedAt ? 'info' : 'plain'}>{t(`replies.state.${seen}`)}</Badge>
    </>
  );
}
