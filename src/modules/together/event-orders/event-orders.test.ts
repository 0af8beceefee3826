import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJournal } from '#platform/journal';
import { visitor } from '#platform/policy';
import { accept } from '#platform/result';
import {
  anOpenShop,
  aPlanning,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let planning: TestPlanning;
let clock: FixedClock;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
let eventId: string;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
  eventId = await planning.anEvent(lead);
});
afterAll(() => app.close());

const order = async (by: typeof lead, forEvent?: string) => {
  const cake = await shop.aProduct({ onHand: 5, priceMinor: 2_500 });
  const shopper = await shop.aShopper([{ variantId: cake.variantId }]);
  const form = await shopper.form(forEvent ? { eventId: forEvent } : {});
  return app.checkout.place({ ...form, token: shopper.token, language: 'en', address: '10.1.0.1', by });
};
const listed = async (by: typeof lead, of = eventId) => {
  const found = await app.eventOrders.list(of, by);
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('an order placed for an event stands on its page, for its team, and in its activity', async () => {
  const placed = await order(lead, eventId);
  expect(placed.ok).toBe(true);
  const number = placed.ok ? placed.value.orderNumber : '';
  expect((await listed(lead)).orders).toMatchObject([{ number, day: '2027-06-12', mine: true }]);
  const host = await planning.aPerson();
  await planning.onTeam(eventId, host, 'host');
  expect((await listed(host)).orders).toMatchObject([{ number, mine: false }]);
  expect(JSON.stringify(await listed(host))).not.toContain('Noor');
  expect(
    await readJournal(app.database.reader, { scope: eventId, action: 'order.place', limit: 5 }),
  ).toHaveLength(1);
});

test('nobody orders for an event of another, and a stranger sees none of its orders', async () => {
  const stranger = await planning.aPerson();
  expect(await order(stranger, eventId)).toMatchObject({ ok: false, code: 'no-such-event' });
  expect(await app.eventOrders.list(eventId, stranger)).toMatchObject({ code: 'not-there' });
  const coordinator = await planning.aPerson();
  await planning.onTeam(eventId, coordinator, 'coordinator');
  expect(await app.eventOrders.list(eventId, coordinator)).toMatchObject({ code: 'not-allowed' });
});

test('an order moves to another event, and off it, by its owner alone', async () => {
  const buyer = await planning.aPerson('Bea Buyer');
  const [first, second] = [await planning.anEvent(buyer), await planning.anEvent(buyer)];
  const placed = await order(buyer, first);
  const number = placed.ok ? placed.value.orderNumber : '';
  expect(await app.eventOrders.put({ number, eventId: second, by: buyer })).toMatchObject({ ok: true });
  expect([(await listed(buyer, first)).orders, (await listed(buyer, second)).totalMinor]).toEqual([
    [],
    3_400,
  ]);
  expect(await app.eventOrders.put({ number, eventId, by: buyer })).toMatchObject({ code: 'not-there' });
  expect(await app.eventOrders.put({ number, eventId: null, by: lead })).toMatchObject({ code: 'not-there' });
  expect(await app.eventOrders.put({ number, eventId: null, by: buyer })).toMatchObject({ ok: true });
  expect((await listed(buyer, second)).orders).toEqual([]);
});

test('an order that is cancelled counts no more on the page of its event, and its activity says so', async () => {
  const buyer = await planning.aPerson('Bo Buyer');
  const of = await planning.anEvent(buyer);
  const placed = await order(buyer, of);
  const number = placed.ok ? placed.value.orderNumber : '';
  expect((await listed(buyer, of)).totalMinor).toBe(3_400);
  expect(await app.checkout.cancel({ order: { number }, shownMinor: 0, by: buyer })).toMatchObject({
    ok: true,
  });
  await app.settled();
  expect(await listed(buyer, of)).toMatchObject({
    totalMinor: 0,
    orders: [{ number, fulfilmentState: 'cancelled' }],
  });
  expect(
    await readJournal(app.database.reader, { scope: of, action: 'order.cancel', limit: 5 }),
  ).toHaveLength(1);
});

test('an event that is over takes no order', async () => {
  const buyer = await planning.aPerson();
  const over = await planning.anEvent(buyer, { starts: '2027-02-01T10:00', ends: '2027-02-01T12:00' });
  expect(await order(buyer, over)).toMatchObject({ code: 'no-such-event' });
});

test('the shop takes type, day and guests from an event: those who come, else its room; and asks nobody else’s', async () => {
  const host = await planning.aPerson('Hana Host');
  const small = await planning.anEvent(host, { title: 'Small', type: 'birthday', capacity: 12 });
  const open = await planning.anEvent(host, {
    title: 'Open',
    starts: '2027-07-01T10:00',
    ends: '2027-07-01T12:00',
  });
  expect(await app.eventOrders.occasions(host)).toMatchObject([
    { id: small, type: 'birthday', day: '2027-06-12', guests: 12 },
    { id: open, day: '2027-07-01', guests: null },
  ]);
  const { guestIds } = await planning.aParty(small, host, ['Ann', 'Bob', 'Cas']);
  await app.database.inTransaction(async (tx) => {
    const replies = guestIds.slice(1).map((guestId) => ({ guestId, reply: 'accepted' as const }));
    await app.guests.writeReplies(tx, small, replies);
    return accept(null);
  });
  expect((await app.eventOrders.occasions(host))[0]).toMatchObject({ guests: 2 });
  expect(await app.eventOrders.occasions(visitor)).toEqual([]);
});

test('an event that is deleted takes no order with it: they belong to none', async () => {
  const host = await planning.aPerson();
  const gone = await planning.anEvent(host, { title: 'Called off' });
  const placed = await order(host, gone);
  expect(await app.events.remove({ id: gone, title: 'Called off', by: host })).toMatchObject({ ok: true });
  await app.settled();
  const { rows } = await app.database.pool.query('select event_id from orders where number = $1', [
    placed.ok ? placed.value.orderNumber : '',
  ]);
  expect(rows).toEqual([{ event_id: null }]);
});
