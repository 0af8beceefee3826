import type { z } from 'zod';
import type { Database } from '#platform/db';
import { type JournalRow, readJournal } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { auditPolicy } from './audit.policy.ts';
import { type ActView, type AuditPage, ReadAuditRequest } from './contract.ts';

/** Who did what, when and from where, the newest first; `next` pages on. */
export async function readAudit(
  { database }: { database: Pick<Database, 'reader'> },
  by: Actor,
  input: z.input<typeof ReadAuditRequest> = {},
): Promise<Result<AuditPage, 'not-allowed' | 'invalid'>> {
  if (!auditPolicy.allows(by, 'read-journal')) return refuse('not-allowed');
  const parsed = ReadAuditRequest.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { subjectId, action, before, limit } = parsed.data;
  const rows = await readJournal(database.reader, {
    ...(subjectId ? { subjectId } : {}),
    ...(action ? { action } : {}),
    ...(before ? { beforeId: before } : {}),
    limit: limit + 1,
  });
  const acts = rows.slice(0, limit).map(presentAct);
  return accept({ acts, next: rows.length > limit ? (acts.at(-1)?.id ?? null) : null });
}

const presentAct = (row: JournalRow): ActView => ({
  id: row.id,
  at: row.at,
  who: { kind: row.actorKind as ActView['who']['kind'], id: row.actorId, name: row.actorName },
  from: row.from,
  action: row.action,
  subject: { type: row.subjectType, id: row.subjectId },
  before: row.before,
  after: row.after,
});
