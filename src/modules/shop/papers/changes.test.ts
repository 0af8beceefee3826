import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftOf } from '#modules/shop/payments/contract';
import type { Actor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let counter: string;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  counter = await shop.aSlot({ method: 'pick-up', capacity: 50 });
});
afterAll(() => app.close());

const manager: Actor = {
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role: 'manager',
  name: 'Inès',
  sessionId: 's',
};

/** VAT within an amount by school arithmetic, a half rounded up: written apart from the code that is looked at. */
function taxOf(gross: bigint, rateBp: number): bigint {
  const tenths = (gross * BigInt(rateBp) * 10n) / BigInt(10_000 + rateBp);
  return (tenths + 5n) / 10n;
}

async function aPaidOrder() {
  const things = await Promise.all(
    [
      { priceMinor: 4_999, vatRateBp: 600 },
      { priceMinor: 1_337, vatRateBp: 1200 },
      { priceMinor: 3_333, vatRateBp: 2100 },
    ].map((wish) => shop.aProduct({ onHand: 50, ...wish })),
  );
  const shopper = await shop.aShopper(things.map(({ variantId }) => ({ variantId, quantity: 2 })));
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const { number } = await orderOf(app, placed.value);
  const now = async () => {
    const order = await app.orders.forOffice(number, manager);
    if (!order) throw new Error('the order is not there');
    return order;
  };
  const link = placed.value.orderLink.split('/').pop() ?? '';
  const pay = async () => {
    const last = (await now()).payments.at(-1)?.id ?? '';
    await app.choose(last, 'paid', 'lost');
    await app.checkout.settle(last);
    await app.settled();
  };
  await pay();
  return { number, now, link, pay };
}
type Order = Awaited<ReturnType<typeof aPaidOrder>>;
type OrderChange = Parameters<TestApplication['checkout']['editOrder']>[0]['change'];

type Act =
  | { what: 'change'; nth: number; pieces: number }
  | { what: 'other-way' }
  | { what: 'refund'; minor: number }
  | { what: 'pay' };

/** What is brought is fetched from now on, and what is fetched is brought. */
function otherWay({ parts }: Awaited<ReturnType<Order['now']>>): NonNullable<OrderChange['parts']>[number] {
  const address = { street: 'Kerkstraat 9', postcode: '9000', town: 'Gent' };
  const id = parts[0]?.id ?? '';
  return parts[0]?.method === 'pick-up'
    ? { id, method: 'delivery', slotId: shop.slotId, address }
    : { id, method: 'pick-up', slotId: counter };
}

async function perform({ number, now, link, pay }: Order, act: Act): Promise<void> {
  const order = await now();
  if (act.what === 'refund') {
    const payment = order.payments.findLast((one) => one.settledAs === 'paid' && leftOf(one) > 0);
    if (!payment) return;
    const amountMinor = Math.min(act.minor, leftOf(payment));
    const back = { number, paymentId: payment.id, amountMinor, reason: 'kindness', by: manager };
    expect((await app.orders.refund(back)).ok).toBe(true);
    await app.settled();
    return;
  }
  if (act.what === 'pay') {
    if (!order.payable) return;
    expect((await app.checkout.payAgain({ link, payment: 'test:card' })).ok).toBe(true);
    return pay();
  }
  const change: OrderChange = {
    version: order.version,
    ...(act.what === 'other-way'
      ? { parts: [otherWay(order)] }
      : { lines: [{ id: order.lines[act.nth % order.lines.length]?.id ?? '', quantity: act.pieces }] }),
  };
  const shown = await app.checkout.previewChange({ number, change, by: manager });
  // What changes nothing, or leaves nothing, is refused.
  if (!shown.ok) return expect(['nothing-changed', 'no-lines']).toContain(shown.code);
  const { after, toPayMinor, backMinor } = shown.value;
  const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor };
  expect((await app.checkout.editOrder({ number, change, seen, by: manager })).ok).toBe(true);
  await app.settled();
}

/** The papers come to the money that is here, rate by rate with the VAT of it. */
async function addsUp({ now }: Order): Promise<void> {
  const { id, payments } = await now();
  const here = payments.reduce((sum, one) => sum + (one.settledAs === 'paid' ? leftOf(one) : 0), 0);
  const { rows } = await app.database.pool.query(
    `select v.rate_bp, sum(s.sign * v.gross_minor) as gross, sum(s.sign * v.vat_minor) as vat
     from papers p join paper_vat v on v.paper_id = p.id
     cross join lateral (select case p.kind when 'invoice' then 1 else -1 end as sign) s
     where p.order_id = $1 group by 1`,
    [id],
  );
  expect(rows.reduce((sum, { gross }) => sum + Number(gross), 0)).toBe(here);
  for (const { rate_bp: rateBp, gross, vat } of rows) {
    expect(Number(gross)).toBeGreaterThanOrEqual(0);
    expect(BigInt(vat), `${rateBp}`).toBe(taxOf(BigInt(gross), rateBp));
  }
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
}

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('change' as const), nth: fc.nat(2), pieces: fc.nat(4) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('other-way' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('refund' as const), minor: fc.integer({ min: 1, max: 6_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('pay' as const) }) },
);

test('whatever is changed, paid and paid back, and in whatever way it ends, papers, money and shelves agree to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 2, maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      async (acts, kept) => {
        const order = await aPaidOrder();
        for (const act of acts) await perform(order, act);
        await perform(order, { what: 'pay' });
        await addsUp(order);
        if (kept === null) return;
        const { payments } = await order.now();
        const here = payments.reduce((sum, one) => sum + (one.settledAs === 'paid' ? leftOf(one) : 0), 0);
        const ended = await app.orders.takeStep({
          number: order.number,
          step: 'cancel',
          reason: 'rain',
          refundMinor: Math.floor(here * (1 - kept)),
          by: manager,
        });
        expect(ended.ok).toBe(true);
        await app.settled();
        await addsUp(order);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);
