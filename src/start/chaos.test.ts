import { expect, test } from 'vitest';
import { testApplication } from '#testing';
import { runChaos } from '../../bench/chaos/run-chaos.ts';
import { violations } from '../../bench/chaos/violations.ts';
import { openShelf } from '../../bench/shelf.ts';

test('a server that is killed again and again loses no paid order, oversells nothing and confirms each once', async () => {
  const report = await runChaos({
    purchases: 30,
    kills: 4,
    shoppers: 6,
    seed: 4_711,
    quietWithinMs: 120_000,
    short: true,
  });
  expect(report.violations).toEqual([]);
  expect(report.deaths).toHaveLength(4);
  expect(report.quiet).toBe(true);
  expect(report.figures.confirmations).toBe(report.figures.paid);
  expect(report.figures.paid).toBeGreaterThan(10);
}, 300_000);

test('the books are read with care: planted damage is found, each by its name', async () => {
  const app = await testApplication();
  const shelf = openShelf(app.database.url);
  try {
    await shelf.openShop();
    const lantern = (await shelf.addProducts([{ slug: 'lantern', onHand: 5 }])).get('lantern');
    expect(await violations(shelf, { purchases: [], received: new Map(), kills: 0, quiet: true })).toEqual(
      [],
    );

    await app.database.pool.query('update stock set on_hand = 4 where variant_id = $1', [lantern]);
    await app.database.pool.query(
      `insert into holds (id, reference, expires_at) values (gen_random_uuid(), 'nobody', now() - interval '1 hour')`,
    );
    await app.database.pool.query(
      `insert into test_provider_payments (id, reference, amount_minor, currency, description, method, language,
         return_url, webhook_url, state, expires_at)
       values ('tp_lost', 'nobody', 100, 'EUR', '', 'ideal', 'en', '', '', 'paid', now())`,
    );
    const found = await violations(shelf, {
      purchases: [{ email: 'noor@convive.test', end: 'paid', why: '', again: 0 }],
      received: new Map([['never-written@convive.test', 3]]),
      kills: 1,
      quiet: true,
    });
    expect(new Set(found.map(({ promise }) => promise))).toEqual(
      new Set([
        'the shop and the provider have the same sums',
        'no paid order is lost: money at the provider is a paid order, or is on its way back',
        'no hold is open past its time',
        'an open hold belongs to an order that waits for its money',
        'the stock ledger adds up',
        'no mail leaves without a record',
        'a kill repeats at most the one mail in flight',
        'who pays has a paid order',
      ]),
    );
  } finally {
    await shelf.close();
    await app.close();
  }
});
