import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import { as, ordersToEdit } from './order-changes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let orders: ReturnType<typeof ordersToEdit>;
let counter: string;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  orders = ordersToEdit(app, shop);
  counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00', capacity: 50 });
});
afterAll(() => app.close());

const address = { street: 'Kerkstraat 9', postcode: '9000', town: 'Gent' };
const takenOf = async (subject: string, day = '2027-06-12') =>
  (
    await app.database.pool.query('select taken from capacity_days where subject_id = $1 and day = $2', [
      subject,
      day,
    ])
  ).rows[0]?.taken ?? 0;
const papersOf = async (orderId: string) =>
  (
    await app.database.pool.query(
      `select p.kind, v.rate_bp, v.gross_minor, v.vat_minor from papers p join paper_vat v on v.paper_id = p.id
       where p.order_id = $1 order by p.issued_at, p.kind desc, v.rate_bp`,
      [orderId],
    )
  ).rows.map(({ kind, rate_bp, gross_minor, vat_minor }) => [kind, rate_bp, gross_minor, vat_minor]);

test('what was to be brought is fetched: the fee goes back with its VAT, its place on the road is free, and the mail says it', async () => {
  const order = await orders.anOrder();
  const [part] = (await order.now()).parts;
  const onTheRoad = await takenOf(shop.slotId);
  const id = part?.id ?? '';
  expect(await order.preview({ parts: [{ id, method: 'pick-up' }] })).toMatchObject({
    code: 'slot-needed',
    details: { part: id },
  });
  const parts = [{ id, method: 'pick-up' as const, slotId: counter }];
  const shown = await order.preview({ parts });
  expect(shown.ok && shown.value).toMatchObject({
    before: { totalMinor: 13_900, deliveryMinor: 900 },
    after: { totalMinor: 13_000, deliveryMinor: 0 },
    backMinor: 900,
    where: {
      parts: [
        {
          was: { method: 'delivery', feeMinor: 900 },
          becomes: { method: 'pick-up', feeMinor: 0, slot: { from: '09:00' }, address: '' },
        },
      ],
    },
  });
  expect((await order.edit({ parts })).ok).toBe(true);
  await app.settled();
  const now = await order.now();
  expect(now).toMatchObject({ totalMinor: 13_000, refundedMinor: 900, parts: [{ method: 'pick-up' }] });
  expect(await takenOf(shop.slotId)).toBe(onTheRoad - 1);
  expect(await takenOf(counter)).toBe(1);
  expect(await papersOf(now.id)).toEqual([
    ['invoice', 600, 10_000, 566],
    ['invoice', 2100, 3_900, 677],
    ['credit-note', 2100, 900, 156],
  ]);
  const mail = app.sent.findLast(({ text }) => text.includes(order.number) && text.includes('→'));
  for (const words of ['Delivery → Pick-up', '09:00–10:00', '€9.00']) expect(mail?.text).toContain(words);
  const list = await app.orders.officeList({ q: order.number, method: 'pick-up' }, as('agent'));
  expect(list.ok && list.value.rows).toHaveLength(1);

  // And back again: it is brought to where somebody says, for the fee of there.
  const back = (over = {}) => ({
    parts: [{ id, method: 'delivery' as const, slotId: shop.slotId, address, ...over }],
  });
  expect(await order.edit({ parts: [{ id, method: 'delivery', slotId: shop.slotId }] })).toMatchObject({
    code: 'address-needed',
  });
  expect(await order.edit(back({ address: { ...address, postcode: '4000' } }))).toMatchObject({
    code: 'outside-area',
  });
  expect((await order.edit(back())).ok).toBe(true);
  expect(await order.now()).toMatchObject({
    totalMinor: 13_900,
    dues: [{ kind: 'difference', amountMinor: 900 }],
    parts: [{ method: 'delivery', address }],
  });
  expect(await takenOf(counter)).toBe(0);
});

test('a part has its own day: before the celebration, in time, and never after', async () => {
  const order = await orders.anOrder();
  const id = (await order.now()).parts[0]?.id ?? '';
  const on = (day: string) => order.edit({ parts: [{ id, day }] });
  expect(await on('2027-06-13')).toMatchObject({ code: 'after-the-day', details: { part: id } });
  expect(await on('2027-04-30')).toMatchObject({ code: 'day-past' });
  expect((await on('2027-06-11')).ok).toBe(true);
  expect(await order.now()).toMatchObject({ day: '2027-06-12', parts: [{ day: '2027-06-11' }] });
  expect(await takenOf(shop.slotId, '2027-06-11')).toBe(1);
  expect(await order.edit({ parts: [{ id: order.lantern.variantId, day: '2027-06-11' }] })).toMatchObject({
    code: 'no-such-part',
  });
});

test('a line goes another way: a part comes for it and goes again when nothing is left in it', async () => {
  const order = await orders.anOrder();
  const cake = await order.lineOf(order.cake);
  const moved = (partId: string) => ({ lines: [{ id: cake, quantity: 2, partId }] });
  const fetched = { id: 'new' as const, method: 'pick-up' as const, slotId: counter };
  const before = await takenOf(counter);
  const brought = await takenOf(shop.slotId);
  const shown = await order.preview({ ...moved('new'), parts: [fetched] });
  expect(shown.ok && shown.value).toMatchObject({
    after: { totalMinor: 13_900 },
    lines: [{ moved: { from: { method: 'delivery' }, to: { method: 'pick-up' } } }],
    where: { parts: [{ was: null, becomes: { method: 'pick-up' } }] },
  });
  expect((await order.edit({ ...moved('new'), parts: [fetched] })).ok).toBe(true);
  const { parts, lines, fulfilmentState } = await order.now();
  expect(parts.map(({ method }) => method).toSorted()).toEqual(['delivery', 'pick-up']);
  const [delivery, pickUp] = parts.toSorted((a, b) => a.method.localeCompare(b.method));
  expect(lines.find(({ id }) => id === cake)?.partId).toBe(pickUp?.id);
  expect(pickUp?.fulfilmentState).toBe(fulfilmentState);
  expect([await takenOf(counter), await takenOf(shop.slotId)]).toEqual([before + 1, brought]);
  await app.settled();
  const mail = app.sent.findLast(({ text }) => text.includes(order.number) && text.includes('→'));
  expect(mail?.text).toMatch(/Almond crown: Delivery, .+ → Pick-up, /);

  // Each part goes its own way from here; the lantern follows the cake, and nobody has to drive any more.
  const lantern = await order.lineOf(order.lantern);
  const all = { lines: [{ id: lantern, quantity: 1, partId: pickUp?.id ?? '' }] };
  const last = await order.preview(all);
  expect(last.ok && last.value).toMatchObject({ after: { totalMinor: 13_000 }, backMinor: 900 });
  expect((await order.edit(all)).ok).toBe(true);
  expect((await order.now()).parts).toMatchObject([{ id: pickUp?.id, method: 'pick-up' }]);
  expect(await takenOf(shop.slotId)).toBe(brought - 1);
  expect(await order.edit(moved(delivery?.id ?? ''))).toMatchObject({ code: 'no-such-part' });
});

test('an order with a DJ keeps somebody’s address: the cake is fetched in a part of its own, the DJ cannot be', async () => {
  const order = await orders.anOrder();
  const dj = await shop.aDj();
  const id = (await order.now()).parts[0]?.id ?? '';
  const added = [{ variantId: dj.variantId, quantity: 1, personalText: '' }];
  const fetched = { id, method: 'pick-up' as const, slotId: counter };
  expect(await order.edit({ added, parts: [fetched] })).toMatchObject({ code: 'pick-up-not-possible' });
  expect(
    (
      await order.edit({
        added: added.map((line) => ({ ...line, partId: 'new' as const })),
        parts: [fetched, { id: 'new' }],
      })
    ).ok,
  ).toBe(true);
  const { parts } = await order.now();
  expect(parts.map(({ method, address: of }) => [method, of?.postcode ?? null]).toSorted()).toEqual([
    ['on-site', '9000'],
    ['pick-up', null],
  ]);
});

test('a service has an hour that was wished at checkout, and is agreed otherwise by the staff', async () => {
  const dj = await shop.aDj();
  const cake = await shop.aProduct({ onHand: 3 });
  const shopper = await shop.aShopper([{ variantId: dj.variantId }, { variantId: cake.variantId }]);
  const [of, ofCake] = shopper.lineIds;
  const placed = await shopper.place({ starts: { [of ?? '']: '20:00', [ofCake ?? '']: '09:00' } });
  if (!placed.ok) throw new Error(placed.code);
  const number = placed.value.orderNumber;
  const now = async () => {
    const order = await app.orders.forOffice(number, as('manager'));
    if (!order) throw new Error('the order is not there');
    return order;
  };
  const hours = async () =>
    (await now()).lines.map(({ slug, startsAt }) => [slug === dj.slug, startsAt]).toSorted();
  // Goods have the hour of their part.
  expect(await hours()).toEqual([
    [false, null],
    [true, '20:00'],
  ]);
  const paymentId = (await now()).payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  await app.settled();
  expect(app.sent.findLast(({ text }) => text.includes(number))?.text).toContain('at 20:00');
  const line = (await now()).lines.find(({ slug }) => slug === dj.slug)?.id ?? '';
  const edit = async (startsAt: string) => {
    const change = { version: (await now()).version, lines: [{ id: line, quantity: 1, startsAt }] };
    const shown = await app.checkout.previewChange({ number, change, by: as('agent') });
    if (!shown.ok) return shown;
    const { lines, after, toPayMinor, backMinor } = shown.value;
    expect(lines).toMatchObject([{ starts: { is: startsAt || null } }]);
    const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor };
    return app.checkout.editOrder({ number, change, seen, by: as('agent') });
  };
  expect((await edit('21:30')).ok).toBe(true);
  expect(await hours()).toContainEqual([true, '21:30']);
  await app.settled();
  expect(app.sent.findLast(({ text }) => text.includes(number))?.text).toContain('20:00 → 21:30');
  const day = await app.orders.day('2027-06-12', as('agent'));
  const stops = day.ok ? day.value.rounds.flatMap((round) => round.stops) : [];
  expect(stops.find((stop) => stop.number === number)?.lines).toContainEqual(
    expect.objectContaining({ startsAt: '21:30' }),
  );
  expect((await edit('')).ok).toBe(true);
  expect(await hours()).toContainEqual([true, null]);
});

test('careless, more come at an hour than it holds', async () => {
  const hurts = await untilItHurts(async () => {
    const slot = await shop.aSlot({ method: 'pick-up', from: '14:00', to: '15:00', capacity: 1 });
    const careless = async () => {
      if ((await takenOf(slot)) >= 1) return;
      await app.database.pool.query('select pg_sleep(0.1)');
      await app.database.pool.query(
        `insert into capacity_days (subject_id, day, taken, capacity) values ($1, '2027-06-12', 1, 9)
         on conflict (subject_id, day) do update set taken = capacity_days.taken + 1`,
        [slot],
      );
    };
    await Promise.all([careless(), careless()]);
    return (await takenOf(slot)) > 1;
  });
  expect(hurts).toBe(true);
});

test('the last place of an hour is one order’s, whoever changes to it at the same moment, and the others keep theirs', async () => {
  const slot = await shop.aSlot({ method: 'pick-up', from: '15:00', to: '16:00', capacity: 1 });
  const rivals = [await orders.anOrder(), await orders.anOrder(), await orders.anOrder()];
  const brought = await takenOf(shop.slotId);
  const looked = await Promise.all(
    rivals.map(async (order) => {
      const id = (await order.now()).parts[0]?.id ?? '';
      return order.look({ parts: [{ id, method: 'pick-up', slotId: slot }] });
    }),
  );
  const done = await Promise.all(looked.map((one) => (one.ok ? one.confirm() : one)));
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done.flatMap((one) => (one.ok ? [] : one.code))).toEqual(['slot-full', 'slot-full']);
  expect([await takenOf(slot), await takenOf(shop.slotId)]).toEqual([1, brought - 1]);
  const ways = await Promise.all(rivals.map(async (order) => (await order.now()).parts[0]?.method));
  expect(ways.toSorted()).toEqual(['delivery', 'delivery', 'pick-up']);
});
