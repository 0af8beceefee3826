import type { Tx } from '#platform/db';
import type { SheetRow } from '#platform/sheets';
import type { ImportMapping } from '../contract.ts';
import { storedProducts } from '../keeping/kept-views.ts';
import { takenNames } from '../keeping/product-store.ts';
import { assemble } from './assemble.ts';
import { type Checked, checkDraft, toImportProblem } from './check-product.ts';
import { type ImportContext, tellOfImport } from './context.ts';
import type { Assembled } from './draft.ts';
import { groupRows } from './group-rows.ts';
import { type ImportRecord, rowsFrom, updateImport } from './import-store.ts';
import type { Surroundings } from './product-of.ts';
import { insertProblems, markRepeated, stageProducts } from './staging-store.ts';
import { surroundingsOf } from './surroundings.ts';

// Rows of one product lie together, and no product has so many.
const WINDOW = 1_000;

/** Looks at the next rows of a sheet: what they would add and change, and what is wrong with them. Writes nothing into the catalogue. */
export async function checkNext(ctx: ImportContext, tx: Tx, record: ImportRecord): Promise<void> {
  const mapping = record.mapping as ImportMapping;
  const vatRates = await ctx.vatRates();
  const rows = await rowsFrom(tx, record.id, record.atLine, WINDOW);
  const isEnd = rows.length < WINDOW;
  const { groups, next } = wholeGroups(rows, mapping, isEnd);
  const assembled = groups.map((group) => assemble(group, mapping, vatRates));
  const drafts = assembled.map(({ draft }) => draft);
  const around = await surroundingsOf(ctx, tx, record.id, mapping, drafts);
  const checked = await checkAll(tx, assembled, around);
  await stageProducts(
    tx,
    record.id,
    drafts.map((draft, at) => ({
      place: record.atPlace + at,
      line: draft.line,
      slug: draft.slug,
      skus: checked[at]?.product?.variants.map(({ sku }) => sku) ?? [],
      names: checked[at]?.product?.names ?? draft.texts.names,
      draft,
      plan: checked[at]?.plan ?? 'faulty',
    })),
  );
  await insertProblems(tx, record.id, [
    ...checked.flatMap(({ problems }) => problems),
    ...picturesMissing(assembled, around),
  ]);
  if (isEnd) await markRepeated(tx, record.id);
  await updateImport(tx, record.id, ctx.clock.now(), {
    atLine: next,
    atPlace: record.atPlace + groups.length,
    tries: 0,
    ...(isEnd && { state: 'checked' }),
  });
  tellOfImport(ctx, tx);
}

/** The groups that are whole, and the line from which to go on: the last one may go on in rows that were not read yet. */
function wholeGroups(rows: readonly SheetRow[], mapping: ImportMapping, isEnd: boolean) {
  const groups = groupRows(rows, mapping);
  const last = groups.at(-1);
  if (isEnd || groups.length < 2 || !last?.[0]) return { groups, next: (rows.at(-1)?.line ?? 0) + 1 };
  return { groups: groups.slice(0, -1), next: last[0].line };
}

async function checkAll(tx: Tx, assembled: readonly Assembled[], around: Surroundings): Promise<Checked[]> {
  const known = await storedProducts(tx, { slugs: assembled.map(({ draft }) => draft.slug).filter(Boolean) });
  const bySlug = new Map(known.map((product) => [product.slug, product]));
  const checked = assembled.map(({ draft, problems }): Checked => {
    if (problems.length > 0)
      return { plan: 'faulty', problems: problems.map((problem) => ({ ...problem, slug: draft.slug })) };
    return checkDraft(draft, bySlug.get(draft.slug), around);
  });
  const taken = await takenNames(
    tx,
    checked.flatMap(({ product }, place) =>
      product
        ? [
            {
              place,
              id: bySlug.get(product.slug)?.id ?? null,
              slug: product.slug,
              skus: product.variants.map(({ sku }) => sku),
            },
          ]
        : [],
    ),
  );
  for (const { place, sku } of taken) {
    const one = checked[place];
    const draft = assembled[place]?.draft;
    if (!one?.product || !draft || sku === null) continue;
    const at = one.product.variants.findIndex((variant) => variant.sku === sku);
    one.problems.push({
      ...toImportProblem(draft, { field: `variants.${at}.sku`, code: 'sku-taken' }),
      value: sku,
    });
    one.plan = 'faulty';
  }
  return checked;
}

/** Pictures we do not have are left out with a word: nothing is ever fetched from an address in a sheet. */
const picturesMissing = (assembled: readonly Assembled[], around: Surroundings) =>
  assembled.flatMap(({ draft }) =>
    (draft.pictures ?? [])
      .filter(({ cell }) => !around.picture(cell))
      .map(({ line, cell }) => ({
        line,
        slug: draft.slug,
        field: 'image',
        code: 'picture-missing',
        value: cell.slice(0, 200).toWellFormed(),
        isNote: true,
      })),
  );
