import { z } from 'zod';
import type { Reader } from '#platform/db';
import type { ExportableList } from '#platform/exports';
import { countJournal, type JournalRow, readJournal } from '#platform/journal';
import { auditPolicy } from './audit.policy.ts';

const JournalQuery = z.object({ subject: z.string().trim().min(1).max(100).optional().catch(undefined) });
type JournalQuery = z.infer<typeof JournalQuery>;

const asked = ({ subject }: JournalQuery) => (subject ? { subjectId: subject } : {});

/** Who did what, to take along; the newest first, as its page shows it. */
export const journalToExport = (reader: Reader): ExportableList<JournalQuery> => ({
  name: 'journal',
  may: (by) => auditPolicy.allows(by, 'read-journal'),
  filter: JournalQuery,
  filters: { subject: 'text' },
  columns: [
    { key: 'at', kind: 'instant' },
    { key: 'who', kind: 'text' },
    { key: 'from', kind: 'text', onPaper: 0.8 },
    { key: 'action', kind: 'code', codes: 'act', onPaper: 1.2 },
    { key: 'subject', kind: 'code', codes: 'subject', onPaper: 0.7 },
    { key: 'subjectId', kind: 'text', onPaper: 1.4 },
    { key: 'before', kind: 'text', onPaper: 2 },
    { key: 'after', kind: 'text', onPaper: 2 },
  ],
  count: (filter) => countJournal(reader, asked(filter)),
  async after(filter, _shop, place, most) {
    const rows = await readJournal(reader, {
      ...asked(filter),
      ...(place && { beforeId: place }),
      limit: most,
    });
    return { rows: rows.map(presentAct), place: rows.length < most ? undefined : rows.at(-1)?.id };
  },
});

const presentAct = (row: JournalRow) => ({
  at: row.at,
  who: row.actorName ?? row.actorId ?? row.actorKind,
  from: row.from,
  action: row.action,
  subject: row.subjectType,
  subjectId: row.subjectId,
  before: row.before && JSON.stringify(row.before),
  after: row.after && JSON.stringify(row.after),
});
