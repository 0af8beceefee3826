type Choices = { code: string; values: { code: string }[] }[];
type Chosen = { options: Record<string, string> };

/** Every combination of the values, the last option turning fastest; one empty combination when there are none. */
export function combinationsOf(options: Choices): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (made, { code, values }) =>
      made.flatMap((chosen) => values.map((value) => ({ ...chosen, [code]: value.code }))),
    [{}],
  );
}

export const numberOfCombinations = (options: Choices): number =>
  options.reduce((made, { values }) => made * values.length, 1);

/**
 * A variant for every combination. What is there already stays as it is; a new one starts from the variant it is most
 * like, so that a third size takes its price from its neighbour and a first option from the product's only variant.
 */
export function variantMatrix<V extends Chosen>(
  options: Choices,
  variants: readonly V[],
  make: (options: Record<string, string>, like: V | undefined) => V,
): V[] {
  const left = new Set(variants);
  const combinations = combinationsOf(options);
  const exact = combinations.map((chosen) => take(left, (variant) => same(variant.options, chosen)));
  return combinations.map((chosen, place) => {
    const there = exact[place];
    if (there) return there;
    // A variant of before the option existed becomes its first value, and keeps its stock and its number.
    const older = take(left, (variant) => within(variant.options, chosen));
    if (older) return { ...older, options: chosen };
    return make(chosen, nearest(variants, chosen));
  });
}

function take<V>(left: Set<V>, fits: (variant: V) => boolean): V | undefined {
  for (const variant of left) {
    if (!fits(variant)) continue;
    left.delete(variant);
    return variant;
  }
  return undefined;
}

const inCommon = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).filter((code) => a[code] === b[code]).length;
const same = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).length === Object.keys(b).length && inCommon(a, b) === Object.keys(b).length;
const within = (part: Record<string, string>, whole: Record<string, string>) =>
  Object.keys(part).length < Object.keys(whole).length && inCommon(part, whole) === Object.keys(part).length;

function nearest<V extends Chosen>(variants: readonly V[], chosen: Record<string, string>): V | undefined {
  let best: V | undefined;
  for (const variant of variants) {
    if (!best || inCommon(variant.options, chosen) > inCommon(best.options, chosen)) best = variant;
  }
  return best;
}
