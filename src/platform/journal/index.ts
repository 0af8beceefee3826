import { sql } from 'drizzle-orm';
import { type Reader, statement, type Tx } from '#platform/db';
import type { Actor } from '#platform/policy';

export { actedOn, actsOf, forgetInJournal, hideWhence } from './own-acts.ts';

/** One act, for the audit log: who did what to which thing, with the values before and after. */
export type Act = {
  by: Actor;
  action: string;
  subject: { type: string; id: string };
  /** The larger thing it is part of, whose activity shows it. */
  scope?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/**
 * Writes an act in the transaction that does it. The table refuses to be changed (triggers), but for who somebody was
 * that is forgotten, and holds no secrets: callers name the fields they record.
 */
export async function record(tx: Tx, act: Act): Promise<void> {
  await insertAct(tx, {
    kind: act.by.kind,
    actorId: actorId(act.by),
    actorName: actorName(act.by),
    from: 'from' in act.by ? (act.by.from ?? null) : null,
    action: act.action,
    type: act.subject.type,
    id: act.subject.id,
    scope: act.scope ?? null,
    before: act.before ? JSON.stringify(act.before) : null,
    after: act.after ? JSON.stringify(act.after) : null,
  });
}

const insertAct = statement(
  (given) => sql`
    insert into journal (actor_kind, actor_id, actor_name, from_address, action, subject_type, subject_id, scope, before, after)
    values (${given('kind')}, ${given('actorId')}, ${given('actorName')}, ${given('from')}, ${given('action')},
            ${given('type')}, ${given('id')}, ${given('scope')}, ${given('before')}, ${given('after')})`,
);

/** The same for many acts of one person: one statement, however many there are. */
export async function recordAll(tx: Tx, by: Actor, acts: Omit<Act, 'by'>[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ action, subject, scope, before, after }) => ({
    action,
    ...subject,
    scope,
    before,
    after,
  }));
  await tx.execute(sql`
    insert into journal (actor_kind, actor_id, actor_name, from_address, action, subject_type, subject_id, scope, before, after)
    select ${by.kind}, ${actorId(by)}, ${actorName(by)}, ${'from' in by ? (by.from ?? null) : null},
           a.action, a.type, a.id, a.scope, a.before, a.after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a(action text, type text, id text, scope text, before jsonb, after jsonb)`);
}

const actorId = (by: Actor) => (by.kind === 'account' ? by.accountId : by.kind === 'system' ? by.job : null);
const actorName = (by: Actor) => (by.kind === 'account' ? by.name : null);

export type JournalRow = {
  id: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  from: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  scope: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export async function countJournal(reader: Reader, filter: { subjectId?: string }): Promise<number> {
  const { rows } = await reader.execute<{ total: number }>(sql`
    select count(*)::int as total from journal
    where (${filter.subjectId ?? null}::text is null or subject_id = ${filter.subjectId ?? null})`);
  return rows[0]?.total ?? 0;
}

/** The newest acts first; `beforeId` pages on. The caller checks who may read. */
export async function readJournal(
  reader: Reader,
  filter: {
    subjectId?: string;
    scope?: string;
    scopes?: readonly string[];
    action?: string;
    beforeId?: string;
    limit: number;
  },
): Promise<JournalRow[]> {
  const { rows } = await reader.execute(sql`
    select id::text, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName",
           from_address as "from", action, subject_type as "subjectType", subject_id as "subjectId", scope, before, after
    from journal
    where (${filter.subjectId ?? null}::text is null or subject_id = ${filter.subjectId ?? null})
      and (${filter.scope ?? null}::text is null or scope = ${filter.scope ?? null})
      and (${filter.scopes ? sql.param([...filter.scopes]) : null}::text[] is null or scope = any(${filter.scopes ? sql.param([...filter.scopes]) : null}::text[]))
      and (${filter.action ?? null}::text is null or action = ${filter.action ?? null})
      and (${filter.beforeId ?? null}::bigint is null or id < ${filter.beforeId ?? null}::bigint)
    order by journal.id desc limit ${filter.limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at as string).toISOString() })) as JournalRow[];
}
