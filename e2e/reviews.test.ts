import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible, opensNothing, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';
import { aVisitor } from './visitor.ts';

const browser = aBrowser();
const product = 'raspberry-tier-cake';

/** Somebody buys a cake; answers with their tracking page and the order's number. */
async function buyACake(shopper: Page): Promise<{ track: string; number: string }> {
  // A day of its own: what other tests order does not stand in its hours.
  const occasion = anOccasion({ day: addDays(aSaturday(), 56) });
  await putInBasket(shopper, occasion, product, 'Hurray');
  await fillCheckout(shopper, occasion);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  const number = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0] ?? '';
  return { track: new URL(shopper.url()).pathname, number };
}

async function deliver(manager: Page, number: string): Promise<void> {
  await manager.goto(`/en/office/orders/${number}`);
  for (const step of [/^approve/i, /^start prepar/i, /^mark as ready/i, /^send out/i, /^delivered/i]) {
    await manager.getByRole('button', { name: step }).first().click();
    await manager.getByRole('button', { name: step }).first().waitFor({ state: 'detached' });
  }
}

const starsOf = async (page: Page) =>
  (await page.locator('[role=img][aria-label*="of 5 stars"]').first().getAttribute('aria-label')) ?? '';

test('bought, delivered, reviewed by link, read in the office, answered, and seen by everybody', async () => {
  const shopper = await browser.open({ viewport: phone, isMobile: true, hasTouch: true });
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  const { track, number } = await buyACake(shopper);
  await shopper.goto(track);
  expect(await shopper.getByText('How was it?').count()).toBe(0);
  await deliver(manager, number);

  await shopper.goto(track);
  await shopper.getByRole('link', { name: /write a review of/i }).click();
  await shopper.waitForURL(/\/review\//);
  await expectAccessible(shopper);
  const form = shopper.url();
  await shopper.locator('[name=title]').fill('Best cake <b>ever</b>');
  await shopper.getByRole('button', { name: 'Send the review' }).click();
  await shopper.getByText('Choose one to five stars.').first().waitFor();
  expect(await shopper.locator('[name=title]').inputValue()).toBe('Best cake <b>ever</b>');
  await expectAccessible(shopper);
  await shopper.locator('input[name=stars][value="4"]').check();
  await shopper.locator('[name=text]').fill('<script>alert(1)</script>\nNot a crumb was left.');
  await shopper.locator('[name=author]').fill('Noor');
  await shopper.getByRole('button', { name: 'Send the review' }).click();
  await shopper.waitForURL(/reviewed=1/);
  await shopper.getByText('Being read').first().waitFor();
  await expectAccessible(shopper);

  await manager.goto('/en/office');
  await expectAccessible(manager);
  await manager.getByRole('link', { name: /wait(s)? for a decision/ }).click();
  await manager.waitForURL(/office\/reviews/);
  await expectAccessible(manager);
  await manager.goto(`/en/office/reviews?q=${number}`);
  await manager.locator('main li a').filter({ hasText: /cake/i }).first().click();
  await manager.waitForURL(/reviews\/.+/);
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Reject' }).click();
  await manager.getByText('Say why, in one line').first().waitFor();
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Publish' }).click();
  await manager.getByText('The review is published.').waitFor();
  await manager.locator('[name=text]').fill('Thank you, Noor!');
  await manager.getByRole('button', { name: 'Save the answer' }).click();
  await manager.getByText('The answer is saved.').waitFor();

  for (const viewport of [phone, desk]) {
    const anybody = await browser.open({ viewport });
    await anybody.goto(`/en/p/${product}`);
    await anybody.getByText('Thank you, Noor!').waitFor();
    expect(await anybody.locator('#reviews').innerText()).toContain('<script>alert(1)</script>');
    expect(await starsOf(anybody)).toMatch(/of 5 stars/);
    const data = await anybody.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '{}')).toMatchObject({ aggregateRating: { reviewCount: expect.any(Number) } });
    await expectAccessible(anybody);
    await anybody.goto('/en/shop?rating=4');
    const card = anybody.locator('article').filter({ has: anybody.locator(`a[href="/en/p/${product}"]`) });
    await card.first().waitFor();
    expect(await card.first().locator('[role=img]').count()).toBe(1);
    await expectAccessible(anybody);
  }
  // What is published is read and kept: the form is there no more for changing it.
  const late = await shopper.goto(form);
  expect(late?.status()).toBe(200);
  await shopper.locator('input[name=stars][value="1"]').check();
  await shopper.getByRole('button', { name: 'Send the review' }).click();
  await shopper.getByText('has been read already').first().waitFor();
});

test('a guessed link finds nothing', async () => {
  const nobody = aVisitor();
  const guess = '018f0000-0000-7000-8000-000000000001';
  for (const path of [
    `/en/track/AAAAAAAAAAAAAAAAAAAAAA/review/${guess}`,
    `/en/track/x/review/${encodeURIComponent("' or 1=1 --")}`,
  ]) {
    expect(opensNothing).toContain((await nobody.get(path)).status);
    expect(opensNothing).toContain((await nobody.post(path, { stars: '5', text: 'Never had it' })).status);
  }
  expect((await nobody.get(`/en/account/orders/CV-2001/review/${guess}`)).status).toBe(302);
  expect((await nobody.get('/en/office/reviews')).status).toBe(302);
});

test('forms alone review, decide and filter too', async () => {
  const open = () => browser.open({ viewport: phone, javaScriptEnabled: false });
  const buyer = await open();
  await signIn(buyer, 'customer@convive.test', convive().password);
  await buyer.goto('/en/account');
  const orders = await buyer.locator('main a[href*="/account/orders/"]').all();
  const addresses = await Promise.all(orders.map((order) => order.getAttribute('href')));
  const toWrite = buyer.getByRole('link', { name: /^write a review of/i });
  for (const address of addresses) {
    await buyer.goto(address ?? '');
    if ((await toWrite.count()) > 0) break;
  }
  await toWrite.first().click();
  await buyer.locator('input[name=stars][value="3"]').check();
  await buyer.locator('[name=text]').fill('Written without a script');
  await buyer.getByRole('button', { name: 'Send the review' }).click();
  await buyer.getByText('Thank you! We read it first').waitFor();

  const manager = await open();
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto('/en/office/reviews?state=waiting&q=without+a+script');
  await manager.locator('main a[href*="/office/reviews/"]').first().click();
  await manager.getByRole('button', { name: 'Publish' }).click();
  await manager.getByText('The review is published.').waitFor();

  const plain = await browser.open({ viewport: phone, javaScriptEnabled: false });
  await plain.goto(`/en/p/${product}`);
  await plain.locator('#reviews').waitFor();
  await plain.goto('/en/shop?rating=4');
  expect(await plain.locator('article [role=img]').count()).toBeGreaterThan(0);
});

test('an agent reads reviews and decides nothing; a threshold is set on the stock page', async () => {
  const agent = await browser.open({ viewport: phone });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/reviews');
  await expectAccessible(agent);
  await agent.locator('main a[href*="/office/reviews/"]').first().click();
  await agent.getByText('Managers decide what appears in the shop.').waitFor();
  expect(await agent.getByRole('button', { name: 'Publish' }).count()).toBe(0);
  await expectAccessible(agent);

  await agent.goto('/en/office/stock?q=lantern');
  await agent.locator('main a[href*="/office/stock/"]').locator('visible=true').first().click();
  await agent.locator('[name=threshold]').fill('many');
  await agent.getByRole('button', { name: 'Save', exact: true }).click();
  await agent.getByText('Type a whole number, or nothing.').waitFor();
  expect(await agent.locator('[name=threshold]').inputValue()).toBe('many');
  await agent.locator('[name=threshold]').fill('900');
  await agent.getByRole('button', { name: 'Save', exact: true }).click();
  await agent.getByText('Saved.').waitFor();
  await agent
    .getByText(/runs out|sold out/i)
    .first()
    .waitFor();
  await expectAccessible(agent);
  await agent.goto('/en/office/stock?low=1&q=lantern');
  expect(await agent.locator('main li').locator('visible=true').count()).toBeGreaterThan(0);
});
