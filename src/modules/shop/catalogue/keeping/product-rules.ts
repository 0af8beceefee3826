import type { KeptProduct, ProductInput, ProductProblem, ProductState } from '../contract.ts';

const counted = (kind: ProductInput['kind']) => kind === 'product' || kind === 'rental';

/** Without what belongs to other kinds: a cake has no smallest party, a service no pieces. */
export function forItsKind(given: ProductInput): ProductInput {
  const { dayCapacity, minGuests, maxGuests, rentalOutDays, rentalBackDays, depositMinor, ...rest } = given;
  const { kind } = given;
  return {
    ...rest,
    variants: counted(kind) ? rest.variants : rest.variants.map(({ onHand: _, ...variant }) => variant),
    ...(kind === 'service' && dayCapacity !== undefined && { dayCapacity }),
    ...(kind === 'per-guest' && minGuests !== undefined && { minGuests }),
    ...(kind === 'per-guest' && maxGuests !== undefined && { maxGuests }),
    ...(kind === 'rental' && rentalOutDays !== undefined && { rentalOutDays }),
    ...(kind === 'rental' && rentalBackDays !== undefined && { rentalBackDays }),
    ...(kind === 'rental' && depositMinor !== undefined && { depositMinor }),
  };
}

type Problem = Omit<ProductProblem, 'product'>;

/** What the fields of one product say against each other; `before` is what is kept of it already. */
export function checkProduct(given: ProductInput, before: KeptProduct | undefined): ProductProblem[] {
  const problems: Problem[] = [
    ...kindProblems(given, before),
    ...optionProblems(given),
    ...given.variants.flatMap((variant, place) => variantProblems(given, variant, place)),
  ];
  return problems.map((problem) => ({ product: given.slug, ...problem }));
}

function kindProblems(given: ProductInput, before: KeptProduct | undefined): Problem[] {
  const problems: Problem[] = [];
  if (given.kind === 'service' && given.dayCapacity === undefined)
    problems.push({ field: 'dayCapacity', code: 'capacity-missing' });
  if (
    given.kind === 'per-guest' &&
    given.minGuests !== undefined &&
    given.maxGuests !== undefined &&
    given.maxGuests < given.minGuests
  )
    problems.push({ field: 'maxGuests', code: 'guests-order' });
  if (
    before &&
    counted(before.kind) &&
    !counted(given.kind) &&
    before.variants.some((v) => v.onHand !== null)
  )
    problems.push({ field: 'kind', code: 'kind-counted' });
  // Its days may be promised for months to come: pieces that are sold would be missing then.
  if (before?.kind === 'rental' && given.kind === 'product')
    problems.push({ field: 'kind', code: 'kind-let' });
  if (given.kind !== 'rental') return problems;
  if (given.rentalOutDays === undefined) problems.push({ field: 'rentalOutDays', code: 'window-missing' });
  if (given.rentalBackDays === undefined) problems.push({ field: 'rentalBackDays', code: 'window-missing' });
  const owned = new Map(before?.variants.map(({ id, onHand }) => [id, onHand]));
  given.variants.forEach(({ id, onHand }, place) => {
    if (onHand === undefined && (owned.get(id ?? '') ?? null) === null)
      problems.push({ field: `variants.${place}.onHand`, code: 'pieces-missing' });
  });
  return problems;
}

function optionProblems({ options }: ProductInput): Problem[] {
  const problems: Problem[] = [];
  options.forEach(({ code, values }, place) => {
    if (options.findIndex((other) => other.code === code) !== place)
      problems.push({ field: `options.${place}.names`, code: 'option-twice' });
    values.forEach((value, at) => {
      if (values.findIndex((other) => other.code === value.code) !== at)
        problems.push({ field: `options.${place}.values.${at}.names`, code: 'option-twice' });
    });
  });
  return problems;
}

function variantProblems(
  { options, variants }: ProductInput,
  { options: chosen, sku }: ProductInput['variants'][number],
  place: number,
): Problem[] {
  const fits =
    Object.keys(chosen).length === options.length &&
    options.every(({ code, values }) => values.some((value) => value.code === chosen[code]));
  if (!fits) return [{ field: `variants.${place}.options`, code: 'variant-without-option' }];
  const twin = variants.findIndex((other) =>
    options.every(({ code }) => other.options[code] === chosen[code]),
  );
  const sameSku = variants.findIndex((other) => other.sku === sku);
  return [
    ...(twin < place ? [{ field: `variants.${place}.options`, code: 'variant-twice' as const }] : []),
    ...(sameSku < place ? [{ field: `variants.${place}.sku`, code: 'sku-twice' as const }] : []),
  ];
}

/** Slugs and SKUs that two products of one list want. */
export function wantedTwice(list: readonly ProductInput[]): ProductProblem[] {
  const slugs = new Map<string, number>();
  const skus = new Map<string, number>();
  const problems: ProductProblem[] = [];
  list.forEach(({ slug, variants }, at) => {
    if ((slugs.get(slug) ?? at) !== at) problems.push({ product: slug, field: 'slug', code: 'slug-twice' });
    slugs.set(slug, at);
    variants.forEach(({ sku }, place) => {
      if ((skus.get(sku) ?? at) !== at)
        problems.push({ product: slug, field: `variants.${place}.sku`, code: 'sku-twice' });
      skus.set(sku, at);
    });
  });
  return problems;
}

/** From which state a product may come into which; archived things come back as drafts. */
export const stateMoves: Record<ProductState, readonly ProductState[]> = {
  draft: ['published', 'archived'],
  published: ['draft', 'archived'],
  archived: ['draft'],
};
