import { MessageCircle } from 'lucide-react';
import { Link } from 'react-router';
import type { DeskList, DeskQuery, DeskRow } from '#modules/relations/chat/contract';
import { Badge } from '../../design/badge.tsx';
import { LinkButton } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useWords } from '../../design/words.tsx';
import { inboxAddress } from './inbox-query.ts';

type ChatListProps = { list: DeskList; query: DeskQuery; open: string | undefined };

/** One page of conversations, the open one marked. */
export function ChatList({ list, query, open }: ChatListProps) {
  const { t, language } = useWords();
  const whole = inboxAddress(language, {});
  const asked = inboxAddress(language, query) !== whole;
  if (list.rows.length === 0)
    return (
      <div className="panel">
        <EmptyState
          icon={<MessageCircle size={28} />}
          title={t(asked ? 'desk.nothingTitle' : 'desk.emptyTitle')}
          actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
        >
          {t(asked ? 'desk.nothingText' : 'desk.emptyText')}
        </EmptyState>
      </div>
    );
  return (
    <>
      <ul className="grid gap-2">
        {list.rows.map((row) => (
          <ChatRow key={row.id} row={row} query={query} open={row.id === open} />
        ))}
      </ul>
      <div className="mt-5">
        <Pagination
          page={list.page}
          pages={list.pages}
          to={(page) => inboxAddress(language, { ...query, page })}
        />
      </div>
    </>
  );
}

function ChatRow({ row, query, open }: { row: DeskRow; query: DeskQuery; open: boolean }) {
  const { t, language } = useWords();
  return (
    <li
      className={`panel relative grid gap-1 p-3.5 hover:bg-base-200/40 ${open ? 'border-primary bg-base-200/50' : ''}`}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to={inboxAddress(language, query, row.id)}
          aria-current={open ? 'page' : undefined}
          className={`min-w-0 truncate after:absolute after:inset-0 hover:underline ${row.unread > 0 ? 'font-semibold' : 'font-medium'}`}
        >
          {row.name}
        </Link>
        <ChatBadge row={row} />
        {row.here && <Badge tone="success">{t('desk.here')}</Badge>}
        <span className="ml-auto whitespace-nowrap text-quiet text-sm">
          <Moment at={row.changedAt} />
        </span>
      </p>
      <p className="line-clamp-2 text-[0.9375rem] text-quiet [overflow-wrap:anywhere]">{row.excerpt}</p>
      <p className="flex flex-wrap gap-x-3 text-sm">
        {row.unread > 0 && (
          <span className="font-medium text-primary">{t('desk.unread', { count: row.unread })}</span>
        )}
        {row.assignedName && <span className="text-quiet">{t('desk.with', { name: row.assignedName })}</span>}
      </p>
    </li>
  );
}

export function ChatBadge({ row }: { row: Pick<DeskRow, 'state' | 'waiting'> }) {
  const { t } = useWords();
  if (row.state === 'ended') return <Badge>{t('desk.badge.ended')}</Badge>;
  return row.waiting ? (
    <Badge tone="warning">{t('desk.badge.waiting')}</Badge>
  ) : (
    <Badge tone="info">{t('desk.badge.open')}</Badge>
  );
}
