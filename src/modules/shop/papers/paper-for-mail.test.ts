import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  pdfPages,
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

const owner: Actor = {
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role: 'admin',
  name: 'Inès',
  sessionId: 's',
};

const pdfText = async (paper: { content: string | Uint8Array } | undefined) =>
  (await pdfPages(paper?.content as Uint8Array)).join(' ');

async function anOrder(over: { deposit?: 'on' } = {}) {
  const cake = await shop.aProduct({ onHand: 9, priceMinor: 5_000 });
  const placed = await (await shop.aShopper([{ variantId: cake.variantId, quantity: 2 }])).place(over);
  if (!placed.ok) throw new Error(placed.code);
  const { number } = await orderOf(app, placed.value);
  const link = placed.value.orderLink.split('/').pop() ?? '';
  const now = async () => {
    const order = await app.orders.forOffice(number, owner);
    if (!order) throw new Error('the order is not there');
    return order;
  };
  const pay = async () => {
    const last = (await now()).payments.at(-1)?.id ?? '';
    await app.choose(last, 'paid', 'lost');
    await app.checkout.settle(last);
    await app.settled();
  };
  /** The last mail about it, with what is drawn for it. */
  const mail = async (words: string) => {
    const found = app.sent.findLast(({ subject, text }) => text.includes(number) && subject.includes(words));
    if (!found) throw new Error(`no mail says ${words}`);
    return found.paper?.();
  };
  return { number, link, now, pay, mail };
}

test('the invoice goes along with the confirmation of what is paid, and the credit note with the mail about a refund', async () => {
  const { number, now, pay, mail } = await anOrder();
  await pay();
  const [invoice] = await app.papers.ofOrder((await now()).id);
  const paper = await mail('Your order');
  expect(paper).toMatchObject({ filename: `invoice-${invoice?.number}.pdf`, contentType: 'application/pdf' });
  expect(await pdfText(paper)).toContain('€109.00');

  const paymentId = (await now()).payments[0]?.id ?? '';
  await app.orders.refund({ number, paymentId, amountMinor: 2_000, reason: 'kindness', by: owner });
  await app.settled();
  const note = await mail('on its way back');
  expect(note?.filename).toMatch(/^credit-note-C-2027-/);
  expect(await pdfText(note)).toContain('€20.00');
});

test('a mail that is faster than the news makes its paper itself, once', async () => {
  const { now } = await anOrder();
  const { id, payments } = await now();
  const paymentId = payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  const asked = { kind: 'invoice', of: id } as const;
  const drawn = await Promise.all([app.papers.forMail(asked), app.papers.forMail(asked), app.settled()]);
  expect(drawn[0]?.bytes).toEqual(drawn[1]?.bytes);
  expect(await app.papers.ofOrder(id)).toHaveLength(1);
});

test('a deposit has no invoice yet: it comes with the last of the money, and a difference has its own', async () => {
  const terms = await app.settings.part('terms', owner);
  if (!terms.ok) throw new Error(terms.code);
  const changed = await app.settings.change({
    part: 'terms',
    values: { ...terms.value.values, depositBp: 3_000, depositFromMinor: 0 },
    expected: terms.value.version,
    by: owner,
  });
  expect(changed.ok).toBe(true);
  const { number, link, now, pay, mail } = await anOrder({ deposit: 'on' });
  await pay();
  expect(await mail('Your order')).toBeUndefined();
  expect((await app.checkout.payAgain({ link, payment: 'test:card' })).ok).toBe(true);
  await pay();
  expect((await mail('has arrived'))?.filename).toMatch(/^invoice-/);

  const order = await now();
  const change = { version: order.version, lines: [{ id: order.lines[0]?.id ?? '', quantity: 3 }] };
  const shown = await app.checkout.previewChange({ number, change, by: owner });
  if (!shown.ok) throw new Error(shown.code);
  const { after, toPayMinor, backMinor } = shown.value;
  const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor };
  expect((await app.checkout.editOrder({ number, change, seen, by: owner })).ok).toBe(true);
  expect((await app.checkout.payAgain({ link, payment: 'test:card' })).ok).toBe(true);
  await pay();
  const paper = await mail('has arrived');
  expect(await pdfText(paper)).toContain('€50.00');
  expect(await app.papers.ofOrder(order.id)).toHaveLength(2);
});

test('an owner who does not want papers in mails has none in them', async () => {
  const terms = await app.settings.part('terms', owner);
  if (!terms.ok) throw new Error(terms.code);
  const { pay, mail } = await anOrder();
  await pay();
  const values = { ...terms.value.values, papersByMail: false };
  const changed = await app.settings.change({
    part: 'terms',
    values,
    expected: terms.value.version,
    by: owner,
  });
  expect(changed.ok).toBe(true);
  expect(await mail('Your order')).toBeUndefined();
});
