import type { Actor, Role } from '#platform/policy';
import { type BuiltProduct, type OpenShop, orderOf, type Shopper, type TestApplication } from '#testing';

type Form = NonNullable<Parameters<Shopper['place']>[0]>;

export const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

export type PlacedForTest = {
  id: string;
  number: string;
  link: string;
  paymentId: string;
  cake: BuiltProduct;
};

/** An order of one cake that waits for its money. */
export async function anUnpaidOrder(
  app: TestApplication,
  shop: OpenShop,
  { cake: known, text = '', ...over }: { cake?: BuiltProduct; text?: string } & Form = {},
): Promise<PlacedForTest> {
  const cake = known ?? (await shop.aProduct({ onHand: 3, names: { en: 'Almond crown' } }));
  const shopper = await shop.aShopper([{ variantId: cake.variantId, personalText: text }]);
  const placed = await shopper.place(over);
  if (!placed.ok) throw new Error(placed.code);
  const { id, number, payments } = await orderOf(app, placed.value);
  const link = placed.value.orderLink.split('/').pop() ?? '';
  return { id, number, link, paymentId: payments[0]?.id ?? '', cake };
}

/** The same, and its money has come. */
export async function aPaidOrder(
  app: TestApplication,
  shop: OpenShop,
  over: Parameters<typeof anUnpaidOrder>[2] = {},
): Promise<PlacedForTest> {
  const order = await anUnpaidOrder(app, shop, over);
  await app.choose(order.paymentId, 'paid', 'lost');
  await app.checkout.settle(order.paymentId);
  return order;
}
