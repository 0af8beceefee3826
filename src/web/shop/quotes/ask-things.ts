import type { Language } from '#platform/i18n';
import type { App } from '../../entry/app.ts';

/** A thing that comes along with a request, as one value of a tick: nothing else of it is asked from the page. */
export type AlongThing = { value: string; name: string; options: string; quantity: number };

const SIGN = '*';

export const thingValue = (thing: { variantId: string; quantity: number; personalText: string }): string =>
  [thing.variantId, thing.quantity, thing.personalText].join(SIGN);

/** The other way round; what it says wrongly is refused with the rest of the form. */
export function readThing(value: string) {
  const [variantId = '', quantity = '', ...text] = value.split(SIGN);
  return { variantId, quantity, personalText: text.join(SIGN) };
}

/** The lines of the basket, when the visitor came from there, or the thing whose page they came from. */
export async function alongOf(
  app: App,
  { basket, slug, guests }: { basket: string | undefined; slug: string | null; guests: number | undefined },
  language: Language,
): Promise<AlongThing[]> {
  if (basket) {
    const cart = await app.carts.view(basket, language);
    return (cart?.lines ?? []).map((line) => ({
      value: thingValue(line),
      name: line.name.text,
      options: line.optionNames.map(({ text }) => text).join(' · '),
      quantity: line.quantity,
    }));
  }
  const product = slug ? await app.catalogue.product(slug, guests ? { guests } : {}, language) : undefined;
  const [variant] = product?.variants ?? [];
  if (!product || !variant) return [];
  const quantity = variant.suggestedQuantity;
  return [
    {
      value: thingValue({ variantId: variant.id, quantity, personalText: '' }),
      name: product.name.text,
      options: '',
      quantity,
    },
  ];
}
