import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import type { LineBack, OrderRefusal } from './contract.ts';
import type { OrdersContext } from './orders-context.ts';
import { type OrderWhole, saveReturn } from './orders-store.ts';

/** What came back, all rentals together. */
export type ReturnCount = { returned: number; missing: number; damaged: number };

type Back = {
  back: readonly LineBack[];
  /** The parts that are back. */
  parts: readonly { id: string }[];
  by: Actor;
};

/**
 * What was let with some parts of an order is back: counted line by line, its days free again, and what is missing or broken out of the stock. A line that is
 * not named came back whole. The caller has locked the order.
 */
export async function recordReturn(
  { inventory, settings, clock }: OrdersContext,
  tx: Tx,
  whole: OrderWhole,
  { back, parts, by }: Back,
): Promise<Result<ReturnCount, OrderRefusal>> {
  const rented = whole.lines.flatMap(({ outDay, backDay, ...line }) =>
    outDay !== null && backDay !== null && parts.some(({ id }) => id === line.partId)
      ? [{ ...line, outDay, backDay }]
      : [],
  );
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
    of: rented.map(({ variantId, quantity, outDay, backDay }) => ({
      variantId,
      quantity,
      from: outDay,
      until: backDay,
    })),
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
