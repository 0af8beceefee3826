import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import type { OrderChange } from '../contract.ts';
import { as, ordersToEdit } from './order-changes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
type Orders = ReturnType<typeof ordersToEdit>;
let orders: Orders;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  orders = ordersToEdit(app, shop);
});
afterAll(() => app.close());

const anOrder: Orders['anOrder'] = (over) => orders.anOrder(over);
const stockOf: Orders['stockOf'] = (variantId) => orders.stockOf(variantId);
const gaps = () => app.inventory.ledgerGaps(app.database.reader);
const mails = (number: string) =>
  app.sent.filter(({ subject, text }) => `${subject}${text}`.includes(number));

test('a cake more: the preview says every cent, the customer gets a link, and nothing leaves before it is paid', async () => {
  const { edit, preview, lineOf, cake, now, number, link, pay } = await anOrder();
  const lines = [{ id: await lineOf(cake), quantity: 3 }];
  const shown = await preview({ lines });
  if (!shown.ok) throw new Error(shown.code);
  expect(shown.value).toMatchObject({
    before: { totalMinor: 13_900 },
    after: {
      totalMinor: 18_900,
      vat: [
        { rateBp: 600, gross: 15_000 },
        { rateBp: 2100, gross: 3_900 },
      ],
    },
    lines: [{ was: { quantity: 2, totalMinor: 10_000 }, becomes: { quantity: 3, totalMinor: 15_000 } }],
    hereMinor: 13_900,
    dues: [{ kind: 'difference', wasMinor: 0, isMinor: 5_000, dueOn: '2027-05-08' }],
    toPayMinor: 5_000,
    backMinor: 0,
  });
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 3, held: 0 });
  expect((await edit({ lines }, as('agent'))).ok).toBe(true);
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 2, held: 0 });
  const changed = await now();
  expect(changed).toMatchObject({ totalMinor: 18_900, paymentState: 'part', payable: true, version: 2 });
  expect(changed.isAgreed).toBe(false);
  expect(changed.activity.find(({ kind }) => kind === 'changed')).toMatchObject({
    actorName: 'Inès',
    data: { rows: 'Almond crown: 2 → 3', wasMinor: 13_900, totalMinor: 18_900 },
  });
  await app.settled();
  const mail = mails(number).at(-1);
  expect(mail?.subject).toBe(`Your order ${number} has changed`);
  for (const words of ['Almond crown: 2 → 3', '€139.00', '€189.00', '€50.00', 'Saturday 8 May 2027'])
    expect(mail?.text).toContain(words);
  const by = as('manager');
  for (const step of ['approve', 'start-preparation', 'make-ready'] as const)
    expect((await app.orders.takeStep({ number, step, by })).ok).toBe(true);
  expect(await app.orders.takeStep({ number, step: 'send-out', by })).toMatchObject({ ok: false });

  expect((await app.checkout.payAgain({ link, payment: 'test:card' })).ok).toBe(true);
  expect((await now()).payments.at(-1)?.amountMinor).toBe(5_000);
  await pay();
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: 18_900, payable: false });
  expect((await app.orders.takeStep({ number, step: 'send-out', by })).ok).toBe(true);
  expect((await app.papers.ofOrder(changed.id)).map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual([
    ['invoice', 13_900],
    ['invoice', 5_000],
  ]);
  expect(await gaps()).toEqual([]);
});

test('a lantern less goes back to the card, its piece to the shelf, and a credit note says its VAT', async () => {
  const { edit, lineOf, lantern, now, number } = await anOrder();
  const lines = [{ id: await lineOf(lantern), quantity: 0 }];
  expect((await edit({ lines })).ok).toBe(true);
  await app.settled();
  expect(await stockOf(lantern.variantId)).toEqual({ on_hand: 4, held: 0 });
  const order = await now();
  expect(order).toMatchObject({ totalMinor: 10_900, paymentState: 'paid', refundedMinor: 3_000 });
  expect(order.lines).toHaveLength(1);
  const { rows } = await app.database.pool.query(
    `select p.kind, v.rate_bp, v.gross_minor, v.vat_minor from papers p join paper_vat v on v.paper_id = p.id
     where p.order_id = $1 and p.kind = 'credit-note'`,
    [order.id],
  );
  expect(rows).toEqual([{ kind: 'credit-note', rate_bp: 2100, gross_minor: 3_000, vat_minor: 521 }]);
  const { rows: moves } = await app.database.pool.query(
    'select reason, on_hand_delta from stock_movements where variant_id = $1 order by id desc limit 1',
    [lantern.variantId],
  );
  expect(moves).toEqual([{ reason: 'returned', on_hand_delta: 1 }]);
  expect(mails(number).some(({ text }) => text.includes('− 1 × Lantern'))).toBe(true);

  // And once more a cake, after money went back: what was given back is owed again.
  expect((await edit({ added: [{ variantId: lantern.variantId, quantity: 1, personalText: '' }] })).ok).toBe(
    true,
  );
  expect(await now()).toMatchObject({
    totalMinor: 13_900,
    paymentState: 'part',
    dues: [{ kind: 'difference', amountMinor: 3_000 }],
  });
});

test('what an agent’s change gives back waits for a manager', async () => {
  const { edit, lineOf, lantern, now, number } = await anOrder();
  const lines = [{ id: await lineOf(lantern), quantity: 0 }];
  expect((await edit({ lines }, as('agent'))).ok).toBe(true);
  await app.settled();
  const refund = (await now()).payments[0]?.refunds[0];
  expect(refund).toMatchObject({ amountMinor: 3_000, state: 'proposed', reason: 'order-changed' });
  const confirmed = await app.orders.confirmRefund({ number, refundId: refund?.id ?? '', by: as('manager') });
  expect(confirmed.ok).toBe(true);
  await app.settled();
  expect(await now()).toMatchObject({ refundedMinor: 3_000, paymentState: 'paid' });
});

test('who does not work here changes nothing, and is told of no order', async () => {
  const { edit, lineOf, cake } = await anOrder();
  for (const role of ['customer', 'planner', 'vendor', 'association'] as const)
    expect(await edit({ lines: [{ id: await lineOf(cake), quantity: 1 }] }, as(role))).toMatchObject({
      code: 'not-allowed',
    });
  const change = { version: 1, note: 'hello' };
  expect(await app.checkout.previewChange({ number: 'CV-0', change, by: as('agent') })).toMatchObject({
    code: 'no-such-order',
  });
});

test('more than there is, is refused with what is short, and nothing has moved', async () => {
  const { edit, lineOf, cake, lantern, now } = await anOrder();
  const lines = [
    { id: await lineOf(lantern), quantity: 0 },
    { id: await lineOf(cake), quantity: 6 },
  ];
  expect(await edit({ lines })).toMatchObject({ code: 'sold-out', details: { slug: cake.slug } });
  expect(await stockOf(lantern.variantId)).toEqual({ on_hand: 3, held: 0 });
  expect(await now()).toMatchObject({ totalMinor: 13_900, version: 1, paymentState: 'paid' });
});

test('an order that waits for its money changes with what it holds, and is paid at its new price', async () => {
  const { edit, lineOf, cake, lantern, now, pay, link } = await anOrder({ paid: false });
  const lines = [
    { id: await lineOf(lantern), quantity: 2 },
    { id: await lineOf(cake), quantity: 1 },
  ];
  expect(await edit({ lines })).toMatchObject({ code: 'payment-under-way' });
  const paymentId = (await now()).payments[0]?.id ?? '';
  await app.choose(paymentId, 'failed');
  expect((await edit({ lines })).ok).toBe(true);
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 5, held: 1 });
  expect(await stockOf(lantern.variantId)).toEqual({ on_hand: 4, held: 2 });
  expect(await gaps()).toEqual([]);
  expect((await app.checkout.payAgain({ link, payment: 'test:ideal' })).ok).toBe(true);
  expect((await now()).payments.at(-1)?.amountMinor).toBe(11_900);
  await pay();
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: 11_900 });
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 4, held: 0 });
});

test('words, address, contact and day change without money, and each is told', async () => {
  const { edit, preview, lineOf, cake, now, number } = await anOrder();
  const partId = (await now()).parts[0]?.id ?? '';
  const of: Omit<OrderChange, 'version'> = {
    lines: [{ id: await lineOf(cake), quantity: 2, personalText: 'Lies & Tom' }],
    contact: { name: 'Noor de Vries', email: 'noor2@convive.test', phone: '+32 470 11 11 11' },
    parts: [{ id: partId, address: { street: 'Kerkstraat 9', postcode: '9000', town: 'Gent' } }],
    day: '2027-06-13',
    note: 'Ring twice',
  };
  const shown = await preview(of);
  expect(shown.ok && shown.value).toMatchObject({
    toPayMinor: 0,
    backMinor: 0,
    dues: [],
    where: {
      day: '2027-06-13',
      parts: [{ becomes: { day: '2027-06-13', address: 'Kerkstraat 9, 9000 Gent' } }],
    },
  });
  expect((await edit(of)).ok).toBe(true);
  const order = await now();
  expect(order).toMatchObject({
    day: '2027-06-13',
    note: 'Ring twice',
    contact: { email: 'noor2@convive.test' },
    paymentState: 'paid',
    parts: [{ day: '2027-06-13', address: { street: 'Kerkstraat 9' } }],
  });
  expect(order.lines[0]?.personalText).toBe('Lies & Tom');
  const slot = async (day: string) =>
    (
      await app.database.pool.query('select taken from capacity_days where subject_id = $1 and day = $2', [
        shop.slotId,
        day,
      ])
    ).rows[0]?.taken;
  expect(await slot('2027-06-13')).toBe(1);
  await app.settled();
  const mail = mails(number).at(-1);
  expect(mail?.to).toContain('noor2@');
  for (const words of ['“Lies & Tom”', 'Kerkstraat 9, 9000 Gent', 'Ring twice'])
    expect(mail?.text).toContain(words);
  // What speaks of a person stands in the mail and on the order, and not a second time in its story.
  expect(JSON.stringify(order.activity)).not.toMatch(/Kerkstraat|noor2|Lies|Ring/);
  const found = await app.orders.officeList({ q: 'noor2@convive.test' }, as('agent'));
  expect(found.ok && found.value.rows.map((row) => row.number)).toContain(number);
});

test('a coupon goes with the lines it was for, and never takes off more than it promised', async () => {
  const { code } = await shop.aCoupon({ kind: 'amount', amountMinor: 2_000 });
  const cake = await shop.aProduct({ onHand: 9, priceMinor: 5_000, vatRateBp: 600 });
  const other = await shop.aProduct({ onHand: 9, priceMinor: 1_000, vatRateBp: 2100 });
  const shopper = await shop.aShopper([{ variantId: cake.variantId }, { variantId: other.variantId }]);
  const tried = await app.carts.enterCoupon({ token: shopper.token, typed: code, from: '10.7.7.7' });
  expect(tried.ok).toBe(true);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const number = placed.value.orderNumber;
  const now = async () =>
    (await app.orders.forOffice(number, as('manager'))) as NonNullable<
      Awaited<ReturnType<typeof app.orders.forOffice>>
    >;
  const paymentId = (await now()).payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  expect(await now()).toMatchObject({ discountMinor: 2_000, totalMinor: 4_900 });
  const edit = async (of: Omit<OrderChange, 'version'>) => {
    const change = { version: (await now()).version, ...of };
    const shown = await app.checkout.previewChange({ number, change, by: as('manager') });
    if (!shown.ok) throw new Error(shown.code);
    const { after, toPayMinor, backMinor } = shown.value;
    const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor };
    return app.checkout.editOrder({ number, change, seen, by: as('manager') });
  };
  const [first, second] = (await now()).lines;
  expect((await edit({ lines: [{ id: first?.id ?? '', quantity: 0 }] })).ok).toBe(true);
  // Of twenty euro only ten are left to take off, and nothing goes below nought.
  expect(await now()).toMatchObject({ discountMinor: 1_000, totalMinor: 900 });
  expect((await edit({ lines: [{ id: second?.id ?? '', quantity: 5 }] })).ok).toBe(true);
  expect(await now()).toMatchObject({ discountMinor: 2_000, totalMinor: 3_900 });
  expect((await edit({ added: [{ variantId: cake.variantId, quantity: 1, personalText: '' }] })).ok).toBe(
    true,
  );
  expect(await now()).toMatchObject({ discountMinor: 2_000, totalMinor: 8_900 });
  const { rows } = await app.database.pool.query(
    'select discount_minor from coupon_uses where order_number = $1',
    [number],
  );
  expect(rows).toEqual([{ discount_minor: 2_000 }]);
});

test('what has begun, has ended or was taken back by a bank is not changed', async () => {
  const note = { note: 'later please' };
  const begun = await anOrder();
  const by = as('manager');
  for (const step of ['approve', 'start-preparation'] as const) {
    if (step === 'approve') await app.orders.takeStep({ number: begun.number, step, by });
    else {
      expect((await begun.edit(note)).ok).toBe(true);
      await app.orders.takeStep({ number: begun.number, step, by });
    }
  }
  expect(await begun.edit(note)).toMatchObject({ code: 'nothing-changed' });
  expect(await begun.edit({ note: 'now please' })).toMatchObject({ code: 'not-editable' });
  const ended = await anOrder();
  await app.orders.takeStep({ number: ended.number, step: 'cancel', reason: 'rain', by });
  expect(await ended.edit(note)).toMatchObject({ code: 'not-editable' });
  const disputed = await anOrder();
  await app.database.pool.query(`update orders set payment_state = 'charged-back' where number = $1`, [
    disputed.number,
  ]);
  expect(await disputed.edit(note)).toMatchObject({ code: 'charged-back' });
});

test('odd wishes have clear answers: nothing, too much text, a line of somebody else, no lines, a day gone by', async () => {
  const { edit, lineOf, cake, lantern, now } = await anOrder();
  const partId = (await now()).parts[0]?.id ?? '';
  const other = await anOrder();
  const [one, two] = [await lineOf(cake), await lineOf(lantern)];
  expect(await edit({})).toMatchObject({ code: 'nothing-changed' });
  expect(await edit({ lines: [{ id: one, quantity: 2, personalText: 'x'.repeat(21) }] })).toMatchObject({
    code: 'bad-text',
  });
  expect(await edit({ lines: [{ id: await other.lineOf(other.cake), quantity: 1 }] })).toMatchObject({
    code: 'no-such-line',
  });
  expect(
    await edit({
      lines: [
        { id: one, quantity: 0 },
        { id: two, quantity: 0 },
      ],
    }),
  ).toMatchObject({ code: 'no-lines' });
  expect(await edit({ day: '2027-04-01' })).toMatchObject({ code: 'day-past' });
  const address = { street: 'Rue 1', postcode: '4000', town: 'Liège' };
  expect(await edit({ parts: [{ id: partId, address }] })).toMatchObject({ code: 'outside-area' });
  const draft = await shop.aProduct({ onHand: 1, draft: true });
  expect(
    await edit({ added: [{ variantId: draft.variantId, quantity: 1, personalText: '' }] }),
  ).toMatchObject({
    code: 'not-sold-any-more',
  });
});

test('a price that changes between preview and confirmation is told, never silently taken', async () => {
  const { edit, lantern, now } = await anOrder();
  const added = [{ variantId: lantern.variantId, quantity: 1, personalText: '' }];
  expect(await edit({ added }, as('manager'), { totalMinor: 16_899 })).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await edit({ added }, as('manager'), { toPayMinor: 1 })).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await now()).version).toBe(1);
});
