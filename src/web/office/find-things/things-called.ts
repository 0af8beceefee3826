import type { ProductView } from '#modules/shop/catalogue/contract';
import type { Language } from '#platform/i18n';
import type { App } from '../../entry/app.ts';

/** A variant that can be put on an order. */
export type Thing = {
  variantId: string;
  name: string;
  options: string;
  priceMinor: number;
  pieces: number;
  textMax: number | null;
};

/** What the catalogue has under these words, variant by variant, for the occasion. */
export async function thingsCalled(
  app: App,
  typed: string,
  occasion: { date?: string; guests?: number },
  language: Language,
): Promise<Thing[]> {
  if (typed.trim() === '') return [];
  const { products } = await app.catalogue.suggest(typed, language);
  const views = await Promise.all(
    products.map(({ slug }) => app.catalogue.product(slug, occasion, language)),
  );
  return views.flatMap((view) => (view ? variantsOf(view) : []));
}

const variantsOf = ({ name, options, variants, personalText }: ProductView): Thing[] =>
  variants.map((variant) => ({
    variantId: variant.id,
    name: name.text,
    options: options
      .flatMap(
        ({ code, values }) => values.find((value) => value.code === variant.options[code])?.name.text ?? [],
      )
      .join(' · '),
    priceMinor: variant.priceMinor,
    pieces: variant.suggestedQuantity,
    textMax: personalText?.max ?? null,
  }));
