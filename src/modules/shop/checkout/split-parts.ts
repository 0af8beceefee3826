import type { Sellable, ShopDays } from '#modules/shop/catalogue';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import { earliestForAll } from './check-cart.ts';
import { lastMoment, type Shop } from './last-moment.ts';

type Line = { id: string; variantId: string; totalMinor: number };

/** What of a basket goes together: one way, on one day, at one hour. */
export type CartPart<L extends Line = Line> = {
  method: 'delivery' | 'pick-up' | 'on-site';
  /** It goes the other way than was chosen for the rest. */
  isApart: boolean;
  lines: L[];
  sold: Map<string, Sellable>;
};

export type Split = {
  method: DeliveryMethod;
  /** Lines of goods that go the other way. */
  apart?: readonly string[] | undefined;
};

/**
 * The parts of a basket, the chosen way first: goods go as chosen, but for those that go the other way; services always come to the
 * shopper, together with what is delivered.
 */
export function splitParts<L extends Line>(
  lines: readonly L[],
  sold: Map<string, Sellable>,
  { method, apart = [] }: Split,
): CartPart<L>[] {
  const other: DeliveryMethod = method === 'delivery' ? 'pick-up' : 'delivery';
  const wayOf = ({ id, variantId }: L): DeliveryMethod => {
    if (sold.get(variantId)?.kind === 'service') return 'delivery';
    return apart.includes(id) ? other : method;
  };
  return [method, other].flatMap((way): CartPart<L>[] => {
    const mine = lines.filter((line) => wayOf(line) === way);
    if (mine.length === 0) return [];
    const theirs = new Map([...sold].filter(([id]) => mine.some(({ variantId }) => variantId === id)));
    const hasGoods = mine.some(({ variantId }) => sold.get(variantId)?.kind !== 'service');
    return [
      {
        method: way === 'delivery' && !hasGoods ? 'on-site' : way,
        isApart: way !== method,
        lines: mine,
        sold: theirs,
      },
    ];
  });
}

type Parts = readonly Pick<CartPart, 'sold'>[];

/** The first day every part can be had. */
export const earliestDayOf = (parts: Parts, shop: ShopDays): string =>
  parts
    .map(({ sold }) => earliestForAll([...sold.values()], shop))
    .toSorted()
    .at(-1) ?? shop.today;

/** The last moment at which every part can still be ordered for a day. */
export const lastMomentOf = (parts: Parts, day: string, shop: Shop): Date =>
  new Date(Math.min(...parts.map(({ sold }) => lastMoment([...sold.values()], day, shop).getTime())));

export const goodsMinorOf = (lines: readonly Pick<Line, 'totalMinor'>[]): number =>
  lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
