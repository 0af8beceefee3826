import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { ImportCounts, ImportPreviewRow, ImportProblem, ImportRow, ImportView } from '../contract.ts';

const PREVIEWED = 20;
const PROBLEMS_SHOWN = 50;
const LEFT_SHOWN = 200;

type Figures = Pick<
  ImportView,
  'plan' | 'outcome' | 'undone' | 'preview' | 'problems' | 'problemCount' | 'left' | 'pictures'
>;

const counted = (column: 'plan' | 'outcome') => sql`
  (select jsonb_object_agg(k, n) from (select ${sql.raw(column)} as k, count(*)::int as n from mine where ${sql.raw(column)} is not null group by 1) c)`;

/** Everything the page of an import shows beside the import itself, in one statement. */
export async function importFigures(reader: Reader, importId: string): Promise<Figures> {
  const { rows } = await reader.execute(sql`
    with mine as materialized (select place, line, slug, names, plan, outcome, undone, undone_why
      from catalogue_import_products where import_id = ${importId}),
    problems as (select * from catalogue_import_problems where import_id = ${importId})
    select ${counted('plan')} as plan, ${counted('outcome')} as outcome,
      (select jsonb_build_object('removed', count(*) filter (where undone = 'removed'),
        'restored', count(*) filter (where undone = 'restored'),
        'left', count(*) filter (where undone in ('left', 'archived') or undone_why is not null)) from mine) as undone,
      coalesce((select jsonb_agg(jsonb_build_object('line', p.line, 'slug', p.slug, 'names', p.names, 'plan', p.plan,
          'priceMinor', (select min((v->>'priceMinor')::bigint) from jsonb_array_elements(d.draft->'variants') v),
          'variants', jsonb_array_length(d.draft->'variants'),
          'pictures', coalesce(jsonb_array_length(d.draft->'pictures'), 0)) order by p.place)
        from (select * from mine order by place limit ${PREVIEWED}) p
        join catalogue_import_products d on d.import_id = ${importId} and d.place = p.place), '[]') as preview,
      coalesce((select jsonb_agg(jsonb_build_object('line', line, 'slug', slug, 'field', field, 'code', code, 'value', value) order by line, id)
        from (select * from problems where not is_note order by line, id limit ${PROBLEMS_SHOWN}) p), '[]') as problems,
      (select count(*)::int from problems where not is_note) as "problemCount",
      (select jsonb_build_object('skipped', count(*) filter (where is_note and code = 'picture-missing')) from problems) as skipped,
      (select count(*)::int from catalogue_import_pictures where import_id = ${importId}) as brought,
      coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'names', names, 'why', undone_why, 'archived', undone = 'archived') order by place)
        from (select * from mine where undone_why is not null order by place limit ${LEFT_SHOWN}) l), '[]') as left`);
  const row = rows[0] as never as Omit<Figures, 'pictures'> & {
    skipped: { skipped: number };
    brought: number;
  };
  const none: ImportCounts = { added: 0, changed: 0, same: 0, faulty: 0 };
  return {
    plan: { ...none, ...row.plan },
    outcome: { ...none, ...row.outcome },
    undone: row.undone,
    preview: row.preview as ImportPreviewRow[],
    problems: row.problems,
    problemCount: row.problemCount,
    left: row.left,
    pictures: { brought: row.brought, skipped: row.skipped.skipped },
  };
}

/** The newest imports first. */
export async function recentImports(reader: Reader): Promise<ImportRow[]> {
  const { rows } = await reader.execute(sql`
    select id, state, file_name as "fileName", row_count as rows,
      to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
    from catalogue_imports where state <> 'reading' order by created_at desc limit 20`);
  return rows as never;
}

/** Everything that was wrong or skipped, page by page: `after` is the number of the last one read. */
export async function problemsAfter(
  reader: Reader,
  importId: string,
  after: string,
  most: number,
): Promise<(ImportProblem & { id: string; isNote: boolean })[]> {
  const { rows } = await reader.execute(sql`
    select id::text, line, slug, field, code, value, is_note as "isNote" from catalogue_import_problems
    where import_id = ${importId} and id > ${after}::bigint order by catalogue_import_problems.id limit ${most}`);
  return rows as never;
}

/** Slugs of all products, drafts and archive included, as the shop orders them: from a place on. */
export async function slugsFrom(
  reader: Reader,
  after: { position: number; id: string } | undefined,
  most: number,
): Promise<{ slug: string; position: number; id: string }[]> {
  const { rows } = await reader.execute(sql`
    select slug, position, id from products
    ${after ? sql`where (position, id) > (${after.position}, ${after.id}::uuid)` : sql``}
    order by position, id limit ${most}`);
  return rows as never;
}
