import type { Catalogue } from '#modules/shop/catalogue';
import type { Allergen } from '#modules/shop/catalogue/contract';
import type { Texts } from '#platform/i18n';

export type LabelledLine = {
  partId: string;
  names: Texts;
  optionNames: Texts[];
  quantity: number;
  allergens: Allergen[];
};

type Declared = Awaited<ReturnType<Catalogue['declared']>>;
type Line = Omit<LabelledLine, 'allergens'> & { productId: string; outDay: string | null };

/**
 * What of an order gets labels: food, which is what declares allergens or diets. Read from the catalogue as it is when they
 * are printed, for the label must say what the kitchen has made, and a recipe may have changed since the order.
 */
export function labelledLines(lines: readonly Line[], declared: Declared): LabelledLine[] {
  return lines.flatMap(({ productId, partId, names, optionNames, quantity, outDay }) => {
    const known = declared.get(productId);
    if (outDay || !known || known.allergens.length + known.diets.length === 0) return [];
    return [{ partId, names, optionNames, quantity, allergens: known.allergens }];
  });
}
