import type { Tx } from '#platform/db';
import type { Texts } from '#platform/i18n';
import { hashLinkToken, newId } from '#platform/ids';
import { record } from '#platform/journal';
import { vatByRate } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import type { Address } from './contract.ts';
import { orderLink } from './order-link.ts';
import type { OrdersContext } from './orders-context.ts';
import { insertOrder } from './orders-store.ts';
import { OrderPlaced } from './signals.ts';

export type NewOrderLine = {
  productId: string;
  variantId: string;
  kind: string;
  slug: string;
  names: Texts;
  optionNames: Texts[];
  sku: string;
  imageKey: string | null;
  quantity: number;
  unitMinor: number;
  vatRateBp: number;
  personalText: string;
  pictureKey: string | null;
  category: string;
};

export type NewOrder = {
  checkoutKey: string;
  cartId: string;
  prefix: string;
  language: string;
  contact: { name: string; email: string; phone: string };
  eventType: string | null;
  guests: number | null;
  note: string;
  currency: string;
  part: {
    method: 'delivery' | 'pick-up' | 'on-site';
    day: string;
    slot: { id: string; from: string; to: string } | null;
    address: Address | null;
    feeMinor: number;
    feeVatRateBp: number;
  };
  lines: NewOrderLine[];
  payBefore: Date;
  by: Actor;
};

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
    linkHash: await hashLinkToken(link),
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
