import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import { vatByRate } from '#platform/money';
import { accountOf } from '#platform/policy';
import type { NewOrder } from './new-order.ts';
import { orderLink } from './order-link.ts';
import type { OrdersContext } from './orders-context.ts';
import { insertOrder } from './orders-store.ts';
import { OrderPlaced } from './signals.ts';

export type PlacedOrder = { id: string; number: string; link: string; totalMinor: number };

/**
 * Writes an order that waits for its money: one statement for the order, its part, its lines and its first entry, however
 * many lines there are. Undefined when its checkout key has an order already.
 */
export async function placeOrder(
  { clock, secret, signals, realtime }: OrdersContext,
  tx: Tx,
  order: NewOrder,
): Promise<PlacedOrder | undefined> {
  const id = newId();
  const link = orderLink(secret, id);
  const figures = figuresOf(order);
  const placed = await insertOrder(tx, {
    ...order,
    ...figures,
    id,
    accountId: accountOf(order.by),
    linkHash: hashLinkToken(link),
    placedAt: clock.now(),
  });
  if (!placed) return undefined;
  await record(tx, {
    by: order.by,
    action: 'order.place',
    subject: { type: 'order', id },
    after: { number: placed, totalMinor: figures.totalMinor },
  });
  await signals.announce(tx, OrderPlaced, { orderId: id });
  realtime.tell(tx, 'office:orders', { kind: 'order-placed' });
  return { id, number: placed, link, totalMinor: figures.totalMinor };
}

/** Total and VAT of an order: VAT is inside the prices, rounded once per rate over goods and delivery together. */
export function figuresOf({ lines, part }: Pick<NewOrder, 'lines' | 'part'>) {
  const linesMinor = lines.reduce((sum, line) => sum + line.quantity * line.unitMinor, 0);
  const vat = vatByRate([
    ...lines.map((line) => ({ gross: line.quantity * line.unitMinor, rateBp: line.vatRateBp })),
    ...(part.feeMinor > 0 ? [{ gross: part.feeMinor, rateBp: part.feeVatRateBp }] : []),
  ]);
  return { linesMinor, deliveryMinor: part.feeMinor, totalMinor: linesMinor + part.feeMinor, vat };
}
