import { connections, openBrowser } from '../browser.ts';
import { DEMO_PASSWORD } from '../server-process.ts';
import { type List, lists } from './lists.ts';

/** Milliseconds within which half of the visits of a list were answered, in each of two shops. */
export type ListSpeed = List & { small: number; large: number };

type Browser = ReturnType<typeof openBrowser>;

const VISITS = 15;
const WARMING = 10;

/**
 * How long a list takes without its HTML, which is as long at any size: pages are asked for their data alone, as a browser does
 * from its second page on.
 */
export async function listSpeeds(shops: [small: string, large: string], day: string): Promise<ListSpeed[]> {
  const agent = connections(2);
  const visitors = shops.map((url) => openBrowser(url, agent));
  const owners = shops.map((url) => openBrowser(url, agent));
  for (const owner of owners)
    await owner.post('/en/sign-in', { email: 'owner@convive.test', password: DEMO_PASSWORD });
  const speeds: ListSpeed[] = [];
  for (const list of lists(day)) speeds.push(await inTurns(list, list.office ? owners : visitors));
  agent.destroy();
  return speeds;
}

async function inTurns(list: List, browsers: Browser[]): Promise<ListSpeed> {
  const times: number[][] = browsers.map(() => []);
  // The first ones warm what is kept, and what each connection plans five times before it keeps a plan.
  for (let visit = -WARMING; visit < VISITS; visit++)
    for (const [shop, browser] of browsers.entries()) {
      const ms = await visitOf(list, browser);
      if (visit >= 0) times[shop]?.push(ms);
    }
  const [small = 0, large = 0] = times.map(middle);
  return { ...list, small, large };
}

async function visitOf({ name, path }: List, browser: Browser): Promise<number> {
  const asked = performance.now();
  const { status, body } = await browser.get(dataOf(path));
  if (status !== 200) throw new Error(`${name}: ${path} answered ${status}: ${body.slice(0, 200)}`);
  return performance.now() - asked;
}

const middle = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function dataOf(path: string): string {
  if (path.startsWith('/api/')) return path;
  const [page = '', query] = path.split('?');
  return `${page}.data${query ? `?${query}` : ''}`;
}
