import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { as } from './changing/order-changes-for-test.ts';
import type { OrderChange } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

test('what is let moves with its day, and a service with it: the days of before are free again', async () => {
  const chairs = await shop.aProduct({
    kind: 'rental',
    rentalOutDays: 1,
    rentalBackDays: 1,
    onHand: 20,
    priceMinor: 300,
  });
  const dj = await shop.aDj();
  const shopper = await shop.aShopper([
    { variantId: chairs.variantId, quantity: 15 },
    { variantId: dj.variantId },
  ]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const number = placed.value.orderNumber;
  const now = async () => {
    const order = await app.orders.forOffice(number, as('manager'));
    if (!order) throw new Error('the order is not there');
    return order;
  };
  const paymentId = (await now()).payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  const edit = async (of: Omit<OrderChange, 'version'>) => {
    const change = { version: (await now()).version, ...of };
    const shown = await app.checkout.previewChange({ number, change, by: as('manager') });
    if (!shown.ok) return shown;
    const { after, toPayMinor, backMinor } = shown.value;
    const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor };
    return app.checkout.editOrder({ number, change, seen, by: as('manager') });
  };
  const takenOf = async (subject: string) =>
    (
      await app.database.pool.query(
        'select day::text, taken from capacity_days where subject_id = $1 and taken > 0 order by day',
        [subject],
      )
    ).rows.map(({ day, taken }) => `${day} ${taken}`);
  expect(await takenOf(chairs.variantId)).toEqual(['2027-06-11 15', '2027-06-12 15', '2027-06-13 15']);
  expect((await edit({ day: '2027-06-19' })).ok).toBe(true);
  expect(await takenOf(chairs.variantId)).toEqual(['2027-06-18 15', '2027-06-19 15', '2027-06-20 15']);
  expect(await takenOf(dj.productId)).toEqual(['2027-06-19 1']);
  const order = await now();
  expect(order.parts[0]?.day).toBe('2027-06-18');
  expect(order.lines.find(({ slug }) => slug === chairs.slug)?.rental).toMatchObject({
    outDay: '2027-06-18',
    backDay: '2027-06-20',
  });
  const line = order.lines.find(({ slug }) => slug === chairs.slug)?.id ?? '';
  expect(await edit({ lines: [{ id: line, quantity: 21 }] })).toMatchObject({ code: 'taken' });
  expect((await edit({ lines: [{ id: line, quantity: 5 }] })).ok).toBe(true);
  expect(await takenOf(chairs.variantId)).toEqual(['2027-06-18 5', '2027-06-19 5', '2027-06-20 5']);
  const ended = await app.orders.takeStep({ number, step: 'cancel', reason: 'rain', by: as('manager') });
  expect(ended.ok).toBe(true);
  expect(await takenOf(chairs.variantId)).toEqual([]);
  expect(await takenOf(dj.productId)).toEqual([]);
});
