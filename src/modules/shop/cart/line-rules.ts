import type { Sellable } from '#modules/shop/catalogue';
import { accept, type Refused, type Result, refuse } from '#platform/result';
import { type CartRefusal, MOST_TEXT } from './contract.ts';

/** More kinds of things than any celebration needs; a limit, so that a basket stays a page. */
export const MOST_LINES = 100;

type Wish = { quantity: number; personalText: string; pictureKey?: string | undefined };

/** May this be put in a basket? What is sold out may: the basket says so, and checkout refuses it. */
export function checkLine(sellable: Sellable | undefined, wish: Wish): Result<Sellable, CartRefusal> {
  if (!sellable?.published) return refuse('no-such-variant');
  if (!Number.isInteger(wish.quantity) || wish.quantity < 1 || wish.quantity > 9999)
    return refuse('bad-quantity');
  const party = checkParty(sellable, wish.quantity);
  if (party) return party;
  if (wish.personalText !== '' && sellable.personalTextMax === null)
    return refuse('personal-text-not-offered');
  if (lettersIn(wish.personalText) > (sellable.personalTextMax ?? 0)) {
    return refuse('personal-text-too-long', { max: sellable.personalTextMax ?? 0 });
  }
  if (wish.pictureKey && !sellable.pictureUpload) return refuse('picture-not-offered');
  return accept(sellable);
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters as a person counts them: an emoji on a cake is one, whatever it is made of. */
export const lettersIn = (text: string): number =>
  text.length > MOST_TEXT ? Number.POSITIVE_INFINITY : [...letters.segment(text)].length;

/** What is sold per head has a smallest and a largest party. */
export function checkParty(
  { kind, minGuests, maxGuests }: Pick<Sellable, 'kind' | 'minGuests' | 'maxGuests'>,
  heads: number,
): Refused<'too-few-guests' | 'too-many-guests'> | undefined {
  if (kind !== 'per-guest') return undefined;
  if (minGuests !== null && heads < minGuests) return refuse('too-few-guests', { min: minGuests });
  if (maxGuests !== null && heads > maxGuests) return refuse('too-many-guests', { max: maxGuests });
  return undefined;
}
