import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListName } from '#modules/insight/downloads/contract';
import { listNames } from '#modules/insight/downloads/contract';
import { countStatements } from '#platform/db';
import { languages } from '#platform/i18n';
import { type Actor, type Role, visitor } from '#platform/policy';
import type { Result } from '#platform/result';
import { anOpenShop, fixedClock, orderOf, type TestApplication, testApplication } from '#testing';
import { readKeepingQuery } from '../web/office/catalogue/list/query.ts';
import { readMessageQuery } from '../web/office/messages/message-query.ts';
import { readOfferQuery } from '../web/office/offers/offer-query.ts';
import { readQuery } from '../web/office/orders/order-query.ts';
import { readPapersQuery } from '../web/office/papers/papers-query.ts';
import { readPaymentsQuery } from '../web/office/payments/payments-query.ts';
import { readQuotesQuery } from '../web/office/quotes/quotes-query.ts';
import { readReviewQuery } from '../web/office/reviews/review-query.ts';
import { readStockQuery } from '../web/office/stock/stock-query.ts';
import { exportableLists, listWords } from './downloads.ts';

// More than a page of the office's lists.
const ORDERS = 28;

let app: TestApplication;
let manager: Actor;
const clock = fixedClock();
const zone = 'Europe/Brussels';

beforeAll(async () => {
  app = await testApplication({ clock });
  const shop = await anOpenShop(app);
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email: 'manager@lists.test',
      name: 'Mo Manager',
      role: 'manager',
      language: 'en',
      password: 'a-long-word-42',
    }),
  );
  manager = { kind: 'account', accountId, role: 'manager', name: 'Mo Manager', sessionId: 's' };
  const cakes = [];
  for (let made = 0; made < 32; made++) cakes.push(await shop.aProduct({ onHand: 40 - made }));
  for (let placed = 0; placed < ORDERS; placed++)
    await anOrder(shop, cakes[placed % 5]?.variantId ?? '', placed);
  for (let made = 0; made < 27; made++)
    await shop.aCoupon({ note: made % 2 ? 'for friends' : '=HYPERLINK("x")' });
  await somebodyWrites();
  await app.database.pool.query(
    `insert into reviews (id, order_line_id, order_id, product_id, stars, title, text, author, language, state, written_at, search)
     select gen_random_uuid(), l.id, l.order_id, l.product_id, 1 + (row_number() over ())::int % 5, '', '=1+1 said somebody', '', 'en',
       'waiting', now(), 'said somebody' from order_lines l`,
  );
  await app.settled();
}, 120_000);
afterAll(() => app.close());

async function anOrder(shop: Awaited<ReturnType<typeof anOpenShop>>, variantId: string, place: number) {
  const shopper = await shop.aShopper([{ variantId, quantity: 1 + (place % 3) }]);
  const placed = await shopper.place({ name: place % 4 === 0 ? '=cmd|calc' : `Noor ${place}` });
  if (!placed.ok) throw new Error(placed.code);
  if (place % 3 === 2) return;
  const order = await orderOf(app, placed.value as { orderLink: string });
  const paymentId = order.payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  await app.papers.issueInvoice(order.id);
}

async function somebodyWrites() {
  for (let written = 0; written < 27; written++) {
    const address = `10.9.${written}.1`;
    const request = {
      name: `Ann ${written}`,
      email: `ann${written}@convive.test`,
      phone: '',
      orderNumber: '',
    };
    await app.messages.writeToUs({
      request: { ...request, text: '+Hello' },
      language: 'en',
      address,
      by: visitor,
    });
    const asked = { name: `Bo ${written}`, email: `bo${written}@convive.test`, wish: 'Music' };
    await app.quotes.ask({ request: asked, language: 'en', address, by: visitor });
  }
}

const by = () => manager;
const params = (search: string) => new URLSearchParams(search);

type Listed = Result<{ rows: object[]; pages: number }, string>;
/** What the pages of the office's own list show, one after the other, by what tells its rows apart. */
async function shownBy(list: (page: number) => Promise<Listed>, key: string): Promise<string[]> {
  const all: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const found = await list(page);
    if (!found.ok) throw new Error(found.code);
    pages = found.value.pages;
    all.push(...found.value.rows.map((row) => String((row as Record<string, unknown>)[key])));
  }
  return all;
}

async function exported(list: ListName, search: string): Promise<Record<string, string>[]> {
  const asked = await app.downloads.ask({ form: { list, format: 'csv', search, language: 'en' }, by: by() });
  if (!asked.ok) throw new Error(`${asked.code} ${JSON.stringify(asked.details)}`);
  await app.jobs.drain();
  const file = await app.downloads.open({ id: asked.value.id, by: by() });
  if (!file.ok) throw new Error(file.code);
  const text = Buffer.concat(await Array.fromAsync(file.value.content)).toString();
  return parse(text, { bom: true, columns: true });
}

type Case = {
  list: ListName;
  searches: string[];
  /** What the list's rows are told apart by, in the list and in the file. */
  key: string;
  column: string;
  shown: (search: string) => (page: number) => Promise<Listed>;
};

const cases: Case[] = [
  {
    list: 'orders',
    searches: [
      '',
      'payment=paid',
      'state=placed&state=approved',
      'q=Noor',
      'from=2027-06-12',
      'until=2027-01-01',
      'sort=total',
    ],
    key: 'number',
    column: 'Number',
    shown: (search) => (page) => app.orders.officeList({ ...readQuery(params(search)), page }, by()),
  },
  {
    list: 'payments',
    searches: ['', 'kind=paid', 'provider=test', 'kind=failed'],
    key: 'orderNumber',
    column: 'Order',
    shown: (search) => (page) =>
      app.payments.office.list({ ...readPaymentsQuery(params(search)), page }, zone, by()),
  },
  {
    list: 'papers',
    searches: ['', 'kind=invoice', 'kind=credit-note', 'from=2027-03-01&until=2027-03-01'],
    key: 'number',
    column: 'Number',
    shown: (search) => (page) => app.papers.list({ ...readPapersQuery(params(search)), page }, by()),
  },
  {
    list: 'quotes',
    searches: ['', 'state=asked', 'q=Bo', 'state=lost'],
    key: 'number',
    column: 'Number',
    shown: (search) => (page) => app.quotes.list({ ...readQuotesQuery(params(search)), page }, by()),
  },
  {
    list: 'products',
    searches: ['', 'state=published', 'low=1', 'state=archived', 'q=zzz'],
    key: 'slug',
    column: 'Address',
    shown: (search) => (page) => app.keeping.list({ ...readKeepingQuery(params(search)), page }, by()),
  },
  {
    list: 'stock',
    searches: ['', 'low=1', 'q=zzz'],
    key: 'sku',
    column: 'SKU',
    shown: (search) => (page) => app.inventory.stockList({ ...readStockQuery(params(search)), page }, by()),
  },
  {
    list: 'reviews',
    searches: ['', 'stars=3', 'state=published', 'q=somebody'],
    key: 'orderNumber',
    column: 'Order',
    shown: (search) => (page) => app.reviews.list({ ...readReviewQuery(params(search)), page }, by()),
  },
  {
    list: 'coupons',
    searches: ['', 'q=friends', 'state=archived', 'state=running'],
    key: 'code',
    column: 'Code',
    shown: (search) => (page) => app.offers.list({ ...readOfferQuery(params(search)), page }, by()),
  },
  {
    list: 'messages',
    searches: ['', 'state=new', 'q=Ann', 'state=answered'],
    key: 'name',
    column: 'Name',
    shown: (search) => (page) => app.messages.list({ ...readMessageQuery(params(search)), page }, by()),
  },
];

test.each(cases)(
  'a file of $list has exactly the rows that its list shows',
  async ({ list, searches, key, column, shown }) => {
    for (const search of searches) {
      const file = (await exported(list, search)).map((row) => row[column]?.replace(/^'(?==)/, ''));
      expect(file.sort(), search).toEqual((await shownBy(shown(search), key)).sort());
    }
    expect((await shownBy(shown(''), key)).length).toBeGreaterThan(list === 'papers' ? 10 : 25);
  },
);

test('the journal, the ledger of stock and the uses of coupons are whole, or of one thing', async () => {
  const { rows } = await app.database.pool.query(
    'select (select count(*)::int from stock_movements) as moved, (select count(*)::int from journal) as acts',
  );
  expect(await exported('movements', '')).toHaveLength(rows[0].moved);
  expect((await exported('journal', '')).length).toBeGreaterThanOrEqual(rows[0].acts);
  const one = await app.database.pool.query(
    'select variant_id as id, count(*)::int as moved from stock_movements group by 1 order by 2 desc limit 1',
  );
  expect(await exported('movements', `variant=${one.rows[0].id}`)).toHaveLength(one.rows[0].moved);
  expect(await exported('coupon-uses', '')).toEqual([]);
});

test('the VAT of a file is that of its page, to the cent, and so are the bookings', async () => {
  const period = { from: '2027-03-01', until: '2027-03-31' };
  const vat = await app.papers.vatOf(period, by());
  if (!vat.ok) throw new Error(vat.code);
  const minor = (rows: Record<string, string>[], column: string) =>
    rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
  const search = 'from=2027-03-01&until=2027-03-31';
  const [report, bookings] = [await exported('vat', search), await exported('bookings', search)];
  const { sum } = vat.value;
  expect(sum.vat).toBeGreaterThan(0);
  for (const rows of [report, bookings])
    expect([minor(rows, 'Without VAT'), minor(rows, 'VAT'), minor(rows, 'With VAT')]).toEqual([
      sum.net,
      sum.vat,
      sum.gross,
    ]);
  expect(report.map((row) => row['VAT rate'])).toEqual(
    vat.value.rates.map(({ rateBp }) => String(rateBp / 100)),
  );
  expect(await exported('vat', 'from=2020-01-01&until=2020-01-31')).toEqual([]);
});

test('amounts have two decimals, moments are of the shop’s clock, states are words, and nothing is a formula', async () => {
  const [order] = await exported('orders', 'payment=paid');
  expect(order?.Total).toMatch(/^\d+\.\d\d$/);
  expect(order?.['Placed on']).toBe('2027-03-01 10:00');
  expect([order?.Day, order?.State, order?.Payment]).toEqual(['2027-06-12', 'To approve', 'Paid']);
  for (const list of ['orders', 'coupons', 'reviews', 'messages'] as const)
    for (const row of await exported(list, ''))
      for (const value of Object.values(row)) expect(value).not.toMatch(/^(?:[=+@]|-(?!\d))/);
});

const knownCodes: Record<string, readonly string[]> = {
  fulfilment: ['placed', 'in-preparation', 'out-for-delivery', 'closed'],
  'order-payment': ['none', 'refunded-in-part', 'charged-back'],
  way: ['pick-up', 'on-site'],
  paper: ['credit-note'],
  'payment-kind': ['waiting', 'odd'],
  'payment-mode': ['live'],
  'payment-waits': ['refund', 'return'],
  'settled-as': ['second-payment', 'mismatch'],
  quote: ['asked', 'expired'],
  product: ['draft', 'archived'],
  'product-kind': ['rental', 'service'],
  movement: ['received', 'sold'],
  review: ['waiting'],
  coupon: ['used-up'],
  'coupon-kind': ['free-delivery'],
  message: ['answered'],
  act: ['order.approve', 'download.make'],
  subject: ['download', 'order'],
  'yes-no': ['true', 'false', '1'],
};

test('every list, column, filter and code has a word in each language', async () => {
  const lists = exportableLists(app.database.reader);
  expect(lists.map(({ name }) => name).sort()).toEqual([...listNames].sort());
  for (const language of languages) {
    const words = listWords(language);
    for (const { name, columns, filters } of lists) {
      expect(words.list(name as ListName)).not.toContain('downloads.');
      for (const { key } of columns) expect(words.column(key), `${name} ${key}`).not.toContain('downloads.');
      for (const filter of Object.keys(filters)) expect(words.filter(filter)).not.toContain('downloads.');
      for (const { codes } of columns)
        if (codes) expect(words.code(codes, 'no such code')).toBe('no such code');
    }
    for (const [codes, known] of Object.entries(knownCodes))
      for (const code of known) expect(words.code(codes, code), `${codes} ${language}`).not.toBe(code);
  }
});

test('who may not take a list along is told so, for each list', async () => {
  const as = (role: Role): Actor => ({ ...(manager as Extract<Actor, { kind: 'account' }>), role });
  for (const list of listNames) {
    const form = { list, format: 'csv', search: '', language: 'en' } as const;
    for (const actor of [visitor, as('agent'), as('customer'), as('planner'), as('vendor')])
      expect(await app.downloads.ask({ form, by: actor })).toEqual({ ok: false, code: 'not-allowed' });
  }
});

test('a page of a file is one question to its list, wherever it is and however many there are', async () => {
  const shop = { zone, today: '2027-03-01', currency: 'EUR' };
  for (const list of exportableLists(app.database.reader)) {
    const { value: first, statements } = await countStatements(() => list.after({}, shop, undefined, 3));
    expect(statements, list.name).toBe(1);
    if (!first.place) continue;
    const place = first.place;
    const next = await countStatements(() => list.after({}, shop, place, 3));
    expect(next.statements, list.name).toBe(1);
    expect(next.value.rows, list.name).not.toEqual(first.rows);
  }
});
