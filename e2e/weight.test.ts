import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, convive, phone } from './browser.ts';
import { anOccasion, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const KB = 1024;

/** What a page took over the line, in bytes as they were sent, by when the scripts had run. */
async function weigh(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const pick = (kind: RegExp) => files.filter(({ name }) => kind.test(name));
    const bytes = (some: PerformanceResourceTiming[]) =>
      some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const scripts = pick(/\.js$/);
    return {
      script: bytes(scripts),
      scripts: scripts.length,
      style: bytes(pick(/\.css$/)),
      letters: bytes(pick(/\.woff2$/)),
      firstScriptAfterLoad:
        Math.min(...scripts.map(({ startTime }) => startTime)) >= (visit?.loadEventStart ?? 0),
    };
  });
}

test('what a phone has to fetch of the shop stays small', async () => {
  const shopper = await browser.open({ viewport: phone });
  await putInBasket(shopper, anOccasion(), 'garden-dinner');
  const wanted = { script: 150 * KB, scripts: 36, style: 24 * KB, letters: 120 * KB };
  for (const [path, over] of Object.entries({
    '/en': {},
    '/nl/shop': {},
    // The live line, for whoever looks at a thing that may be taken meanwhile.
    '/fr/p/raspberry-tier-cake': { script: 165 * KB },
    '/en/basket': {},
    '/en/checkout': {},
  })) {
    const visitor = await browser.open({ viewport: phone });
    await visitor.context().addCookies(await shopper.context().cookies());
    const weight = await weigh(visitor, path);
    for (const [what, most] of Object.entries({ ...wanted, ...over }))
      expect(weight[what as keyof typeof wanted], `${what} of ${path}`).toBeLessThanOrEqual(most);
    await visitor.context().close();
  }
});

test('a page is shown before it fetches a script; whoever touches it sooner has it sooner', async () => {
  const reader = await browser.open({ viewport: phone, calm: true });
  expect(await weigh(reader, '/en/shop')).toMatchObject({ firstScriptAfterLoad: true });

  const hurried = await browser.open({ viewport: phone, calm: true });
  // The picture that holds up the load never comes.
  await hurried.route(/-(?:640|1280)\.webp$/, () => {});
  const asked = hurried.waitForRequest(/\/assets\/.*\.js$/);
  const gone = hurried.goto('/en/p/raspberry-tier-cake', { waitUntil: 'commit' });
  await hurried.locator('main form[method=post] button[type=submit]').first().waitFor();
  await hurried.mouse.click(5, 300);
  await asked;
  await gone;
});

test('what somebody types into a text before the scripts are there stays', async () => {
  const owner = await browser.open();
  await signIn(owner, 'owner@convive.test', convive().password);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await owner.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const gone = owner.goto('/en/office/settings/mails/order-approved/en');
  const text = owner.locator('textarea').first();
  await text.waitFor();
  const before = await text.inputValue();
  expect(before).not.toBe('');
  await text.fill(`${before}\n\nSee you soon!`);
  release();
  await gone;
  expect(await text.inputValue()).toBe(`${before}\n\nSee you soon!`);
});
