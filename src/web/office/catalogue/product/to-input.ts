import { freeSlug, type ProductInput, slugOf } from '#modules/shop/catalogue/contract';
import { languages, pickText, type Texts } from '#platform/i18n';
import { readAmount, readPercent, readWhole } from '../amounts.ts';
import type { Draft, DraftOption } from './draft.ts';
import { NEW_CODE, withVariants } from './edit-draft.ts';

/** The name in the first language that has one: what addresses and codes are made of. */
export const firstName = (names: Texts): string => pickText(names, languages[0]).text;

/** The draft as a product is given to be kept; what is no number is NaN, which its schema names by field. */
export function inputOf(given: Draft): Record<keyof Omit<ProductInput, 'pictures'>, unknown> {
  const draft = withCodes(withVariants(given));
  const { fields } = draft;
  return {
    slug: draft.slug || slugOf(firstName(draft.names)),
    state: draft.state,
    kind: draft.kind,
    category: draft.category,
    eventTypes: draft.eventTypes,
    names: draft.names,
    summary: draft.summary,
    description: draft.description,
    options: draft.options,
    variants: draft.variants.map((variant) => ({
      ...(variant.id && { id: variant.id }),
      sku: variant.sku.trim() || suggestedSku(draft, variant.options),
      priceMinor: readAmount(variant.price) ?? Number.NaN,
      options: variant.options,
      serves: readWhole(variant.serves),
      onHand: readWhole(variant.onHand),
    })),
    vatRateBp: readPercent(fields.vatRate) ?? Number.NaN,
    leadDays: readWhole(fields.leadDays) ?? 0,
    dayCapacity: readWhole(fields.dayCapacity),
    minGuests: readWhole(fields.minGuests),
    maxGuests: readWhole(fields.maxGuests),
    rentalOutDays: readWhole(fields.rentalOutDays),
    rentalBackDays: readWhole(fields.rentalBackDays),
    depositMinor: readAmount(fields.deposit),
    allergens: draft.allergens,
    diets: draft.diets,
    maker: fields.maker.trim() || undefined,
    material: draft.material,
    makingDays: readWhole(fields.makingDays),
    personalText: draft.personal
      ? { max: readWhole(fields.personalMax) ?? 40, label: draft.personalLabel }
      : undefined,
    ...draft.flags,
  };
}

const suggestedSku = (draft: Draft, options: Record<string, string>): string =>
  slugOf([draft.slug || firstName(draft.names), ...Object.values(options)].join(' '), 60).toUpperCase();

/** New options and values get codes made of their names; variants follow. */
function withCodes(draft: Draft): Draft {
  const renamed = new Map<string, string>();
  const coded = <T extends Pick<DraftOption, 'code' | 'names'>>(list: readonly T[]): T[] => {
    const taken = new Set(list.map(({ code }) => code).filter((code) => !code.startsWith(NEW_CODE)));
    return list.map((one) => {
      if (!one.code.startsWith(NEW_CODE)) return one;
      const code = freeSlug(slugOf(firstName(one.names), 40) || 'choice', taken, 40);
      taken.add(code);
      renamed.set(one.code, code);
      return { ...one, code };
    });
  };
  const options = coded(draft.options).map((option) => ({ ...option, values: coded(option.values) }));
  const present = (code: string) => renamed.get(code) ?? code;
  const variants = draft.variants.map((variant) => ({
    ...variant,
    options: Object.fromEntries(
      Object.entries(variant.options).map(([option, value]) => [present(option), present(value)]),
    ),
  }));
  return { ...draft, options, variants };
}
