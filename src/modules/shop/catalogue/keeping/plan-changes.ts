import { type BulkChange, type BulkLine, type BulkPreview, productStates } from '../contract.ts';
import type { Present } from './bulk-store.ts';
import { newPrice } from './new-price.ts';
import { stateMoves } from './product-rules.ts';

/** What a change would make of each thing, and what it leaves alone and why. */
export function planChanges(present: readonly Present[], change: BulkChange): BulkPreview {
  const lines: BulkLine[] = [];
  const left: BulkPreview['left'] = [];
  let same = 0;
  for (const thing of present) {
    const became = becomes(thing.was, change);
    if ('why' in became) left.push({ names: thing.names, why: became.why });
    else if (became.value === thing.was) same += 1;
    else lines.push({ ...thing, became: became.value });
  }
  const products = new Set(lines.map(({ productId }) => productId)).size;
  return { lines, changes: lines.length, products, same, left };
}

type Outcome = { value: string } | { why: BulkPreview['left'][number]['why'] };

function becomes(was: string, change: BulkChange): Outcome {
  switch (change.what) {
    case 'price': {
      const price = newPrice(Number(was), change);
      return typeof price === 'number' ? { value: String(price) } : { why: price };
    }
    case 'state': {
      const state = productStates.find((one) => one === was) ?? 'draft';
      return { value: stateMoves[state].includes(change.state) ? change.state : was };
    }
    case 'category':
      return { value: change.category };
  }
}
