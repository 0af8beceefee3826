import type { CartRefusal, RemovedLine } from '#modules/shop/cart/contract';

export type Refused = { code: CartRefusal; min?: number; max?: number };

/** What the basket's action answers to the page that asked; `removed` is what it takes to undo. */
export type BasketAnswer = {
  done?: 'added' | 'changed' | 'removed' | 'saved' | 'moved' | 'occasion';
  lineId?: string;
  removed?: RemovedLine;
  refused?: Refused;
};
