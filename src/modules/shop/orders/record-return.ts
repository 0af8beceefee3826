import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import type { LineBack, OrderRefusal } from './contract.ts';
import type { OrdersContext } from './orders-context.ts';
import { type OrderWhole, saveReturn } from './orders-store.ts';

/** What came back of an order, all its rentals together. */
export type ReturnCount = { returned: number; missing: number; damaged: number };

type RentalLine = OrderWhole['lines'][number];

export const rentedLines = ({ lines }: Pick<OrderWhole, 'lines'>): RentalLine[] =>
  lines.filter(({ outDay }) => outDay !== null);

/**
 * What was let is back: counted line by line, its days free again, and what is missing or broken out of the stock. A line that is
 * not named came back whole. The caller has locked the order.
 */
export async function recordReturn(
  { inventory, settings, clock }: OrdersContext,
  tx: Tx,
  whole: OrderWhole,
  { back, by }: { back: readonly LineBack[]; by: Actor },
): Promise<Result<ReturnCount, OrderRefusal>> {
  const rented = rentedLines(whole);
  const named = new Map(back.map((line) => [line.lineId, line]));
  const counted = rented.map((line) => {
    const { returned = line.quantity, damaged = 0 } = named.get(line.id) ?? {};
    return { line, returned, damaged, missing: line.quantity - returned };
  });
  const known = back.every(({ lineId }) => rented.some(({ id }) => id === lineId));
  if (!known || named.size < back.length) return refuse('bad-count');
  if (counted.some(({ returned, damaged, missing }) => missing < 0 || damaged > returned))
    return refuse('bad-count');

  await saveReturn(
    tx,
    counted.map(({ line, returned, damaged }) => ({ id: line.id, returned, damaged })),
  );
  const { zone } = await settings.shop();
  await inventory.takeIn(tx, {
    reference: whole.order.id,
    lost: counted.flatMap(({ line: { variantId, productId }, missing, damaged }) =>
      missing + damaged > 0 ? [{ variantId, productId, pieces: missing + damaged }] : [],
    ),
    note: whole.order.number,
    day: wallClock(clock.now(), zone).day,
    by,
  });
  const sum = (of: 'returned' | 'missing' | 'damaged') =>
    counted.reduce((total, line) => total + line[of], 0);
  return accept({ returned: sum('returned'), missing: sum('missing'), damaged: sum('damaged') });
}
