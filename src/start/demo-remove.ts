import { system } from '#platform/policy';
import { DEMO_COUPON } from './demo/demo-coupon.ts';
import { runOnce, sayAndFail } from './one-off.ts';

/** `npm run demo:remove`: takes the demo's products and its mark away; orders keep their own copies of what was bought. */
await runOnce(async ({ database, catalogue, offers, settings }) => {
  const shop = await settings.shop();
  // Its code is written in our source: nobody but the demo may give it away.
  const coupon = await offers.find(DEMO_COUPON);
  if (coupon) await offers.mark({ id: coupon.id, mark: 'archive', by: system('demo-remove') });
  const removed = await database.inTransaction(async (tx) => {
    await settings.save(tx, { ...shop, isDemo: false });
    return catalogue.removeDemoProducts(tx);
  });
  return `${removed} products of the demo are gone. Start with DEMO=off, or it is set up anew.`;
}).catch(sayAndFail);
