import type { Tx } from '#platform/db';
import { record as writeAct } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import type { ImportMapping, KeptProduct, ProductInput, SavedProduct } from '../contract.ts';
import { OTHER_CATEGORY } from '../contract.ts';
import { storedProducts } from '../keeping/kept-views.ts';
import { groupIds, lockProducts } from '../keeping/product-store.ts';
import { addGroups } from '../keeping/save-group.ts';
import { checkDraft, toImportProblem } from './check-product.ts';
import { type ImportContext, tellOfImport } from './context.ts';
import type { MadeGroup } from './import.rows.ts';
import { deleteRows, type ImportRecord, updateImport } from './import-store.ts';
import { saveWhatFits } from './save-what-fits.ts';
import {
  type Done,
  insertProblems,
  nextPlanned,
  type PlannedProduct,
  writeOutcomes,
} from './staging-store.ts';
import { surroundingsOf } from './surroundings.ts';

/** So many products are written in one transaction. */
export const BATCH = 200;

type Ready = PlannedProduct & { before: KeptProduct | undefined; product: ProductInput };

/** Writes the next products of an import, in the same number of statements for one and for a whole batch. */
export async function runNext(ctx: ImportContext, tx: Tx, record: ImportRecord): Promise<void> {
  const planned = await nextPlanned(tx, record.id, record.atPlace, BATCH);
  const last = planned.at(-1);
  if (!last) return finish(ctx, tx, record);
  const mapping = record.mapping as ImportMapping;
  const slugs = planned.map(({ slug }) => slug);
  await lockProducts(tx, { ids: [], slugs });
  const known = new Map((await storedProducts(tx, { slugs })).map((product) => [product.slug, product]));
  const around = await surroundingsOf(
    ctx,
    tx,
    record.id,
    mapping,
    planned.map(({ draft }) => draft),
  );
  const problems: Parameters<typeof insertProblems>[2][number][] = [];
  const done: Done[] = [];
  const ready: Ready[] = [];
  for (const one of planned) {
    const before = known.get(one.slug);
    const checked = checkDraft(one.draft, before, around);
    // It was new when we looked: somebody made one of this name meanwhile, and it is theirs.
    if (one.plan === 'added' && before)
      checked.problems.push(toImportProblem(one.draft, { field: 'slug', code: 'slug-taken' }));
    if (checked.product && checked.problems.length === 0)
      ready.push({ ...one, before, product: checked.product });
    else {
      problems.push(...checked.problems);
      done.push(fault(one.place));
    }
  }
  const made = await makeGroups(ctx, tx, ready, mapping, record.actor);
  const { saved, refused } = await saveWhatFits(
    ctx,
    tx,
    ready.map(({ product, before }) => ({ product, ...(before && { id: before.id }) })),
    record.actor,
  );
  for (const one of ready) {
    const kept = saved.get(one.slug);
    if (kept) done.push(outcomeOf(one, kept));
    else {
      problems.push(...(refused.get(one.slug) ?? []).map((problem) => toImportProblem(one.draft, problem)));
      done.push(fault(one.place));
    }
  }
  await writeOutcomes(tx, record.id, done);
  await insertProblems(tx, record.id, problems);
  await updateImport(tx, record.id, ctx.clock.now(), {
    atPlace: last.place + 1,
    tries: 0,
    madeGroups: [...record.madeGroups, ...made],
  });
  tellOfImport(ctx, tx);
}

const fault = (place: number): Done => ({
  place,
  outcome: 'faulty',
  productId: null,
  before: null,
  after: null,
});

function outcomeOf({ place, before, product }: Ready, saved: SavedProduct): Done {
  const was = new Map(before?.variants.map(({ id, onHand }) => [id, onHand]));
  const stock = saved.variants.flatMap(({ id }, at) => {
    const became = product.variants[at]?.onHand;
    return became === undefined || was.get(id) === became
      ? []
      : [{ variantId: id, was: was.get(id) ?? null, became }];
  });
  // Only its pieces were counted: the product itself is as it was, and that is a change none the less.
  const outcome = saved.outcome === 'same' && stock.length > 0 ? 'changed' : saved.outcome;
  return {
    place,
    outcome,
    productId: saved.id,
    before: before ?? null,
    after: {
      version: saved.version,
      pictures: product.pictures?.map(({ key }) => key) ?? null,
      stock,
    },
  };
}

/** Categories and kinds of celebration that the products name and nobody has made yet. */
async function makeGroups(
  ctx: ImportContext,
  tx: Tx,
  ready: readonly Ready[],
  { language }: ImportMapping,
  by: Actor,
): Promise<MadeGroup[]> {
  const categories = new Map(
    ready.map(({ product, draft }) => [
      product.category,
      draft.category?.names ?? namesOf(product.category, language),
    ]),
  );
  const eventTypes = new Map(
    ready.flatMap(({ product }) =>
      product.eventTypes.map((slug) => [slug, namesOf(slug, language)] as const),
    ),
  );
  const known = await groupIds(tx, {
    categories: [...categories.keys()],
    eventTypes: [...eventTypes.keys()],
  });
  const made: MadeGroup[] = [];
  for (const [kind, wanted, there] of [
    ['category', categories, known.categories],
    ['event-type', eventTypes, known.eventTypes],
  ] as const) {
    const groups = [...wanted]
      .filter(([slug]) => !there.has(slug))
      .map(([slug, names]) => ({ slug, names, intro: {} }));
    if (groups.length === 0) continue;
    const added = await addGroups(ctx, tx, { kind, groups, by });
    if (added.ok) made.push(...added.value.added.map(({ id }) => ({ kind, id })));
  }
  return made;
}

const other = { en: 'Other', nl: 'Overige', fr: 'Autres' };
const namesOf = (slug: string, language: ImportMapping['language']) =>
  slug === OTHER_CATEGORY
    ? other
    : { [language]: slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ') };

async function finish(ctx: ImportContext, tx: Tx, record: ImportRecord): Promise<void> {
  await deleteRows(tx, record.id);
  await updateImport(tx, record.id, ctx.clock.now(), { state: 'done', tries: 0 });
  if (record.atPlace > 0)
    await writeAct(tx, {
      by: record.actor,
      action: 'catalogue.import',
      subject: { type: 'import', id: record.id },
      after: { file: record.fileName },
    });
  const accountId = accountOf(record.actor);
  if (accountId) await ctx.imported(tx, { importId: record.id, fileName: record.fileName, accountId });
  tellOfImport(ctx, tx);
}
