import { runOnce, sayAndFail } from './one-off.ts';

/** `npm run owner -- EMAIL`: prints a link, good once and for a day, that makes this address the owner. */
const email = process.argv[2];
if (!email?.includes('@')) sayAndFail(new Error('say whose address: npm run owner -- you@example.org'));

await runOnce(async ({ identity }, _config, publicUrl) => {
  const path = await identity.createOwnerLink(email);
  return `Open this link within a day to become the owner:\n${publicUrl}${path}`;
}).catch(sayAndFail);
