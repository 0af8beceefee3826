import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findChromium } from '../scripts/chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The shop of this file's worker: no other file changes it meanwhile. */
export function convive() {
  const place = Number(process.env.VITEST_POOL_ID);
  const shop = inject('shops')[place - 1];
  if (!shop) throw new Error(`there is no shop for worker ${place}`);
  return shop;
}
export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

/** One browser per test file, on Debian's Chromium; contexts are closed with it. */
export function aBrowser(): { open(options?: BrowserContextOptions & { calm?: boolean }): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium() ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser?.close());
  return {
    /** Its scripts start at once, as for a shopper who touches the page at once; `calm` leaves them their own time. */
    async open({ calm = false, ...options } = {}) {
      const context: BrowserContext = await browser.newContext({
        baseURL: convive().url,
        viewport: desk,
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      if (!calm) await context.addInitScript(touchAtOnce);
      const page = await context.newPage();
      const goto = page.goto.bind(page);
      page.goto = async (address, how) => {
        const answer = await goto(address, how);
        await page.waitForFunction(() => !document.querySelector('html.js:not([data-hydrated])'));
        return answer;
      };
      // A page that throws, or is refused something by its own policy header, fails its test.
      page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (
          message.type() === 'error' &&
          /Content Security Policy|hydrat|React Router caught/i.test(message.text())
        )
          broken.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
  };
}

const touchAtOnce = () => addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointerdown')));

const broken: string[] = [];
afterAll(() => expect(broken.splice(0)).toEqual([]));

/** WCAG 2.2 AA by axe: no violation on the page as it stands. axe runs beside the page's policy header, not under it. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is pale for a moment, because its answer is on its way, is not pale.
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  // What a head that stays in view happens to cover half is not small: the page is looked at from its top.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // A colour on its way to another is neither. What stands still for ever is not waited for.
  await page.evaluate(() => {
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map((one) => one.finished.catch(() => undefined));
    const longEnough = new Promise((resolve) => setTimeout(resolve, 1_000));
    return Promise.race([Promise.all(moving), longEnough]).then(() => undefined);
  });
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // @ts-expect-error axe puts itself on the window
    const result = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(
      (violation: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
        id: violation.id,
        nodes: violation.nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)} | ${node.failureSummary.slice(0, 200)}`),
      }),
    );
  });
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}

/** A Saturday some months ahead: open in the demo, and outside every lead time. */
export function aSaturday(): string {
  const date = new Date(Date.now() + 200 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((6 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}

/** What a link that opens nothing is answered: that nothing is there or, after many of those from one network, no more than that. */
export const opensNothing = [404, 429];
