import { and, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { eventTemplates, type TemplateRecord } from './event-templates.rows.ts';

export const TEMPLATES_PER_PAGE = 24;

type Asked = { workspaceIds: readonly string[]; q: string; page: number };

/** A page of what these workspaces have, by name. */
export async function templatesOf(
  reader: Reader,
  { workspaceIds, q, page }: Asked,
): Promise<{ rows: TemplateRecord[]; total: number }> {
  if (workspaceIds.length === 0) return { rows: [], total: 0 };
  const words = q.split(/\s+/).filter(Boolean);
  const where = and(
    inArray(eventTemplates.workspaceId, [...workspaceIds]),
    isNull(eventTemplates.removedAt),
    ...words.map(
      (word) =>
        sql`plain_letters(${eventTemplates.name} || ' ' || ${eventTemplates.description})
          like '%' || plain_letters(${likely(word)}) || '%'`,
    ),
  );
  const rows = await reader
    .select()
    .from(eventTemplates)
    .where(where)
    .orderBy(sql`plain_letters(${eventTemplates.name})`, eventTemplates.id)
    .limit(TEMPLATES_PER_PAGE)
    .offset((page - 1) * TEMPLATES_PER_PAGE);
  return { rows, total: await reader.$count(eventTemplates, where) };
}

/** A word as `like` takes it literally. */
const likely = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** One of these workspaces' own; another workspace's is none. */
export async function templateOf(
  reader: Reader | Tx,
  { id, workspaceIds, removed = false }: { id: string; workspaceIds: readonly string[]; removed?: boolean },
): Promise<TemplateRecord | undefined> {
  if (workspaceIds.length === 0) return undefined;
  const [found] = await reader
    .select()
    .from(eventTemplates)
    .where(
      and(
        eq(eventTemplates.id, id),
        inArray(eventTemplates.workspaceId, [...workspaceIds]),
        removed ? isNotNull(eventTemplates.removedAt) : isNull(eventTemplates.removedAt),
      ),
    );
  return found;
}

export const countTemplates = (tx: Tx, workspaceId: string): Promise<number> =>
  tx.$count(
    eventTemplates,
    and(eq(eventTemplates.workspaceId, workspaceId), isNull(eventTemplates.removedAt)),
  );

/** False when another of the workspace has this name. Whoever names one takes turns with the others until the transaction ends. */
export async function takeName(
  tx: Tx,
  { id, workspaceId, name }: Pick<TemplateRecord, 'id' | 'workspaceId' | 'name'>,
): Promise<boolean> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`event templates ${workspaceId}`}, 0))`,
  );
  const others = await tx.$count(
    eventTemplates,
    and(
      eq(eventTemplates.workspaceId, workspaceId),
      eq(eventTemplates.name, name),
      isNull(eventTemplates.removedAt),
      ne(eventTemplates.id, id),
    ),
  );
  return others === 0;
}

export async function insertTemplate(tx: Tx, template: typeof eventTemplates.$inferInsert): Promise<void> {
  await tx.insert(eventTemplates).values(template);
}

export async function writeTemplate(
  tx: Tx,
  id: string,
  change: Partial<Pick<TemplateRecord, 'name' | 'description' | 'removedAt'>>,
): Promise<void> {
  await tx.update(eventTemplates).set(change).where(eq(eventTemplates.id, id));
}

/** Takes one away; true when it was there. */
export async function markRemoved(tx: Tx, id: string, now: Date): Promise<boolean> {
  const gone = await tx
    .update(eventTemplates)
    .set({ removedAt: now })
    .where(and(eq(eventTemplates.id, id), isNull(eventTemplates.removedAt)))
    .returning({ id: eventTemplates.id });
  return gone.length > 0;
}

export async function forgetRemoved(tx: Tx, before: Date): Promise<void> {
  await tx.delete(eventTemplates).where(lt(eventTemplates.removedAt, before));
}
