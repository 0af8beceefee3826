import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { csvOf, excelOf } from '#platform/sheets';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { groupsView } from '../keeping/keeping-views.ts';
import { storedProducts } from '../keeping/kept-views.ts';
import type { ImportContext } from './context.ts';
import { exportHeader, exportRows } from './export-rows.ts';
import { slugsFrom } from './import-views.ts';

const PAGE = 200;

/** The whole catalogue as CSV, in pieces; undefined when it is not for this person. */
export function exportCsv(
  ctx: ImportContext,
  request: { language: Language; by: Actor },
): AsyncGenerator<Uint8Array> | undefined {
  return cataloguePolicy.allows(request.by, 'keep-catalogue')
    ? csvOf(rowsOf(ctx, request.language))
    : undefined;
}

/** The same as a workbook, which holds fewer rows. */
export async function exportExcel(
  ctx: ImportContext,
  request: { language: Language; by: Actor },
): Promise<Uint8Array | 'too-many-rows' | undefined> {
  return cataloguePolicy.allows(request.by, 'keep-catalogue')
    ? excelOf(rowsOf(ctx, request.language))
    : undefined;
}

async function* rowsOf(ctx: ImportContext, language: Language): AsyncGenerator<string[][]> {
  const { reader } = ctx.database;
  const categories = new Map((await groupsView(reader, 'category')).map((group) => [group.slug, group]));
  yield [exportHeader(language)];
  let after: { position: number; id: string } | undefined;
  for (;;) {
    const page = await slugsFrom(reader, after, PAGE);
    after = page.at(-1);
    if (!after) return;
    const products = new Map(
      (await storedProducts(reader, { ids: page.map(({ id }) => id) })).map((one) => [one.id, one]),
    );
    yield page.flatMap(({ id }) => {
      const product = products.get(id);
      return product ? exportRows(product, categories, language) : [];
    });
  }
}
