import { runOnce, sayAndFail } from './one-off.ts';

/** `npm run demo:remove`: takes the demo's products and its mark away; orders keep their own copies of what was bought. */
await runOnce(async ({ database, catalogue, settings }) => {
  const shop = await settings.shop();
  const removed = await database.inTransaction(async (tx) => {
    await settings.save(tx, { ...shop, isDemo: false });
    return catalogue.removeDemoProducts(tx);
  });
  return `${removed} products of the demo are gone. Start with DEMO=off, or it is set up anew.`;
}).catch(sayAndFail);
