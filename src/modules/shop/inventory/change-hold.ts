import type { Tx } from '#platform/db';
import { accept, type Result, refuse } from '#platform/result';
import {
  giveDaysBack,
  type KeptLine,
  linesOfHold,
  lockHold,
  moveKept,
  writeHoldLines,
} from './change-hold-store.ts';
import { gatherLines, type HoldLine } from './hold.ts';
import { takeCapacity } from './inventory-store.ts';

export type HoldChange = {
  /** What it is held for: the order's id. */
  reference: string;
  /** What is wanted beside what is kept; never more is given back than is kept. */
  more: readonly HoldLine[];
  less: readonly HoldLine[];
};

export type ChangedHold = { products: string[]; wentOrCame: boolean; hasDays: boolean };

/**
 * Changes what an order keeps, held or sold, by the difference: all of it or nothing, for its caller's transaction ends with a
 * refusal. Pieces before days, each in one order, as a hold takes them.
 */
export async function changeHold(
  tx: Tx,
  { reference, more, less }: HoldChange,
): Promise<Result<ChangedHold, 'no-hold' | 'sold-out' | 'taken'>> {
  const hold = await lockHold(tx, reference);
  if (!hold) return refuse('no-hold');
  const kept = await linesOfHold(tx, hold.id);
  const wanted = gatherLines(more);
  const freed = gatherLines(withinKept(kept, less));
  const isLet = wanted.capacity.filter(({ capacity }) => capacity === null);
  const pieces = sums([
    ...wanted.stock,
    ...freed.stock.map(({ id, quantity }) => ({ id, quantity: -quantity })),
    ...isLet.map(({ id }) => ({ id, quantity: 0 })),
  ]);
  const { short, soldOut, isBack } = await moveKept(tx, hold, pieces);
  if (short.length > 0) return refuse('sold-out', { variants: short });
  await giveDaysBack(tx, { less: freed.capacity, more: wanted.capacity });
  const full = await takeCapacity(tx, wanted.capacity);
  if (full.length > 0) return refuse('taken', { subjects: full });
  await writeHoldLines(tx, hold.id, together(kept, more, withinKept(kept, less)));
  return accept({
    products: [...new Set([...more, ...less].flatMap(({ productId }) => productId ?? []))],
    wentOrCame: soldOut || isBack,
    hasDays: [...wanted.capacity, ...freed.capacity].some(({ product }) => product !== null),
  });
}

const keyOf = (line: HoldLine): string =>
  line.kind === 'stock' ? `stock|${line.variantId}` : `capacity|${line.subjectId}|${line.day}`;
const keyOfKept = ({ kind, id, day }: KeptLine): string =>
  kind === 'stock' ? `stock|${id}` : `capacity|${id}|${day}`;

/** Of what is asked to be given back, as much as is there: the rules of today may ask for more than was taken then. */
function withinKept(kept: readonly KeptLine[], less: readonly HoldLine[]): HoldLine[] {
  const left = new Map(kept.map((line) => [keyOfKept(line), line.quantity]));
  return less.flatMap((line) => {
    const there = left.get(keyOf(line)) ?? 0;
    const quantity = Math.min(there, line.quantity);
    left.set(keyOf(line), there - quantity);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

function together(
  kept: readonly KeptLine[],
  more: readonly HoldLine[],
  less: readonly HoldLine[],
): KeptLine[] {
  const lines = new Map(kept.map((line) => [keyOfKept(line), { ...line }]));
  const add = (line: HoldLine, sign: 1 | -1) => {
    const known = lines.get(keyOf(line)) ?? { ...asKept(line), quantity: 0 };
    lines.set(keyOf(line), { ...known, quantity: known.quantity + sign * line.quantity });
  };
  for (const line of more) add(line, 1);
  for (const line of less) add(line, -1);
  return [...lines.values()].filter(({ quantity }) => quantity > 0);
}

const asKept = (line: HoldLine): KeptLine =>
  line.kind === 'stock'
    ? { kind: 'stock', id: line.variantId, product: line.productId, day: null, quantity: line.quantity }
    : {
        kind: 'capacity',
        id: line.subjectId,
        product: line.productId,
        day: line.day,
        quantity: line.quantity,
      };

function sums(pieces: readonly { id: string; quantity: number }[]): { id: string; quantity: number }[] {
  const byId = new Map<string, number>();
  for (const { id, quantity } of pieces) byId.set(id, (byId.get(id) ?? 0) + quantity);
  return [...byId].map(([id, quantity]) => ({ id, quantity })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
