import type { Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { recordAll } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { indexForSearch } from '../catalogue-store.ts';
import type { KeepingRefusal, ProductInput, ProductProblem, SavedProduct } from '../contract.ts';
import { type KeepingContext, tellOf } from './context.ts';
import { type StoredProduct, storedProducts } from './kept-views.ts';
import { changesOf } from './product-changes.ts';
import { checkProduct, forItsKind, wantedTwice } from './product-rules.ts';
import {
  groupIds,
  lockProducts,
  type ProductToWrite,
  takenNames,
  writeEventTypes,
  writeFormerSlugs,
  writePictures,
  writeProducts,
  writeVariants,
} from './product-store.ts';

/** A product to keep: the one of this id, else the one of its slug, else a new one. */
export type ProductWish = {
  product: ProductInput;
  id?: string;
  /** The version it was read at; another one by now refuses, so that nobody overwrites what they did not see. */
  expectedVersion?: number;
};

/**
 * Keeps whole products, new and known, in the caller's transaction: all of them or none, in the same number of
 * statements for one and for ten thousand. What is kept already as given is not written again. `invalid` lists every
 * problem of every product.
 */
export async function saveProducts(
  ctx: KeepingContext,
  tx: Tx,
  wishes: readonly ProductWish[],
  by: Actor,
): Promise<Result<SavedProduct[], KeepingRefusal>> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const given = wishes.map((wish) => ({ ...wish, product: forItsKind(wish.product) }));
  const matched = await match(tx, given);
  if (!matched.ok) return matched;

  const groups = await groupIds(tx, {
    categories: given.map(({ product }) => product.category),
    eventTypes: given.flatMap(({ product }) => product.eventTypes),
  });
  const products = given.map(({ product }) => product);
  const problems = [
    ...wantedTwice(products),
    ...matched.value.flatMap(({ product, before }) => checkProduct(product, before)),
    ...products.flatMap((product) => groupProblems(product, groups)),
    ...(await takenProblems(tx, matched.value)),
  ];
  if (problems.length > 0) return refuse('invalid', { problems });

  const steps = matched.value.map(({ product, before }) => {
    const to = withIds(product, before);
    return { to, before, changes: before && changesOf(before, product) };
  });
  const written = steps.filter(({ before, changes }) => !before || changes);
  await write(tx, written, groups);
  const counted = await countPieces(ctx, tx, steps, by);
  if (!counted.ok) return counted;
  await recordAll(
    tx,
    by,
    written.map(({ to, before, changes }) => ({
      action: before ? 'product.change' : 'product.add',
      subject: { type: 'product', id: to.id },
      ...(changes ?? { after: { slug: to.slug, names: to.names, state: to.state } }),
    })),
  );
  if (written.length > 0 || counted.value.changed > 0)
    tellOf(
      ctx,
      tx,
      written.map(({ to }) => to.id),
    );
  return accept(
    steps.map(({ to, before, changes }) => ({
      id: to.id,
      slug: to.slug,
      version: before ? before.version + (changes ? 1 : 0) : 1,
      outcome: before ? (changes ? 'changed' : 'same') : 'added',
      variants: to.variants.map(({ id, sku }) => ({ id, sku })),
    })),
  );
}

type Matched = { product: ProductInput; before: StoredProduct | undefined };
type Step = Matched & { to: ProductToWrite };

/** Finds, and locks in the order of their ids, what is kept of these products already. */
async function match(
  tx: Tx,
  given: readonly ProductWish[],
): Promise<Result<Matched[], 'no-such-product' | 'changed-meanwhile'>> {
  const asked = {
    ids: given.flatMap(({ id }) => (isId(id) ? [id] : [])),
    slugs: given.flatMap(({ id, product }) => (id === undefined ? [product.slug] : [])),
  };
  await lockProducts(tx, asked);
  const known = await storedProducts(tx, asked);
  const byId = new Map(known.map((product) => [product.id, product]));
  const bySlug = new Map(known.map((product) => [product.slug, product]));
  const matched: Matched[] = [];
  for (const { id, product, expectedVersion } of given) {
    const before = id === undefined ? bySlug.get(product.slug) : byId.get(id);
    if (id !== undefined && !before) return refuse('no-such-product');
    // A new product, as far as its editor knows: version 0 never is.
    if (expectedVersion !== undefined && expectedVersion > 0 && before?.version !== expectedVersion)
      return refuse('changed-meanwhile', { version: before?.version ?? 0 });
    matched.push({ product, before: expectedVersion === 0 ? undefined : before });
  }
  return accept(matched);
}

const groupProblems = (
  product: ProductInput,
  groups: Awaited<ReturnType<typeof groupIds>>,
): ProductProblem[] => [
  ...(groups.categories.has(product.category)
    ? []
    : [{ product: product.slug, field: 'category', code: 'no-such-category' as const }]),
  ...(product.eventTypes.every((slug) => groups.eventTypes.has(slug))
    ? []
    : [{ product: product.slug, field: 'eventTypes', code: 'no-such-event-type' as const }]),
];

async function takenProblems(tx: Tx, matched: readonly Matched[]): Promise<ProductProblem[]> {
  const taken = await takenNames(
    tx,
    matched.map(({ product, before }, place) => ({
      place,
      id: before?.id ?? null,
      slug: product.slug,
      skus: product.variants.map(({ sku }) => sku),
    })),
  );
  return taken.flatMap(({ place, sku }): ProductProblem[] => {
    const product = matched[place]?.product;
    if (!product) return [];
    if (sku === null) return [{ product: product.slug, field: 'slug', code: 'slug-taken' }];
    const at = product.variants.findIndex((variant) => variant.sku === sku);
    return [{ product: product.slug, field: `variants.${at}.sku`, code: 'sku-taken' }];
  });
}

/** A variant keeps the id it names, else that of its SKU, be it one that went away; nobody takes another product's. */
function withIds(product: ProductInput, before: StoredProduct | undefined): ProductToWrite {
  const own = new Set(before?.variants.map(({ id }) => id));
  const named = new Set(product.variants.flatMap(({ id }) => (id && own.has(id) ? [id] : [])));
  const bySku = new Map(
    [...(before?.gone ?? []), ...(before?.variants ?? [])]
      .filter(({ id }) => !named.has(id))
      .map(({ id, sku }) => [sku, id]),
  );
  return {
    ...product,
    id: before?.id ?? newId(),
    variants: product.variants.map((variant) => ({
      ...variant,
      id: variant.id && own.has(variant.id) ? variant.id : (bySku.get(variant.sku) ?? newId()),
    })),
  };
}

async function write(
  tx: Tx,
  steps: readonly { to: ProductToWrite; before: StoredProduct | undefined }[],
  groups: Awaited<ReturnType<typeof groupIds>>,
): Promise<void> {
  if (steps.length === 0) return;
  const list = steps.map(({ to }) => to);
  const moved = steps.flatMap(({ to, before }) =>
    before && before.slug !== to.slug ? [{ id: to.id, slug: before.slug }] : [],
  );
  await writeProducts(tx, list, groups.categories);
  await writeVariants(tx, list);
  await writeEventTypes(tx, list, groups.eventTypes);
  await writePictures(tx, list);
  await writeFormerSlugs(
    tx,
    moved,
    list.map(({ slug }) => slug),
  );
  await indexForSearch(
    tx,
    list.map(({ id }) => id),
  );
}

/** Pieces that were given and are others than there are: counted, as an act of the stock's own ledger. */
async function countPieces(
  ctx: KeepingContext,
  tx: Tx,
  steps: readonly Pick<Step, 'to' | 'before'>[],
  by: Actor,
): Promise<Result<{ changed: number }, KeepingRefusal>> {
  const counts = steps.flatMap(({ to, before }) => {
    const known = new Map(before?.variants.map(({ id, onHand }) => [id, onHand]));
    return to.variants.flatMap(({ id, onHand }) =>
      onHand !== undefined && known.get(id) !== onHand ? [{ variantId: id, onHand }] : [],
    );
  });
  if (counts.length === 0) return accept({ changed: 0 });
  const counted = await ctx.countStock(tx, { counts, note: '', by });
  if (counted.ok) return counted;
  const { code } = counted;
  if (code !== 'below-held' && code !== 'below-let') return refuse('not-allowed');
  const short = new Set((counted.details?.variants as string[] | undefined) ?? []);
  const problems: ProductProblem[] = steps.flatMap(({ to }) =>
    to.variants.flatMap(({ id }, place) =>
      short.has(id) ? [{ product: to.slug, field: `variants.${place}.onHand`, code }] : [],
    ),
  );
  return refuse('invalid', { problems });
}
