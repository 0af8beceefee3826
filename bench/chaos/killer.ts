import { setTimeout as sleep } from 'node:timers/promises';
import { launchServer, postmasterOf, type ServerOptions, type ServerProcess } from '../server-process.ts';
import type { Dice } from './dice.ts';

export type Kill = { at: number; what: 'server' | 'server, twice' | 'server and database' | 'database' };
export type Death = { what: Kill['what']; readyMs: number };

/** When to kill what: at which step of all shoppers together. The database in a tenth of the cases. */
export function planKills(dice: Dice, { kills, lastStep }: { kills: number; lastStep: number }): Kill[] {
  const moments = Array.from({ length: kills }, () => 3 + dice.below(lastStep)).sort((a, b) => a - b);
  return moments.map((at, index) => ({ at, what: kindOf(index) }));
}

function kindOf(index: number): Kill['what'] {
  if (index % 10 === 2) return 'server and database';
  if (index % 10 === 7) return 'database';
  return index % 10 === 5 ? 'server, twice' : 'server';
}

/** Ends what the plan says, starts it again, and tells how long the shop was away. */
export async function kill(
  server: ServerProcess,
  options: ServerOptions,
  { what }: Kill,
  dice: Dice,
): Promise<{ server: ServerProcess; death: Death }> {
  const postmaster = await postmasterOf(options.dataDir);
  if (what === 'database') {
    process.kill(postmaster.pid, 'SIGKILL');
    const started = performance.now();
    await sleep(200);
    await readyAgain(server.url);
    return { server, death: { what, readyMs: performance.now() - started } };
  }
  await server.kill();
  if (what === 'server and database') process.kill(postmaster.pid, 'SIGKILL');
  if (what === 'server, twice') {
    const halfway = launchServer(options);
    await sleep(100 + dice.below(1_500));
    await halfway.kill();
  }
  const launched = launchServer(options);
  const readyMs = await launched.ready(120_000);
  return { server: { ...launched, readyMs }, death: { what, readyMs } };
}

async function readyAgain(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) }).catch(
      () => undefined,
    );
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.ok) return;
    await sleep(25);
  }
  throw new Error('the database did not come back within a minute');
}
