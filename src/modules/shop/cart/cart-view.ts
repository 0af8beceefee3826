import {
  availabilityOf,
  chosenNames,
  freeOnDay,
  quantityFor,
  rentalOf,
  type Sellable,
  type ShopDays,
} from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Coupon } from '#modules/shop/offers';
import { type Language, pickText } from '#platform/i18n';
import { vatByRate } from '#platform/money';
import { appliedTo } from './applied-coupon.ts';
import type { CartRow, LineRow } from './cart-store.ts';
import type { CartLineView, CartView } from './contract.ts';

/** The occasion a cart was told. */
export const occasionOf = (cart: Pick<CartRow, 'eventType' | 'eventDay' | 'guests'>): Occasion => ({
  ...(cart.eventType ? { eventType: cart.eventType } : {}),
  ...(cart.eventDay ? { day: cart.eventDay } : {}),
  ...(cart.guests ? { guests: cart.guests } : {}),
});

/** A cart as a page shows it: today's prices, and what stands in the way of each line. */
export function presentCart(
  { cart, lines }: { cart: CartRow; lines: LineRow[] },
  sold: Map<string, Sellable>,
  shop: ShopDays,
  language: Language,
  coupon?: Coupon,
): CartView {
  const occasion = occasionOf(cart);
  const shown = lines.flatMap((line) => {
    const sellable = sold.get(line.variantId);
    return sellable ? [presentLine(line, sellable, occasion, shop, language)] : [];
  });
  const bought = shown.filter((line) => !line.savedForLater);
  const applied = appliedTo(bought, { code: cart.couponCode, coupon, sold }, null);
  const active = bought.map((line, nth) => ({ ...line, discountMinor: applied?.shares[nth] ?? 0 }));
  return {
    id: cart.id,
    version: cart.version,
    checkoutKey: cart.checkoutKey,
    occasion,
    lines: active,
    saved: shown.filter((line) => line.savedForLater),
    linesMinor: active.reduce((sum, line) => sum + line.totalMinor, 0),
    coupon: applied?.view ?? null,
    discountMinor: applied?.view.goodsMinor ?? 0,
    vat: vatByRate(
      active.map((line) => ({ gross: line.totalMinor - line.discountMinor, rateBp: line.vatRateBp })),
    ),
    pieces: active.reduce((sum, line) => sum + (line.kind === 'product' ? line.quantity : 1), 0),
  };
}

function presentLine(
  line: LineRow,
  sellable: Sellable,
  occasion: Occasion,
  shop: ShopDays,
  language: Language,
): CartLineView {
  const suggested = occasion.guests
    ? quantityFor(sellable.kind, sellable.serves, occasion.guests)
    : line.quantity;
  return {
    id: line.id,
    variantId: line.variantId,
    productSlug: sellable.slug,
    kind: sellable.kind,
    name: pickText(sellable.names, language),
    optionNames: chosenNames(sellable).map((names) => pickText(names, language)),
    picture: sellable.picture && { ...sellable.picture, alt: pickText(sellable.picture.alt, language) },
    quantity: line.quantity,
    unitMinor: sellable.priceMinor,
    totalMinor: sellable.priceMinor * line.quantity,
    discountMinor: 0,
    vatRateBp: sellable.vatRateBp,
    personalText: line.personalText,
    pictureKey: line.pictureKey,
    savedForLater: line.savedForLater,
    availability: sellable.published
      ? lineAvailability(line, sellable, occasion, shop)
      : { state: 'withdrawn' },
    suggestedQuantity: suggested === line.quantity ? null : suggested,
    minGuests: sellable.minGuests,
    rental: rentalOf(sellable, occasion.day),
  };
}

function lineAvailability(line: LineRow, sellable: Sellable, occasion: Occasion, shop: ShopDays) {
  const enough = sellable.freeStock === null || sellable.freeStock >= line.quantity;
  const availability = availabilityOf({ ...sellable, freeOnDay: freeOnDay(sellable, occasion.day) }, shop, {
    quantity: line.quantity,
    guests: line.quantity,
    ...(occasion.day ? { day: occasion.day } : {}),
  });
  if (enough || sellable.kind === 'rental' || availability.state === 'sold-out') return availability;
  return { state: 'last-ones' as const, left: sellable.freeStock ?? 0 };
}
