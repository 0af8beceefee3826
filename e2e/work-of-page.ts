import type { Page } from 'playwright-core';

type Trace = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}[];

const BEGIN = 'the walk begins';

/**
 * Milliseconds of processor the longest task of the page's main thread took during a walk. On a machine with nothing else to do
 * that is as long as the page stood still; what other programs take of a busy one meanwhile is not the page's, and is not counted.
 */
export async function longestTask(page: Page, walk: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser has no trace');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  let bytes: Buffer;
  try {
    await page.evaluate((name) => void performance.mark(name), BEGIN);
    await walk();
    // A frame later what the walk began is painted.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  } finally {
    bytes = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(bytes.toString()) as { traceEvents: Trace };
  const begin = traceEvents.find(({ name }) => name === BEGIN);
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      name.endsWith('RunTask') && ph === 'X' && pid === begin?.pid && tid === begin.tid && ts >= begin.ts,
  );
  if (tasks.length === 0) throw new Error('a walk without a task was not seen');
  // Of the shortest the browser does not say it.
  return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
}
