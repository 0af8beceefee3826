/**
 * Lighthouse's own judgement of the shop's main pages on a slow phone, in Debian's Chromium, and what the pages weigh on the
 * wire. Ends with 1 when a category is below 95. `--url` measures a server that runs already.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { connections, openBrowser } from './browser.ts';
import { freePort, startServer, temporaryData } from './server-process.ts';

const WANTED = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const { values: flags } = parseArgs({
  options: {
    url: { type: 'string' },
    /** A folder for the whole reports. */
    reports: { type: 'string' },
    only: { type: 'string' },
    /** On a busy machine one run says little: so many of each page, and the one in the middle counts. */
    runs: { type: 'string', default: '1' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

if (flags.url) await measure(flags.url);
else {
  const data = await temporaryData('lighthouse');
  const shop = await startServer({ dataDir: data.dataDir, port: await freePort() });
  try {
    await measure(shop.url);
  } finally {
    await shop.stop();
    await data.drop();
  }
}

async function measure(url: string): Promise<void> {
  const pages: [string, string][] = [
    ['home', '/en'],
    ['listing', '/en/shop'],
    ['listing with occasion', '/en/shop?date=2027-06-12&guests=80&eventType=wedding'],
    ['product', '/en/p/raspberry-tier-cake'],
    ['basket', '/en/basket'],
    ['checkout', '/en/checkout'],
  ];
  const cookie = await aBasket(url);
  say('page                    perf  acc  best  seo    LCP ms   TBT ms   CLS    kB  of it script');
  for (const [name, path] of pages.filter(([name]) => !flags.only || name === flags.only)) {
    const judged: Result[] = [];
    for (let run = 0; run < Number(flags.runs); run++) judged.push(await judge(url, path, cookie));
    const middle = judged.sort(byPerformance)[Math.floor(judged.length / 2)];
    if (!middle) throw new Error(`--runs ${flags.runs} is no run at all`);
    report(name, middle);
    if (flags.reports) {
      await mkdir(flags.reports, { recursive: true });
      await writeFile(join(flags.reports, `${name}.json`), JSON.stringify(middle));
    }
  }
}

/**
 * A browser of its own for every run, as Lighthouse's command line has: taking down what the last run left (a page that
 * axe has been through) would count as work of this page.
 */
async function judge(url: string, path: string, cookie: string): Promise<Result> {
  const port = await freePort();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: npm test installs it');
  const profile = await mkdtemp(join(tmpdir(), 'convive-browser-'));
  // Lighthouse opens its pages in the browser's own profile, and leaves the cookies there alone.
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox'],
  });
  try {
    const [name = '', value = ''] = cookie.split('=');
    await browser.addCookies([{ name, value, url }]);
    // What the browser does at its own start is not the page's.
    await new Promise((started) => setTimeout(started, 2_000));
    const address = url + path;
    const run = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
    if (!run) throw new Error(`Lighthouse said nothing of ${address}`);
    const { finalDisplayedUrl } = run.lhr;
    if (finalDisplayedUrl !== address) throw new Error(`${address} led to ${finalDisplayedUrl}`);
    return run.lhr;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function byPerformance(a: Result, b: Result): number {
  return (a.categories.performance?.score ?? 0) - (b.categories.performance?.score ?? 0);
}

/** The cookie of somebody who has put something in the basket. */
async function aBasket(url: string): Promise<string> {
  const agent = connections(1);
  const visitor = openBrowser(url, agent);
  const added = await visitor.post('/en/basket', { intent: 'add', slug: 'garden-dinner', quantity: '40' });
  agent.destroy();
  if (added.status !== 303) throw new Error(`nothing could be put in a basket: ${added.status}`);
  return visitor.cookies();
}

function report(name: string, { categories: of, audits }: Result): void {
  const scores = categories.map((category) => Math.round((of[category]?.score ?? 0) * 100));
  const figure = (audit: string) => audits[audit]?.numericValue ?? 0;
  const requests = (audits['network-requests']?.details as { items?: Request[] } | undefined)?.items ?? [];
  const weigh = (some: Request[]) => Math.round(some.reduce((sum, one) => sum + one.transferSize, 0) / 1024);
  say(
    [
      name.padEnd(23),
      ...scores.map((score) => String(score).padStart(4)),
      String(Math.round(figure('largest-contentful-paint'))).padStart(8),
      String(Math.round(figure('total-blocking-time'))).padStart(7),
      figure('cumulative-layout-shift').toFixed(2).padStart(6),
      String(weigh(requests)).padStart(5),
      String(weigh(requests.filter(({ resourceType }) => resourceType === 'Script'))).padStart(6),
    ].join(' '),
  );
  for (const [place, category] of categories.entries()) {
    if ((scores[place] ?? 0) >= WANTED) continue;
    process.exitCode = 1;
    const failed = (of[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
    say(`    ${category}: ${failed.join(', ')}`);
  }
}

type Request = { transferSize: number; resourceType?: string };
