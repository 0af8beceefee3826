import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { DeskList, DeskQuery, DeskRow, DeskView, EarlierChat } from './contract.ts';

const PER_PAGE = 20;

const inView = (view: DeskView, accountId: string): SQL =>
  ({
    waiting: sql`c.waiting_since is not null`,
    mine: sql`c.assigned_to = ${accountId} and c.state = 'open'`,
    all: sql`true`,
    ended: sql`c.state = 'ended'`,
  })[view];

const excerpt = sql`(
  select left(case when l.text = '' then f.name else l.text end, 160)
  from chat_lines l left join chat_files f on f.id = l.file_id
  where l.chat_id = c.id order by l.seq desc limit 1)`;

/** One page of the conversations: who waits longest first where people wait, else the newest. */
export async function deskList(
  reader: Reader,
  { q, view = 'waiting', page = 1 }: DeskQuery,
  { accountId, hereSince }: { accountId: string; hereSince: Date },
): Promise<DeskList> {
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined;
  const asked = sql`
    ${inView(view, accountId)} and
    ${
      pattern
        ? sql`(plain_letters(c.name || ' ' || coalesce(c.email, '')) like plain_letters(${pattern})
            or c.id in (select l.chat_id from chat_lines l where plain_letters(l.text) like plain_letters(${pattern})))`
        : sql`true`
    }`;
  const order = view === 'waiting' ? sql`c.waiting_since, c.id` : sql`c.changed_at desc, c.id desc`;
  const [counted, found] = await Promise.all([
    reader.execute<{ total: number; waiting: number }>(sql`
      select (select count(*)::int from chats c where ${asked}) as total,
             (select count(*)::int from chats where waiting_since is not null) as waiting`),
    reader.execute<DeskRow>(sql`
      select c.id, c.name, coalesce(${excerpt}, '') as excerpt, c.state, c.waiting_since is not null as waiting,
             c.visitor_seen_at > ${hereSince.toISOString()}::timestamptz as here,
             (select count(*)::int from chat_lines l
              where l.chat_id = c.id and l.seq > c.staff_read and l.side = 'visitor') as unread,
             c.assigned_name as "assignedName", c.changed_at as "changedAt"
      from chats c where ${asked}
      order by ${order} limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`),
  ]);
  const { total = 0, waiting = 0 } = counted.rows[0] ?? {};
  const rows = found.rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt).toISOString() }));
  return { rows, total, waiting, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

export async function waitingCount(reader: Reader): Promise<number> {
  const { rows } = await reader.execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from chats where waiting_since is not null`,
  );
  return rows[0]?.waiting ?? 0;
}

const MOST_EARLIER = 20;

/** The other conversations of an account, the newest first. */
export async function earlierChats(
  reader: Reader,
  accountId: string,
  but: string | undefined,
): Promise<EarlierChat[]> {
  const { rows } = await reader.execute<EarlierChat>(sql`
    select c.id, c.changed_at as at, coalesce(${excerpt}, '') as excerpt
    from chats c where c.account_id = ${accountId} and (${but ?? null}::uuid is null or c.id <> ${but ?? null}::uuid)
    order by c.changed_at desc, c.id desc limit ${MOST_EARLIER}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
