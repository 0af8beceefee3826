import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderView } from '#modules/shop/orders/contract';
import type { Actor, Role } from '#platform/policy';
import { visitor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  pdfPages,
  readAloud,
  type TestApplication,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

async function aPaidOrder(language: string, lines = 2): Promise<OrderView> {
  const wanted = [];
  for (let index = 0; index < lines; index++) {
    const { variantId } = await shop.aProduct({
      onHand: 99,
      priceMinor: 1_250 + index,
      vatRateBp: index % 2 === 0 ? 600 : 2100,
      allergens: index % 2 === 0 ? ['milk', 'eggs', 'nuts'] : [],
      names: {
        en: `Cake number ${index + 1}`,
        nl: `Chocoladegebak “Gérard’s çrème” nummer ${index + 1}`,
        fr: `Gâteau à la crème brûlée n° ${index + 1}`,
      },
    });
    wanted.push({ variantId, quantity: 2 });
  }
  const shopper = await shop.aShopper(wanted);
  const placed = await app.checkout.place({
    ...(await shopper.form({ name: 'Łukasz Ὀδυσσεύς-Müller' })),
    token: shopper.token,
    language: language as 'nl',
    address: `10.1.0.${lines}`,
    by: visitor,
  });
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  await app.choose(order.payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(order.payments[0]?.id ?? '');
  await app.settled();
  return orderOf(app, placed.value);
}

const open = (order: OrderView, name: string, over: { by?: Actor; language?: 'en' | 'nl' | 'fr' } = {}) =>
  app.papers.open({ order, name, language: 'en', by: as('agent'), ...over });

const numberOf = async (order: OrderView) => (await app.papers.ofOrder(order.id))[0]?.number ?? '';

test('an invoice says in the order’s language who sold what to whom, VAT by rate, and what was paid how', async () => {
  const order = await aPaidOrder('nl');
  const number = await numberOf(order);
  const file = await open(order, number, { by: visitor });
  expect(file?.name).toBe(`invoice-${number}.pdf`);
  const text = (await pdfPages(file?.bytes)).join('\n');
  for (const words of [
    `Factuur ${number}`,
    'Feest & Co',
    'Kerkstraat 1',
    'Łukasz Ὀδυσσεύς-Müller',
    order.number,
    'zaterdag 1 mei 2027',
    'Chocoladegebak “Gérard’s çrème” nummer 1',
    'Totaal, btw inbegrepen',
    '€ 59,02',
    'Btw per tarief',
    '21%',
    'Betaald met',
    'Oefening: betaald met testgeld.',
    'Pagina 1 van 1',
  ])
    expect(text).toContain(words);
  for (const { net, vat } of order.vat)
    for (const minor of [net, vat]) expect(text).toContain((minor / 100).toFixed(2).replace('.', ','));
});

test('the same invoice is the same file, to the byte, however often and whenever it is opened', async () => {
  const order = await aPaidOrder('fr');
  const number = await numberOf(order);
  const once = await open(order, number);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const again = await open(order, number);
  expect(Buffer.from(once?.bytes ?? []).equals(Buffer.from(again?.bytes ?? []))).toBe(true);
  expect((await pdfPages(once?.bytes))[0]).toContain('Gâteau à la crème brûlée n° 1');
});

test('an invoice of forty lines has its head again on each page, and leaves no line out', async () => {
  const order = await aPaidOrder('en', 40);
  const pages = await pdfPages((await open(order, await numberOf(order)))?.bytes);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain('Unit price');
  expect(pages[1]).toContain('Unit price');
  const text = pages.join('\n');
  for (let line = 1; line <= 40; line++) expect(text).toMatch(new RegExp(`Cake number ${line}\\b`));
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
});

test('a credit note names its invoice and takes VAT back by rate', async () => {
  const order = await aPaidOrder('fr');
  const paymentId = order.payments[0]?.id ?? '';
  await app.orders.refund({
    number: order.number,
    paymentId,
    amountMinor: order.totalMinor,
    reason: 'away',
    by: as('manager'),
  });
  await app.settled();
  const [invoice, note] = await app.papers.ofOrder(order.id);
  const file = await open(order, note?.number ?? '');
  expect(file?.name).toBe(`credit-note-${note?.number}.pdf`);
  const text = (await pdfPages(file?.bytes)).join('\n');
  for (const words of [`Note de crédit ${note?.number}`, invoice?.number ?? '', 'TVA par taux', 'Facture'])
    expect(text).toContain(words);
});

test('a packing list names every piece with its number; only who works here sees it', async () => {
  const order = await aPaidOrder('nl');
  const text = (await pdfPages((await open(order, 'packing-list', { language: 'nl' }))?.bytes)).join('\n');
  for (const words of [`Paklijst ${order.number}`, 'nummer 2', 'Bloemstraat 3', 'Stuks in totaal: 4'])
    expect(text).toContain(words);
  for (const by of [visitor, as('customer')])
    for (const name of ['packing-list', 'labels']) expect(await open(order, name, { by })).toBeUndefined();
});

test('each piece of food has a label with its allergens, day and order; what is no food has none', async () => {
  const order = await aPaidOrder('nl', 4);
  const [page = ''] = await pdfPages((await open(order, 'labels'))?.bytes);
  expect(page.match(/Bevat:/g)).toHaveLength(4);
  expect(page.match(new RegExp(order.number, 'g'))).toHaveLength(4);
  expect(page).toContain('melk, eieren, noten');
  expect(page).not.toContain('nummer 2');
  expect(page).toContain('12 jun 2027');
});

test('labels go on over sheets of twenty-four, and begin where the first sheet is still whole', async () => {
  const order = await aPaidOrder('en', 2);
  const opened = await app.papers.open({ order, name: 'labels', language: 'en', skip: 23, by: as('agent') });
  const pages = await pdfPages(opened?.bytes);
  expect(pages.map((page) => page.match(/Contains:/g)?.length)).toEqual([1, 1]);
});

test('nobody opens by number what belongs to another order', async () => {
  const [one, other] = [await aPaidOrder('en'), await aPaidOrder('en')];
  expect(await open(one, await numberOf(other))).toBeUndefined();
  for (const name of ['', 'toString', '../etc/passwd', 'F-2027-99999'])
    expect(await open(one, name)).toBeUndefined();
});

test('an invoice carries the logo and name of its day, whatever the business looks like later', async () => {
  const png = await sharp({ create: { width: 300, height: 90, channels: 3, background: '#224488' } })
    .png()
    .toBuffer();
  const stored = await app.storePicture(png);
  if (!stored.ok) throw new Error(stored.code);
  const { key, width, height } = stored.value;
  const look = async (logo: { key: string; width: number; height: number } | null) => {
    const part = await app.settings.part('look', as('admin'));
    const changed = await app.settings.change({
      part: 'look',
      values: { primaryColour: '#224488', accentColour: null, logo },
      expected: part.ok ? part.value.version : 0,
      by: as('admin'),
    });
    expect(changed.ok).toBe(true);
  };
  await look({ key, width, height });
  const order = await aPaidOrder('en');
  const then = await open(order, await numberOf(order));
  expect(Buffer.from(then?.bytes ?? []).includes('/Subtype /Image')).toBe(true);
  await look(null);
  const now = await open(order, await numberOf(order));
  expect(Buffer.from(now?.bytes ?? []).equals(Buffer.from(then?.bytes ?? []))).toBe(true);
});

test('an order of two parts has a sheet to pack each, and labels that say which goes where', async () => {
  const counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00' });
  const named = (en: string) => shop.aProduct({ onHand: 9, allergens: ['milk'], names: { en } });
  const things = [await named('Honey cake'), await named('Walnut roll')];
  const shopper = await shop.aShopper(things.map(({ variantId }) => ({ variantId })));
  const placed = await shopper.place({ apart: shopper.lineIds.slice(0, 1), apartSlotId: counter });
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  const [fetched = '', brought = '', ...more] = await pdfPages((await open(order, 'packing-list'))?.bytes);
  expect(more).toEqual([]);
  expect(fetched).toMatch(/Pick-up[\s\S]*Honey cake/);
  expect(fetched).not.toContain('Walnut roll');
  expect(brought).toMatch(/Delivery[\s\S]*Walnut roll/);
  expect(brought).not.toContain('Honey cake');
  const [labels = ''] = await pdfPages((await open(order, 'labels'))?.bytes);
  expect(labels).toMatch(/Honey cake[\s\S]*Pick-up[\s\S]*Walnut roll[\s\S]*Delivery/);
});

test('every paper can be read aloud, all of it, in the order in which it is seen', async () => {
  const order = await aPaidOrder('fr', 30);
  const papers = [await numberOf(order), 'proof', 'packing-list', 'labels'];
  for (const name of papers) {
    const { parts, forgotten } = await readAloud((await open(order, name))?.bytes);
    expect(forgotten, name).toEqual([]);
    expect(parts.filter(({ path }) => path.includes('H1')).length, name).toBe(name === 'labels' ? 0 : 1);
    const seen = parts.filter(({ path, words }) => words && !path.includes('Figure'));
    for (const [index, { page, words, x, y }] of seen.entries()) {
      const before = seen[index - 1];
      // Below what was said before it, or beside it.
      if (before?.page === page) expect(y > before.y || x > before.x, `${name}: ${words}`).toBe(true);
    }
  }
});
