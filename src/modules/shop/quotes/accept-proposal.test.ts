import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { visitor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import { quotesOwnData } from './own-data-store.ts';
import { aLine, anOption, quoting, staff } from './quotes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
let q: ReturnType<typeof quoting>;
const START = '2027-05-01T09:00:00Z';
beforeAll(async () => {
  clock = fixedClock(START);
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
  q = quoting(app, shop);
});
afterAll(() => app.close());

const heldOf = async (variantId: string) =>
  (await app.database.pool.query('select held from stock where variant_id = $1', [variantId])).rows[0]?.held;
const pay = async (placed: { orderLink: string }) => {
  const [payment] = (await orderOf(app, placed)).payments;
  await app.choose(payment?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(payment?.id ?? '');
};

test('accepting holds everything and places the order at the agreed prices, with the deposit that was agreed', async () => {
  const cake = await shop.aProduct({ priceMinor: 10_000, onHand: 3 });
  const { number, link } = await q.propose(
    [
      anOption([aLine(cake.variantId, { quantity: 2, unitMinor: 8_000, personalText: 'Lena' })], {
        feeMinor: 1_500,
      }),
    ],
    { depositBp: 2_500 },
  );
  expect(await heldOf(cake.variantId)).toBe(0);
  const placed = q.must(await q.accept(link, { deposit: 'on' }));
  expect(placed.redirectUrl).toContain('/test-provider/');
  const order = await orderOf(app, placed);
  expect(order).toMatchObject({
    isAgreed: true,
    totalMinor: 17_500,
    deliveryMinor: 1_500,
    terms: 'deposit',
    guests: 40,
    day: '2027-06-12',
    lines: [{ quantity: 2, unitMinor: 8_000, personalText: 'Lena' }],
    contact: { name: 'Noor de Vries' },
  });
  expect(order.dues.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ['deposit', 4_375],
    ['rest', 13_125],
  ]);
  expect(order.payments).toMatchObject([{ amountMinor: 4_375 }]);
  expect(await heldOf(cake.variantId)).toBe(2);
  expect(await q.byLink(link)).toMatchObject({
    state: 'accepted',
    order: { number: order.number, option: 'Silver', paymentState: 'none' },
  });
  expect(await app.quotes.ofOrder(order.id, staff('agent'))).toBe(number);
  expect(await app.quotes.ofOrder(order.id, visitor)).toBeUndefined();
  await pay(placed);
  expect((await q.byLink(link)).order?.paymentState).toBe('part');
  await app.settled();
  const subjects = app.sent.filter(({ text }) => text.includes(order.number)).map(({ subject }) => subject);
  expect(subjects).toContain(`Je aanvaardde Silver: bestelling ${order.number}`);
});

test('twenty presses at once make one order', async () => {
  const cake = await shop.aProduct({ onHand: 50 });
  const { link } = await q.propose([anOption([aLine(cake.variantId)])]);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => q.accept(link)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes)
    if (!outcome.ok) expect(['accepted-already', 'too-many-holds']).toContain(outcome.code);
  expect(await heldOf(cake.variantId)).toBe(1);
});

test('without the lock of its row, two presses read the same proposal and order twice', async () => {
  const { pool } = app.database;
  await pool.query('create table careless (state text); create table careless_orders (n int)');
  const press = async () => {
    const { rows } = await pool.query('select state from careless');
    await pool.query('select pg_sleep(0.01)');
    if (rows[0].state !== 'proposed') return;
    await pool.query('insert into careless_orders values (1)');
    await pool.query(`update careless set state = 'accepted'`);
  };
  const orderedTwice = await untilItHurts(async () => {
    await pool.query(`truncate careless, careless_orders; insert into careless values ('proposed')`);
    await Promise.all([press(), press()]);
    return (await pool.query('select from careless_orders')).rowCount === 2;
  });
  expect(orderedTwice).toBe(true);
});

test('forged, replaced, at another price or unsigned: a clear answer and no order', async () => {
  const cake = await shop.aProduct({ priceMinor: 10_000 });
  const options = [anOption([aLine(cake.variantId)])];
  const { number, link } = await q.propose(options);
  const other = await q.propose([anOption([aLine(cake.variantId)])]);
  const foreign = (await q.byLink(other.link)).versions[0]?.proposal.options[0]?.id;
  expect(await q.accept(link, { optionId: foreign })).toMatchObject({ code: 'no-such-option' });
  expect(await q.accept(link, { optionId: 'x' })).toMatchObject({ code: 'invalid' });
  expect(await q.accept(link, { shownTotal: 1 })).toMatchObject({ code: 'total-changed' });
  expect(await q.accept(link, { terms: undefined })).toMatchObject({
    details: { problems: [{ field: 'terms', code: 'terms' }] },
  });
  expect(await q.accept(link, { street: '' })).toMatchObject({
    details: { problems: [{ field: 'street', code: 'required' }] },
  });
  expect(await q.accept(link, { postcode: '1000' })).toMatchObject({
    details: { problems: [{ field: 'postcode', code: 'other-place' }] },
  });
  expect(await q.accept(link, { slotId: '' })).toMatchObject({ code: 'slot-needed' });
  expect(await q.accept(link, { payment: 'nobody:pays' })).toMatchObject({ code: 'no-such-method' });
  expect(await q.accept('AAAAAAAAAAAAAAAAAAAAAA').catch(({ message }) => message)).toBe(
    'the quote is not there',
  );
  await q.send(number, options);
  expect(await q.accept(link, { version: 1 })).toMatchObject({ code: 'replaced' });
  const { rows } = await app.database.pool.query(
    'select count(*)::int as n from quote_acceptances a join quotes q on q.id = a.quote_id where q.number = $1',
    [number],
  );
  expect(rows[0].n).toBe(0);
});

test('what is gone meanwhile is told, nothing is lost, and the staff hear of it once', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const { number, link } = await q.propose([anOption([aLine(cake.variantId)])]);
  const rival = await shop.aShopper([{ variantId: cake.variantId }]);
  expect((await rival.place()).ok).toBe(true);
  expect(await q.accept(link)).toMatchObject({ code: 'sold-out' });
  expect(await q.accept(link)).toMatchObject({ code: 'sold-out' });
  const quote = await app.quotes.forOffice(number, staff('agent'));
  expect(quote?.state).toBe('proposed');
  expect(quote?.activity.map(({ kind }) => kind)).toEqual(['asked', 'proposed', 'not-free']);
});

test('accepting takes the same few statements for any number of lines', async () => {
  const asked = async (size: number) => {
    const things = await Promise.all(Array.from({ length: size }, () => shop.aProduct({ onHand: 5 })));
    const { link } = await q.propose([anOption(things.map(({ variantId }) => aLine(variantId)))]);
    const { texts } = await countStatements(async () => q.must(await q.accept(link)));
    return texts.length;
  };
  // The first one warms what is kept for a while.
  await asked(2);
  const [few, many] = [await asked(2), await asked(12)];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(30);
});

test('two customers of one last thing: one has it, whoever was proposed it first', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const [one, two] = [
    await q.propose([anOption([aLine(cake.variantId)])]),
    await q.propose([anOption([aLine(cake.variantId)])]),
  ];
  const outcomes = await Promise.all([q.accept(one.link), q.accept(two.link)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await heldOf(cake.variantId)).toBe(1);
});

test('nobody pays: the order ends, and the quote can be accepted again while it is valid', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const { number, link } = await q.propose([anOption([aLine(cake.variantId)])]);
  const first = q.must(await q.accept(link));
  expect(await q.accept(link)).toMatchObject({ code: 'accepted-already' });
  clock.set('2027-05-01T12:00:00Z');
  await app.checkout.reconcile();
  await app.settled();
  expect(await q.byLink(link)).toMatchObject({ state: 'proposed', order: null });
  const second = q.must(await q.accept(link));
  expect(second.orderNumber).not.toBe(first.orderNumber);
  await pay(second);
  expect((await q.byLink(link)).order).toMatchObject({ number: second.orderNumber, paymentState: 'paid' });
  // The first one's money comes after all: nothing is there for it, and it does not become the quote's order again.
  await pay(first);
  await app.settled();
  const quote = await app.quotes.forOffice(number, staff('agent'));
  expect(quote?.orders.map(({ number: order, hasEnded }) => [order, hasEnded])).toEqual([
    [first.orderNumber, true],
    [second.orderNumber, false],
  ]);
  clock.set(START);
});

test('money that comes late brings the order back, and the quote with it', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const { link } = await q.propose([anOption([aLine(cake.variantId)])]);
  const placed = q.must(await q.accept(link));
  clock.set('2027-05-01T12:00:00Z');
  await app.checkout.reconcile();
  await app.settled();
  expect((await q.byLink(link)).state).toBe('proposed');
  await pay(placed);
  await app.settled();
  expect(await q.byLink(link)).toMatchObject({ state: 'accepted', order: { number: placed.orderNumber } });
  expect(await q.accept(link)).toMatchObject({ code: 'accepted-already' });
  clock.set(START);
});

test('pick-up at the counter needs no address, and a paid order that is cancelled leaves its quote lost', async () => {
  const cake = await shop.aProduct({ onHand: 2 });
  const slotId = await shop.aSlot({ method: 'pick-up' });
  const { link } = await q.propose([anOption([aLine(cake.variantId)], { method: 'pick-up' })]);
  const placed = q.must(await q.accept(link, { street: '', postcode: '', town: '', slotId }));
  await pay(placed);
  const order = await orderOf(app, placed);
  expect(order.parts).toMatchObject([{ method: 'pick-up', address: null }]);
  const step = await app.orders.takeStep({
    number: order.number,
    step: 'cancel',
    reason: 'Plans changed',
    by: staff('manager'),
  });
  expect(step.ok).toBe(true);
  await app.settled();
  expect((await q.byLink(link)).state).toBe('lost');
});

test('whoever is forgotten is in no quote; one that an order came of stays, with its figures and without them', async () => {
  const cake = await shop.aProduct({ onHand: 5 });
  const open = await q.propose([anOption([aLine(cake.variantId)])], { introduction: 'Dear Noor' });
  const taken = await q.propose([anOption([aLine(cake.variantId)])], { introduction: 'Dear Noor' });
  await app.database.pool.query(
    `update quotes set contact_email = 'gone@convive.test' where number = any($1)`,
    [[open.number, taken.number]],
  );
  q.must(await q.accept(taken.link));
  const person = {
    accountId: newId(),
    name: 'Noor de Vries',
    email: 'gone@convive.test',
    pseudonym: '#00000000',
  };
  const told = await quotesOwnData.tell(app.database.reader, person);
  expect(told.quotes).toHaveLength(2);
  await app.database.inTransaction((tx) => quotesOwnData.forget(tx, person));
  expect(await app.quotes.forOffice(open.number, staff('agent'))).toBeUndefined();
  const left = await app.quotes.forOffice(taken.number, staff('agent'));
  expect(left).toMatchObject({ contact: { name: '#00000000', email: '', phone: '' }, wish: '', town: '' });
  expect(left?.versions[0]?.proposal.options[0]?.totalMinor).toBe(1_900);
  expect(JSON.stringify(left)).not.toMatch(/Noor|gone@/);
  await expect(
    app.database.pool.query(
      `update quote_versions set proposal = jsonb_set(proposal, '{day}', '"2030-01-01"')`,
    ),
  ).rejects.toThrow('does not change');
});
