import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { MessageList, MessageQuery, MessageRow, MessageState } from './contract.ts';

const PER_PAGE = 25;

const answered = sql`exists (select 1 from contact_answers a where a.message_id = m.id)`;
const inState: Record<MessageState, SQL> = {
  new: sql`m.read_at is null`,
  read: sql`m.read_at is not null and not ${answered}`,
  answered,
};

export const stateSql = sql`case when ${answered} then 'answered' when m.read_at is null then 'new' else 'read' end`;

export function filters({ q, state }: MessageQuery): SQL {
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined;
  return sql`
    ${state ? inState[state] : sql`true`} and
    ${
      pattern
        ? sql`plain_letters(m.name || ' ' || m.email || ' ' || m.order_number || ' ' || m.text) like plain_letters(${pattern})`
        : sql`true`
    }`;
}

/** One page of what visitors wrote, the newest first. */
export async function messageList(reader: Reader, query: MessageQuery): Promise<MessageList> {
  const { page = 1 } = query;
  const asked = filters(query);
  const [counted, found] = await Promise.all([
    reader.execute<{ total: number; unread: number }>(sql`
      select (select count(*)::int from contact_messages m where ${asked}) as total,
             (select count(*)::int from contact_messages where read_at is null) as unread`),
    reader.execute<MessageRow>(sql`
      select m.id, m.name, m.email, m.order_number as "orderNumber", left(m.text, 160) || case when length(m.text) > 160 then '…' else '' end as excerpt, m.written_at as "writtenAt",
             ${stateSql} as state
      from contact_messages m where ${asked}
      order by m.written_at desc, m.id desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`),
  ]);
  const { total = 0, unread = 0 } = counted.rows[0] ?? {};
  const rows = found.rows.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt).toISOString() }));
  return { rows, total, unread, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
