import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Abandoned = { searches: number; quietMs: number; p50: number; worst: number };

const SEARCHES = 100;
const PRODUCT = '/en/p/bench-4711?guests=80';

/** How long a product page takes while a hundred people search for a common word and walk away before the answer. */
export async function abandonedSearches(shopUrl: string): Promise<Abandoned> {
  const product = async () => {
    const asked = performance.now();
    const answer = await fetch(shopUrl + PRODUCT);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the product page answered ${answer.status}`);
    return performance.now() - asked;
  };
  await product();
  const quiet = [];
  for (let page = 0; page < 10; page++) quiet.push(await product());
  const leaving = Array.from({ length: SEARCHES }, (_, turn) => searchAndLeave(shopUrl, turn));
  const times = [];
  for (let page = 0; page < 20; page++) times.push(await product());
  await Promise.all(leaving);
  times.sort((a, b) => a - b);
  quiet.sort((a, b) => a - b);
  return {
    searches: SEARCHES,
    quietMs: quiet[5] as number,
    p50: times[10] as number,
    worst: times.at(-1) as number,
  };
}

async function searchAndLeave(shopUrl: string, turn: number): Promise<void> {
  await sleep(turn * 2);
  // Each another page, so that nobody answers from memory.
  const asked = request(`${shopUrl}/en/shop?q=lantern&page=${1 + turn}`, (answer) => answer.resume());
  asked.on('error', () => {});
  asked.end();
  await sleep(30);
  asked.destroy();
}
