import type { OrderStep } from '#modules/shop/orders/contract';
import { newId } from '#platform/ids';
import { type Actor, type Role, system, visitor } from '#platform/policy';
import { type BuiltProduct, type OpenShop, orderOf, type TestApplication } from '#testing';
import type { ReviewRequest } from './contract.ts';

export const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: newId(),
  role,
  name: `The ${role}`,
  sessionId: 's',
});

const steps: OrderStep[] = ['approve', 'start-preparation', 'make-ready', 'send-out', 'deliver'];

export type Buyer = {
  link: string;
  number: string;
  orderId: string;
  lineIds: string[];
  product: BuiltProduct;
  write(over?: Partial<ReviewRequest>, from?: string): ReturnType<TestApplication['reviews']['write']>;
};

/** Somebody who bought this, paid, and got it: as far as `until` says. */
export async function aBuyer(
  app: TestApplication,
  shop: OpenShop,
  { until = 'deliver', product }: { until?: OrderStep; product?: BuiltProduct } = {},
): Promise<Buyer> {
  const bought = product ?? (await shop.aProduct({ names: { en: 'Almond crown', nl: 'Amandelkroon' } }));
  const shopper = await shop.aShopper([{ variantId: bought.variantId }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  const paymentId = order.payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  for (const step of steps.slice(0, steps.indexOf(until) + 1))
    await app.orders.takeStep({ number: order.number, step, by: system('test') });
  const link = placed.value.orderLink.split('/').pop() ?? '';
  const lineIds = order.lines.map(({ id }) => id);
  return {
    link,
    number: order.number,
    orderId: order.id,
    lineIds,
    product: bought,
    write: (over, from = '10.2.0.1') =>
      app.reviews.write({
        order: { link },
        lineId: lineIds[0] ?? '',
        request: { stars: 5, title: 'Wonderful', text: 'Not a crumb was left.', author: 'Noor', ...over },
        language: 'en',
        address: from,
        by: visitor,
      }),
  };
}

/** What a use case gave, or the test ends here. */
export function given<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
