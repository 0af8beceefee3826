import type { CartLineView } from '#modules/shop/cart/contract';
import { chosenNames, type Sellable } from '#modules/shop/catalogue';
import type { NewOrderLine } from '#modules/shop/orders';
import { windowIn } from './rental-terms.ts';

type Line = Pick<CartLineView, 'variantId' | 'quantity' | 'discountMinor' | 'personalText' | 'pictureKey'> & {
  /** Of a service. */
  startsAt?: string | undefined;
};

/** The lines of a part of a basket as its order keeps them, at today's prices. */
export const orderLines = (
  lines: readonly Line[],
  sold: Map<string, Sellable>,
  { day, partId }: { day: string; partId: string },
): NewOrderLine[] =>
  lines.flatMap((line) => {
    const sellable = sold.get(line.variantId);
    if (!sellable) return [];
    const window = windowIn(sellable, sold.values(), day);
    return [
      {
        partId,
        productId: sellable.productId,
        variantId: sellable.variantId,
        kind: sellable.kind,
        slug: sellable.slug,
        names: sellable.names,
        optionNames: chosenNames(sellable),
        sku: sellable.sku,
        imageKey: sellable.picture?.key ?? null,
        quantity: line.quantity,
        unitMinor: sellable.priceMinor,
        discountMinor: line.discountMinor,
        vatRateBp: sellable.vatRateBp,
        personalText: line.personalText,
        pictureKey: line.pictureKey,
        category: sellable.category,
        startsAt: (sellable.kind === 'service' && line.startsAt) || null,
        outDay: window?.from ?? null,
        backDay: window?.until ?? null,
        depositMinor: window ? (sellable.depositMinor ?? 0) : 0,
      },
    ];
  });
