import type { CartRefusal, RemovedLine } from '#modules/shop/cart/contract';
import type { CouponProblem } from '#modules/shop/offers/contract';

export type Refused = { code: CartRefusal; min?: number; max?: number };

/** What became of a code that was typed; refused, it stands in its field again. */
export type CouponAnswer = {
  done?: true;
  replaced?: string;
  typed?: string;
  refused?: CouponProblem;
};

/** What the basket's action answers to the page that asked; `removed` is what it takes to undo. */
export type BasketAnswer = {
  done?: 'added' | 'changed' | 'removed' | 'saved' | 'moved' | 'occasion';
  lineId?: string;
  removed?: RemovedLine;
  coupon?: CouponAnswer;
  refused?: Refused;
};
