import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import type { OrderStep } from './contract.ts';
import { stateOf } from './order-parts.ts';
import { as } from './orders-for-test.ts';

const SATURDAY = '2027-06-12';
let app: TestApplication;
let shop: OpenShop;
let counter: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-06-11T09:00:00Z'), connections: 8 });
  shop = await anOpenShop(app, { slotCapacity: 500 });
  counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00', capacity: 500 });
});
afterAll(() => app.close());

const aCake = (name = 'Almond crown') => shop.aProduct({ onHand: 90, names: { en: name } });

type Wish = { variantId: string; quantity?: number; personalText?: string };
const wished = ({ variantId, quantity = 1, personalText = '' }: Wish) => ({
  variantId,
  quantity,
  personalText,
});

/** The first thing is fetched, the others are brought; it waits for its money. */
async function anUnpaidSplitOrder(fetched: Wish, ...brought: Wish[]) {
  const shopper = await shop.aShopper([fetched, ...brought].map(wished));
  const placed = await shopper.place({ apart: shopper.lineIds.slice(0, 1), apartSlotId: counter });
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  const { id, number, payments } = await orderOf(app, placed.value);
  const pay = async () => {
    await app.choose(payments[0]?.id ?? '', 'paid', 'lost');
    await app.checkout.settle(payments[0]?.id ?? '');
  };
  const office = async () => {
    const order = await app.orders.forOffice(number, as('agent'));
    if (!order) throw new Error('the order is not there');
    return order;
  };
  const partOf = async (method: string) =>
    (await office()).parts.find((part) => part.method === method)?.id ?? '';
  const [toFetch, toBring] = [await partOf('pick-up'), await partOf('delivery')];
  const take = (step: OrderStep, part?: string) =>
    app.orders.takeStep({ number, step, by: as('manager'), ...(part && { part }) });
  const states = async () => {
    const order = await office();
    const of = (part: string) => order.parts.find(({ id: known }) => known === part)?.fulfilmentState;
    return [of(toFetch), of(toBring), order.fulfilmentState];
  };
  return { id, number, toFetch, toBring, pay, office, take, states, now: () => orderOf(app, placed.value) };
}

async function aSplitOrder(fetched: Wish, ...brought: Wish[]) {
  const order = await anUnpaidSplitOrder(fetched, ...brought);
  await order.pay();
  return order;
}
const mailsOf = (number: string) => app.sent.filter(({ subject }) => subject.includes(number));

test('a split order is lived through to its end: each part in its own time, and the order as far as the last of them', async () => {
  const order = await aSplitOrder(await aCake(), await aCake('Linen'));
  const { toFetch, toBring, take, states } = order;
  await take('approve');
  expect(await take('start-preparation')).toEqual({ ok: true, value: { state: 'in-preparation' } });
  expect(await take('make-ready', toFetch)).toMatchObject({ value: { state: 'in-preparation' } });
  expect(await states()).toEqual(['ready', 'in-preparation', 'in-preparation']);
  expect((await order.office()).parts.map(({ method, steps }) => [method, steps])).toEqual([
    ['pick-up', ['collect']],
    ['delivery', ['make-ready']],
  ]);
  expect(await take('collect', toFetch)).toMatchObject({ ok: true });
  expect(await states()).toEqual(['collected', 'in-preparation', 'in-preparation']);
  // One of them has left: nobody calls off the whole of it.
  expect((await order.office()).steps).toEqual(['make-ready']);
  await take('make-ready');
  await app.orders.takeStep({
    number: order.number,
    step: 'ship',
    part: toBring,
    carrier: 'bpost',
    trackingNumber: '32 5',
    by: as('agent'),
  });
  expect(await states()).toEqual(['collected', 'shipped', 'shipped']);
  expect((await order.now()).parts.map(({ tracking }) => tracking)).toEqual([
    null,
    { carrier: 'bpost', number: '32 5' },
  ]);
  await take('deliver');
  expect(await states()).toEqual(['collected', 'delivered', 'delivered']);
  expect(await take('close')).toMatchObject({ value: { state: 'closed' } });
  expect(await states()).toEqual(['closed', 'closed', 'closed']);

  const entries = (await order.now()).activity.map(({ kind, data }) => [kind, data.parts ?? 'all']);
  expect(entries).toEqual([
    ['placed', 'all'],
    ['paid', 'all'],
    ['approved', 'all'],
    ['in-preparation', 'all'],
    ['ready', toFetch],
    ['collected', toFetch],
    ['ready', toBring],
    ['shipped', toBring],
    ['delivered', toBring],
    ['closed', 'all'],
  ]);
});

test('the confirmation lists both parts, and the mails on the way name the part that is ready, under way or there', async () => {
  const order = await aSplitOrder(await aCake('Honey cake'), await aCake('Linen'));
  for (const step of ['approve', 'start-preparation', 'make-ready', 'send-out'] as const)
    await order.take(step);
  await app.settled();
  const said = (words: string) =>
    mailsOf(order.number)
      .filter(({ subject }) => subject.includes(words))
      .map(({ text }) => text);
  const confirmation = mailsOf(order.number).find(({ text }) => text.includes('You collect it'))?.text;
  expect(confirmation).toContain('You collect it: Saturday 12 June 2027, 09:00–10:00\n1 × Honey cake');
  expect(confirmation).toContain('To your door: Saturday 12 June 2027, 10:00–12:00\n1 × Linen');
  const ready = said('is ready');
  expect(ready).toHaveLength(2);
  expect(ready.find((text) => text.includes('Honey cake'))).toContain('You can collect it on');
  expect(ready.find((text) => text.includes('Linen'))).toContain('We bring it on');
  expect(said('on its way')).toEqual([expect.stringContaining('1 × Linen')]);
  await order.take('deliver');
  await app.settled();
  // The cake still waits at the counter: it is too early to ask how all of it was.
  expect(said('has been delivered')).toEqual([expect.not.stringContaining('how it was')]);
  await order.take('collect');
  await app.settled();
  expect(said('collecting')).toEqual([expect.stringContaining('1 × Honey cake')]);
});

test('a step on the order moves all parts that can take it; a named part moves alone, and only by steps of its own', async () => {
  const order = await aSplitOrder(await aCake(), await aCake());
  expect(await order.take('approve', order.toFetch)).toMatchObject({ code: 'step-not-possible' });
  expect(await order.take('cancel', order.toFetch)).toMatchObject({ code: 'step-not-possible' });
  await order.take('approve');
  await order.take('start-preparation');
  expect(await order.take('collect', order.toBring)).toMatchObject({ code: 'step-not-possible' });
  const other = await aSplitOrder(await aCake(), await aCake());
  expect(await order.take('make-ready', other.toBring)).toMatchObject({ code: 'no-such-part' });
  expect(await order.take('make-ready')).toMatchObject({ value: { state: 'ready' } });
  expect(await order.states()).toEqual(['ready', 'ready', 'ready']);
  expect((await order.office()).steps).toEqual(['send-out', 'ship', 'collect']);
  const ended = await app.orders.takeStep({
    number: order.number,
    step: 'cancel',
    reason: 'x',
    by: as('manager'),
  });
  expect(ended).toMatchObject({ value: { state: 'cancelled' } });
  expect(await order.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

test('an order that ran out of time ends with all its parts, and late money brings all of them back', async () => {
  const order = await anUnpaidSplitOrder(await aCake(), await aCake());
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, order.id, 'not-paid'));
  expect(await order.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  await order.pay();
  expect(await order.states()).toEqual(['placed', 'placed', 'placed']);
});

test('the sheets of a day have each part at its own stop, and the lists find the order by either way', async () => {
  const [cake, linen] = [await aCake('Walnut roll'), await aCake('Napkins')];
  const order = await aSplitOrder(cake, linen);
  const sheet = await app.orders.day(SATURDAY, as('agent'));
  if (!sheet.ok) throw new Error(sheet.code);
  const mine = (rounds: typeof sheet.value.rounds) =>
    rounds.flatMap(({ stops }) => stops).filter(({ number }) => number === order.number);
  const things = (stops: ReturnType<typeof mine>) =>
    stops.map(({ partId, lines }) => [partId, lines.map(({ names }) => names.en)]);
  expect(things(mine(sheet.value.rounds))).toEqual([[order.toBring, ['Napkins']]]);
  expect(things(mine(sheet.value.pickUps))).toEqual([[order.toFetch, ['Walnut roll']]]);
  expect(mine(sheet.value.pickUps)[0]?.steps).toEqual(['approve']);

  const found = async (method: 'delivery' | 'pick-up' | 'on-site') => {
    const list = await app.orders.officeList({ method, q: order.number }, as('agent'));
    return list.ok ? list.value.rows.map(({ number, methods }) => [number, methods]) : list.code;
  };
  const both = [[order.number, ['pick-up', 'delivery']]];
  expect([await found('delivery'), await found('pick-up'), await found('on-site')]).toEqual([both, both, []]);
});

test('chairs of two parts come back one part at a time: each counts its own and frees its own days', async () => {
  const { variantId } = await shop.aProduct({
    kind: 'rental',
    rentalOutDays: 0,
    rentalBackDays: 1,
    onHand: 20,
    personalText: { max: 40, label: { en: 'For whom' } },
  });
  const order = await aSplitOrder(
    { variantId, quantity: 5, personalText: 'the choir' },
    { variantId, quantity: 3, personalText: 'the band' },
  );
  for (const step of ['approve', 'start-preparation', 'make-ready', 'send-out', 'deliver'] as const)
    await order.take(step);
  await order.take('collect');
  const outOn = async () => {
    const { rows } = await app.database.pool.query(
      'select taken from capacity_days where subject_id = $1 order by day',
      [variantId],
    );
    return rows.map(({ taken }) => taken);
  };
  const counted = async () =>
    (await order.office()).lines.map(({ quantity, rental }) => [quantity, rental?.returned ?? null]);
  expect(await outOn()).toEqual([8, 8]);
  expect(await order.take('record-return', order.toFetch)).toMatchObject({ value: { state: 'delivered' } });
  expect(await order.states()).toEqual(['returned', 'delivered', 'delivered']);
  expect(await outOn()).toEqual([3, 3]);
  expect((await counted()).toSorted()).toEqual([
    [3, null],
    [5, 5],
  ]);
  expect(await order.take('record-return')).toMatchObject({ value: { state: 'returned' } });
  expect(await outOn()).toEqual([0, 0]);
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
});

test('two people move two parts at once: the order is where both of them leave it', async () => {
  const shared = await aSplitOrder(await aCake(), await aCake());
  const { pool } = app.database;
  // What was read before the other wrote decides: the order is left behind its parts.
  async function carelessly(part: string) {
    const { rows } = await pool.query(
      `select id, fulfilment_state as "fulfilmentState", pg_sleep(0.05) from order_parts where order_id = $1`,
      [shared.id],
    );
    const after = rows.map((row) => (row.id === part ? { ...row, fulfilmentState: 'ready' } : row));
    await pool.query(`update order_parts set fulfilment_state = 'ready' where id = $1`, [part]);
    await pool.query('update orders set fulfilment_state = $2 where id = $1', [shared.id, stateOf(after)]);
  }
  const hurts = await untilItHurts(async () => {
    await pool.query(`update order_parts set fulfilment_state = 'in-preparation' where order_id = $1`, [
      shared.id,
    ]);
    await Promise.all([carelessly(shared.toFetch), carelessly(shared.toBring)]);
    return (await shared.states()).join() === 'ready,ready,in-preparation';
  });
  expect(hurts).toBe(true);

  for (let round = 0; round < 5; round++) {
    const order = await aSplitOrder(await aCake(), await aCake());
    await order.take('approve');
    await order.take('start-preparation');
    const taken = await Promise.all([
      order.take('make-ready', order.toFetch),
      order.take('make-ready', order.toBring),
      order.take('make-ready', order.toBring),
    ]);
    expect(taken.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await order.states()).toEqual(['ready', 'ready', 'ready']);
  }
});
