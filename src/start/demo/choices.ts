import type { DemoOption, DemoVariant, Words } from './words.ts';

/** What a shopper chooses, and the variants that follow from it. */
export function option(code: string, names: Words, values: Record<string, Words>): DemoOption {
  return {
    code,
    names,
    values: Object.entries(values).map(([value, valueNames]) => ({ code: value, names: valueNames })),
  };
}

/** One variant for every combination, numbered after what was chosen: CAKE-M-LEMON. */
export function everyChoice(
  sku: string,
  options: DemoOption[],
  priced: (chosen: (code: string) => string) => Omit<DemoVariant, 'sku' | 'options'>,
): DemoVariant[] {
  return combinations(options).map((chosen) => ({
    sku: [sku, ...Object.values(chosen)].join('-').toUpperCase(),
    options: chosen,
    ...priced((code) => chosen[code] ?? ''),
  }));
}

function combinations(options: DemoOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (found, { code, values }) =>
      found.flatMap((chosen) => values.map((value) => ({ ...chosen, [code]: value.code }))),
    [{}],
  );
}

/** Nothing to choose. */
export function single(sku: string, priceMinor: number, more: Partial<DemoVariant> = {}): DemoVariant[] {
  return [{ sku, priceMinor, options: {}, ...more }];
}

/** The price of the chosen value; a value without one is a mistake of ours. */
export function oneOf<T>(table: Record<string, T>, value: string): T {
  const found = table[value];
  if (found === undefined) throw new Error(`no entry for "${value}"`);
  return found;
}
