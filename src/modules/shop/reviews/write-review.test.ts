import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { visitor } from '#platform/policy';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { aBuyer, as, given } from './buyers-for-test.ts';
import type { ReviewRequest } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email: 'manager@shop.test',
      name: 'Inès',
      role: 'manager',
      language: 'nl',
      password: 'violet kettle 48 marsh',
    }),
  );
});
afterAll(() => app.close());

const rowsOf = async (orderId: string) =>
  (await app.database.pool.query('select * from reviews where order_id = $1', [orderId])).rows;

test('a buyer writes once it is there, sees it wait, and the staff hear of it by mail and bell in their language', async () => {
  const buyer = await aBuyer(app, shop);
  const { id } = given(await buyer.write({ stars: 4 }));
  const order = await app.orders.byLink(buyer.link);
  if (!order) throw new Error('no order');
  expect(await app.reviews.ofOrder(order)).toMatchObject([
    { lineId: buyer.lineIds[0], review: { stars: 4, state: 'waiting', reason: '' } },
  ]);
  await app.settled();
  const mail = app.sent.find(({ to }) => to.includes('manager@'));
  const about = app.sent.find(
    ({ subject }) => subject === 'Een beoordeling van Amandelkroon: 4 van 5 sterren',
  );
  expect(mail).toBeDefined();
  expect(about?.text).toContain(`/nl/office/reviews/${id}`);
  const { rows } = await app.database.pool.query(
    `select data, link from notifications where kind = 'staff-review'`,
  );
  expect(rows).toEqual([
    {
      data: { stars: 4, product: { en: 'Almond crown', nl: 'Amandelkroon' } },
      link: `/office/reviews/${id}`,
    },
  ]);
});

test('until it is decided the buyer writes it anew, which is the same review and no second mail', async () => {
  const buyer = await aBuyer(app, shop);
  const first = given(await buyer.write());
  const mails = async () =>
    (await app.database.pool.query(`select 1 from mails where template = 'staff-review'`)).rows.length;
  const before = await mails();
  expect(given(await buyer.write({ stars: 2, text: 'On second thought: dry.' }))).toEqual(first);
  expect(await mails()).toBe(before);
  expect(await rowsOf(buyer.orderId)).toMatchObject([
    { stars: 2, text: 'On second thought: dry.', version: 2, state: 'waiting' },
  ]);
  given(await app.reviews.decide({ id: first.id, decision: 'publish', version: 2, by: as('manager') }));
  expect(await buyer.write({ stars: 1 })).toEqual({ ok: false, code: 'already-decided' });
});

test('a form sent twice, or fifty times at once, makes one review', async () => {
  const buyer = await aBuyer(app, shop);
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => buyer.write()));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(new Set(outcomes.map((outcome) => given(outcome).id)).size).toBe(1);
  const rows = await rowsOf(buyer.orderId);
  expect(rows).toMatchObject([{ version: 1 }]);
  const told = await app.database.pool.query(`select 1 from notifications where link = $1`, [
    `/office/reviews/${rows[0].id}`,
  ]);
  expect(told.rows).toHaveLength(1);
});

test('who did not buy finds nothing, whatever is guessed', async () => {
  const [buyer, other] = [await aBuyer(app, shop), await aBuyer(app, shop)];
  const write = (order: { link: string } | { number: string }, lineId: string, by = visitor) =>
    app.reviews.write({
      order,
      lineId,
      request: { stars: 1, title: '', text: 'Never had it.', author: '' },
      language: 'en',
      address: '10.3.0.1',
      by,
    });
  const line = buyer.lineIds[0] ?? '';
  for (const attempt of [
    write({ link: 'AAAAAAAAAAAAAAAAAAAAAA' }, line),
    write({ link: '' }, line),
    write({ link: other.link }, line),
    write({ link: buyer.link }, newId()),
    write({ link: buyer.link }, "' or true --"),
    write({ number: buyer.number }, line),
    write({ number: buyer.number }, line, as('customer')),
    // The office sees the order, and did not buy it either.
    write({ number: buyer.number }, line, as('admin')),
  ])
    expect(await attempt).toEqual({ ok: false, code: 'not-there' });
  expect(await rowsOf(buyer.orderId)).toEqual([]);
});

test('nobody reviews what is still on its way', async () => {
  const buyer = await aBuyer(app, shop, { until: 'send-out' });
  expect(await buyer.write()).toEqual({ ok: false, code: 'not-delivered' });
  const order = await app.orders.byLink(buyer.link);
  expect(order && (await app.reviews.ofOrder(order))).toEqual([]);
});

test.each<[string, Partial<ReviewRequest>, string, string]>([
  ['no stars', { stars: '' }, 'stars', 'required'],
  ['no star at all', { stars: 0 }, 'stars', 'required'],
  ['six stars', { stars: 6 }, 'stars', 'required'],
  ['half a star', { stars: '4.5' }, 'stars', 'required'],
  ['stars in words', { stars: 'five' }, 'stars', 'required'],
  ['no words', { text: ' \n ' }, 'text', 'required'],
  ['ten thousand letters', { text: 'x'.repeat(10_240) }, 'text', 'too-long'],
  ['a long title', { title: 'x'.repeat(101) }, 'title', 'too-long'],
  ['a title of two lines', { title: 'Good\nBcc: all@x.test' }, 'title', 'unreadable'],
  ['a name that turns the page around', { author: '\u202Eroon' }, 'author', 'unreadable'],
  ['a nought byte', { text: 'a\u0000b' }, 'text', 'unreadable'],
])('%s is refused, and the field is named', async (_what, over, field, code) => {
  const buyer = await aBuyer(app, shop);
  const answer = await buyer.write(over, `10.4.0.${field.length}`);
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual({ field, code });
});

test('two thousand letters fit, lines are kept, and script is text in the row, the mail and the list', async () => {
  const script = '<script>alert(1)</script>{{ site }}';
  const buyer = await aBuyer(app, shop);
  const { id } = given(
    await buyer.write({ title: script, author: '<b>N</b>', text: `${script}\r\nTwo` }, '10.5.0.1'),
  );
  expect(await rowsOf(buyer.orderId)).toMatchObject([{ title: script, text: `${script}\nTwo` }]);
  await app.settled();
  const mail = app.sent.find(({ text }) => text.includes(id));
  expect(mail?.html).not.toContain('<script>');
  expect(mail?.html).toContain('{{ site }}');
  const found = given(await app.reviews.list({ q: '<script>' }, as('agent')));
  expect(found.rows).toMatchObject([{ id, title: script }]);
  expect(await (await aBuyer(app, shop)).write({ text: 'é'.repeat(2_000) }, '10.5.0.1')).toMatchObject({
    ok: true,
  });
});

test('one network can write only so much an hour', async () => {
  const buyer = await aBuyer(app, shop);
  const outcomes = [];
  for (let n = 0; n < 61; n++) outcomes.push(await buyer.write({}, '10.9.9.9'));
  expect(outcomes.findIndex(({ ok }) => !ok)).toBe(60);
  expect(outcomes.at(-1)).toEqual({ ok: false, code: 'too-many' });
});
