import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import { vatByRate } from '#platform/money';
import { accountOf } from '#platform/policy';
import type { NewOrder, NewOrderLine, NewPart } from './new-order.ts';
import { orderLink } from './order-link.ts';
import type { OrdersContext } from './orders-context.ts';
import { insertOrder } from './orders-store.ts';
import { shareLink } from './shares/share-link.ts';
import { OrderPlaced } from './signals.ts';

export type PlacedOrder = { id: string; number: string; link: string; totalMinor: number };

/**
 * Writes an order that waits for its money: one statement for the order, its parts, its lines and its first entry, however
 * many there are. Undefined when its checkout key has an order already.
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
    accountId: order.byHand ? null : accountOf(order.by),
    linkHash: hashLinkToken(link),
    dues: order.dues.map((due) => ({
      ...due,
      linkHash: due.payer ? hashLinkToken(shareLink(secret, { id: due.id, linkTurn: 0 })) : null,
    })),
    placedAt: clock.now(),
  });
  if (!placed) return undefined;
  await record(tx, {
    by: order.by,
    action: 'order.place',
    subject: { type: 'order', id },
    ...(order.eventId && { scope: order.eventId }),
    after: {
      number: placed,
      totalMinor: figures.totalMinor,
      ...(order.discount && { code: order.discount.code, discountMinor: figures.discountMinor }),
    },
  });
  await signals.announce(tx, OrderPlaced, { orderId: id });
  realtime.tell(tx, 'office:orders', { kind: 'order-placed' });
  return { id, number: placed, link, totalMinor: figures.totalMinor };
}

type Priced = Pick<NewOrder, 'discount'> & {
  lines: readonly Pick<NewOrderLine, 'quantity' | 'unitMinor' | 'discountMinor' | 'vatRateBp'>[];
  parts: readonly Pick<NewPart, 'feeMinor' | 'feeVatRateBp'>[];
};

/**
 * Total and VAT of an order: VAT is inside the prices, rounded once per rate over what remains of goods and fees together
 * when the discount is off.
 */
export function figuresOf({ lines, parts, discount }: Priced) {
  const deliveryDiscountMinor = discount?.deliveryMinor ?? 0;
  const remains = lines.map(({ quantity, unitMinor, discountMinor, vatRateBp }) => ({
    gross: quantity * unitMinor - discountMinor,
    rateBp: vatRateBp,
  }));
  const fees = remainingFees(parts, deliveryDiscountMinor).filter(({ gross }) => gross > 0);
  const linesMinor = lines.reduce((sum, line) => sum + line.quantity * line.unitMinor, 0);
  const deliveryMinor = parts.reduce((sum, { feeMinor }) => sum + feeMinor, 0);
  const discountMinor = lines.reduce((sum, line) => sum + line.discountMinor, deliveryDiscountMinor);
  return {
    linesMinor,
    deliveryMinor,
    discountMinor,
    deliveryDiscountMinor,
    totalMinor: linesMinor + deliveryMinor - discountMinor,
    vat: vatByRate([...remains, ...fees]),
  };
}

/** What is left of each fee when a discount is taken off them in turn. */
function remainingFees(parts: Priced['parts'], discountMinor: number) {
  let left = discountMinor;
  return parts.map(({ feeMinor, feeVatRateBp }) => {
    const off = Math.min(left, feeMinor);
    left -= off;
    return { gross: feeMinor - off, rateBp: feeVatRateBp };
  });
}
