import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
import { anOpenShop, fixedClock, orderOf, pdfPages, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
let code: string;
let number: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  const shop = await anOpenShop(app);
  const { variantId } = await shop.aProduct({ onHand: 9 });
  const placed = await (await shop.aShopper([{ variantId }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const waiting = await orderOf(app, placed.value);
  number = waiting.number;
  const before = await app.papers.open({ order: waiting, name: 'proof', language: 'fr', by: visitor });
  expect(before, 'nothing is proved before it is paid').toBeUndefined();
  await app.choose(waiting.payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(waiting.payments[0]?.id ?? '');
  const order = await orderOf(app, placed.value);
  const proof = await app.papers.open({ order, name: 'proof', language: 'fr', by: visitor });
  const text = (await pdfPages(proof?.bytes)).join('').replace(/\s/g, '');
  code = /\/fr\/proof\/([\w-]{43})/.exec(text)?.[1] ?? '';
});
afterAll(() => app.close());

test('the code on a proof leads to what it says, and to nothing of the person', async () => {
  const found = await app.papers.verify({ code, address: '10.0.0.1' });
  expect(found.ok && found.value).toEqual({
    orderNumber: number,
    fulfilmentState: 'placed',
    paymentState: 'paid',
    placedOn: '2027-05-01',
    day: '2027-06-12',
    totalMinor: 1_900,
    currency: 'EUR',
  });
});

test('a forged code is found, and so is a real one with a letter changed', async () => {
  const changed = code.slice(0, 20) + (code[20] === 'A' ? 'B' : 'A') + code.slice(21);
  for (const forged of [changed, 'A'.repeat(43), '', code.toLowerCase()])
    expect(await app.papers.verify({ code: forged, address: '10.0.0.2' })).toMatchObject({
      code: 'not-ours',
    });
});

test('who tries one code after the other is stopped, and nobody else with them', async () => {
  const tries = await Promise.all(
    Array.from({ length: 61 }, () => app.papers.verify({ code: 'x', address: '10.0.0.3' })),
  );
  expect(tries.filter((one) => !one.ok && one.code === 'too-many')).toHaveLength(1);
  expect((await app.papers.verify({ code, address: '10.0.0.4' })).ok).toBe(true);
});
