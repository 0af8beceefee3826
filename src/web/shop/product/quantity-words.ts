import type { ProductKind } from '#modules/shop/catalogue/contract';

type Asked = {
  kind: ProductKind;
  serves: number | null;
  guests: number | undefined;
  quantity: number;
};

/** Why this quantity: the sentence under the quantity, as a key and its figures; undefined when nothing is to say. */
export type Explanation =
  | { says: 'perGuest'; guests: number }
  | { says: 'fewerThanGuests'; guests: number; missing: number }
  | { says: 'moreThanGuests'; guests: number; extra: number }
  | { says: 'enough'; guests: number; serves: number; quantity: number }
  | { says: 'notEnough'; guests: number; serves: number; served: number }
  | { says: 'serves'; serves: number; served: number; quantity: number };

export function explainQuantity({ kind, serves, guests, quantity }: Asked): Explanation | undefined {
  if (kind === 'service' || quantity < 1) return undefined;
  // A chair is for one, as a plate is.
  if (kind === 'per-guest' || serves === 1)
    return guests === undefined ? undefined : perGuest(guests, quantity);
  if (serves === null) return undefined;
  const served = serves * quantity;
  if (guests === undefined) return { says: 'serves', serves, served, quantity };
  return served >= guests
    ? { says: 'enough', guests, serves, quantity }
    : { says: 'notEnough', guests, serves, served };
}

function perGuest(guests: number, quantity: number): Explanation {
  if (quantity < guests) return { says: 'fewerThanGuests', guests, missing: guests - quantity };
  if (quantity > guests) return { says: 'moreThanGuests', guests, extra: quantity - guests };
  return { says: 'perGuest', guests };
}
