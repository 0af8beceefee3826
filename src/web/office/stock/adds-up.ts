import type { StockDetail } from '#modules/shop/inventory/contract';

/** So many movements are shown of one thing; with fewer, all of them are. */
const SHOWN = 100;

/** Do the movements that are shown make the figures: they do, older ones make the rest, or something is wrong. */
export function addsUp({ onHand, held, movements }: Pick<StockDetail, 'onHand' | 'held' | 'movements'>) {
  const sum = (of: 'onHandDelta' | 'heldDelta') => movements.reduce((all, entry) => all + entry[of], 0);
  if (sum('onHandDelta') === onHand && sum('heldDelta') === held) return 'addsUp';
  return movements.length < SHOWN ? 'differs' : 'newest';
}
