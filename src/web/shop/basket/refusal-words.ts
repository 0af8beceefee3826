import type { CartRefusal } from '#modules/shop/cart/contract';
import type { Say } from '../../design/words.tsx';
import type { WordKey } from '../../words/words.ts';
import type { Refused } from './basket-answer.ts';

const keys: Record<CartRefusal, WordKey> = {
  'no-such-variant': 'basket.refused.noSuchVariant',
  'no-such-line': 'basket.refused.noSuchLine',
  'bad-quantity': 'basket.refused.badQuantity',
  'personal-text-too-long': 'basket.refused.textTooLong',
  'personal-text-not-offered': 'basket.refused.textNotOffered',
  'picture-not-offered': 'basket.refused.pictureNotOffered',
  'picture-gone': 'basket.refused.pictureGone',
  'too-few-guests': 'basket.refused.tooFewGuests',
  'too-many-guests': 'basket.refused.tooManyGuests',
  'cart-full': 'basket.refused.cartFull',
};

/** Why the basket did not take it, and what to do. */
export const refusalWords = ({ code, min, max }: Refused, t: Say): string =>
  t(keys[code], { min: min ?? 1, max: max ?? 0 });
