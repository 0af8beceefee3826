import type { ProductView, VariantView } from '#modules/shop/catalogue/contract';

type Offered = Pick<ProductView, 'variants' | 'options' | 'suggestion'>;
export type Chosen = Record<string, string>;

/** The field of an option in the form, e.g. `option.size`. */
export const optionField = (code: string) => `option.${code}`;

/** What is chosen before anybody chose: what suits the party, else the first that can be had. */
export function firstChoice({ variants, suggestion }: Offered): VariantView | undefined {
  return (
    variants.find(({ id }) => id === suggestion?.variantId) ??
    variants.find(
      ({ availability: { state } }) =>
        state === 'available' || state === 'last-ones' || state === 'rentable' || state === 'day-needed',
    ) ??
    variants[0]
  );
}

/** The variant of a choice; undefined when nobody makes that combination. */
export const variantOf = ({ variants, options }: Offered, chosen: Chosen): VariantView | undefined =>
  variants.find((variant) => options.every(({ code }) => variant.options[code] === chosen[code]));

/** Reads the choice from the form; without options there is one variant, and it is chosen. */
export function variantInForm(product: Offered, form: FormData): VariantView | undefined {
  if (product.options.length === 0) return product.variants[0];
  const chosen = Object.fromEntries(
    product.options.map(({ code }) => [code, String(form.get(optionField(code)) ?? '')]),
  );
  return variantOf(product, chosen);
}

/** The price of a value, where it is the only choice there is; else undefined, for it depends on the others. */
export function priceOfValue(
  { variants, options }: Offered,
  code: string,
  value: string,
): number | undefined {
  if (options.length !== 1) return undefined;
  const prices = new Set(variants.map(({ priceMinor }) => priceMinor));
  if (prices.size < 2) return undefined;
  return variants.find((variant) => variant.options[code] === value)?.priceMinor;
}
