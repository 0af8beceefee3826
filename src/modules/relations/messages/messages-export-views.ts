import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { MessageQuery } from './contract.ts';
import { filters, stateSql } from './message-views.ts';
import { messagesPolicy } from './messages.policy.ts';

/** What visitors wrote, whole, to take along. */
export const messagesToExport = (reader: Reader): ExportableList<MessageQuery> =>
  sqlList({
    name: 'messages',
    reader,
    may: (by) => messagesPolicy.allows(by, 'export-messages'),
    filter: MessageQuery,
    filters: { q: 'text', state: { codes: 'message' } },
    columns: [
      { key: 'writtenAt', kind: 'instant' },
      { key: 'name', kind: 'text' },
      { key: 'email', kind: 'text', onPaper: 1.4 },
      { key: 'phone', kind: 'text', onPaper: 0 },
      { key: 'orderNumber', kind: 'text', onPaper: 0.8 },
      { key: 'text', kind: 'text', onPaper: 3 },
      { key: 'state', kind: 'code', codes: 'message', onPaper: 0.8 },
    ],
    key: [{ column: sql`m.id`, type: 'uuid' }],
    query: (asked) => ({
      columns: sql`
        m.written_at as "writtenAt", m.name, m.email, m.phone, m.order_number as "orderNumber", m.text, ${stateSql} as state`,
      from: sql`contact_messages m`,
      where: filters(asked),
    }),
  });
