import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { csvOf } from '#platform/sheets';
import { cataloguePolicy } from '../catalogue.policy.ts';
import type { ImportMapping, ImportProblem, ImportView } from '../contract.ts';
import type { ImportContext } from './context.ts';
import { loadImport } from './import-store.ts';
import { importFigures, problemsAfter } from './import-views.ts';

/** An import as its page shows it; undefined when there is none, or it is not for this person. */
export async function showImport(
  ctx: ImportContext,
  importId: string,
  by: Actor,
): Promise<ImportView | undefined> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue') || !isId(importId)) return undefined;
  const { reader } = ctx.database;
  const record = await loadImport(reader, importId);
  if (!record || record.state === 'reading') return undefined;
  const figures = await importFigures(reader, importId);
  const { id, state, fileName, columns, rowCount, problem } = record;
  const { plan, outcome, undone } = figures;
  const written = outcome.added + outcome.changed;
  const progress = {
    checking: { done: record.atLine, of: rowCount },
    running: { done: written + outcome.faulty, of: plan.added + plan.changed },
    undoing: { done: undone.removed + undone.restored + undone.left, of: written },
  };
  const { done, of } = progress[state as keyof typeof progress] ?? { done: 0, of: 0 };
  return {
    id,
    state,
    fileName,
    columns,
    rows: rowCount,
    mapping: record.mapping as ImportMapping,
    done: Math.min(done, of),
    of,
    problem,
    ...figures,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

const PAGE = 1_000;

/** Everything that was wrong or left out, as CSV; the page says it in the person's words. */
export async function problemsFile(
  ctx: ImportContext,
  request: {
    importId: string;
    by: Actor;
    header: string[];
    say: (problem: ImportProblem & { isNote: boolean }) => string[];
  },
): Promise<AsyncGenerator<Uint8Array> | undefined> {
  if (!cataloguePolicy.allows(request.by, 'keep-catalogue') || !isId(request.importId)) return undefined;
  if (!(await loadImport(ctx.database.reader, request.importId))) return undefined;
  return csvOf(problemRows(ctx, request));
}

async function* problemRows(
  ctx: ImportContext,
  { importId, header, say }: Parameters<typeof problemsFile>[1],
) {
  yield [header];
  for (let after = '0'; ; ) {
    const problems = await problemsAfter(ctx.database.reader, importId, after, PAGE);
    const last = problems.at(-1);
    if (!last) return;
    yield problems.map(say);
    after = last.id;
  }
}
