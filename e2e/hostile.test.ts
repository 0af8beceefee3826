import { beforeAll, expect, test } from 'vitest';
import { aBrowser, aSaturday, convive } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket } from './shopper.ts';
import { aVisitor, fieldIn, type Visitor } from './visitor.ts';

const browser = aBrowser();
const occasion = `?eventType=wedding&date=${aSaturday()}&guests=80`;
let variantId = '';

beforeAll(async () => {
  const { html } = await aVisitor().page(`/en/shop${occasion}&q=garden+dinner`);
  variantId = fieldIn(html, 'variantId');
});

const add = (visitor: Visitor, over: Record<string, string> = {}, headers?: Record<string, string>) =>
  visitor.post('/en/basket', { intent: 'add', variantId, quantity: '80', ...over }, headers);

test('a form posted from another site does nothing', async () => {
  for (const headers of [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    {},
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    const visitor = aVisitor();
    const answer = await add(visitor, {}, headers);
    expect(answer.status).toBe(403);
    expect(visitor.jar.size).toBe(0);
  }
  expect((await add(aVisitor())).status).toBe(303);
});

test.each(['0', '-1', '1.5', '1000000000', 'many', '', '80; drop table carts', '٨٠'])(
  'a quantity of "%s" is refused in words, and the basket stays as it was',
  async (quantity) => {
    const visitor = aVisitor();
    const answer = await add(visitor, { quantity });
    expect(answer.status).toBe(422);
    expect(visitor.jar.size).toBe(0);
  },
);

test('an unknown product, and an option that does not belong, are refused', async () => {
  const visitor = aVisitor();
  expect((await add(visitor, { variantId: '01a1fccb-8b60-743c-9107-f6ed85541ab2' })).status).toBe(422);
  expect((await add(visitor, { variantId: "' or 1=1 --" })).status).toBe(422);
  const cake = await visitor.post(`/en/p/raspberry-tier-cake${occasion}`, {
    'option.size': 'xxl',
    quantity: '1',
  });
  expect(cake.status).toBe(422);
  expect((await visitor.page('/en/p/no-such-cake')).status).toBe(404);
});

test('bodies that are too large, broken or no form are refused with a clear answer', async () => {
  const visitor = aVisitor();
  expect(
    (
      await visitor.raw('/en/basket', 'x'.repeat(10_000_000), {
        'content-type': 'application/x-www-form-urlencoded',
      })
    ).status,
  ).toBe(413);
  expect((await visitor.raw('/en/basket', '{"broken', { 'content-type': 'application/json' })).status).toBe(
    415,
  );
  expect(
    (await visitor.raw('/en/p/photo-cake', 'no parts', { 'content-type': 'multipart/form-data; boundary=x' }))
      .status,
  ).toBe(400);
  expect((await visitor.raw('/webhooks/payments/test', '{"broken')).status).toBe(401);
  expect((await visitor.raw('/webhooks/payments/nobody', '{}')).status).toBe(401);
  const { status, html } = await visitor.page('/en/basket');
  expect(status).toBe(200);
  expect(html).not.toContain('x'.repeat(100));
});

test('a cookie that was guessed, and a line of somebody else, change nothing', async () => {
  const owner = aVisitor();
  await add(owner);
  const lineId = fieldIn((await owner.page('/en/basket')).html, 'lineId');
  expect(lineId).not.toBe('');
  const stranger = aVisitor();
  await add(stranger);
  for (const intent of ['remove', 'quantity', 'later', 'move']) {
    const answer = await stranger.post('/en/basket', { intent, lineId, quantity: '10' });
    expect(answer.status).toBe(422);
  }
  stranger.jar.set('cart', '%E0%A4%A');
  expect((await stranger.page('/en/basket')).status).toBe(200);
  expect((await owner.page('/en/basket')).html).toContain(lineId);
});

test('orders cannot be guessed: neither by number, nor by link, nor by payment', async () => {
  const visitor = aVisitor();
  for (const path of [
    '/en/track/CV-2001',
    '/en/track/AAAAAAAAAAAAAAAAAAAAAA',
    `/en/track/${'A'.repeat(190)}`,
  ]) {
    expect((await visitor.page(path)).status).toBe(404);
  }
  const office = await visitor.get('/en/office/orders/CV-2001');
  expect(office.status).toBeGreaterThanOrEqual(300);
  expect(office.headers.get('location') ?? '').toContain('/sign-in');
  expect((await visitor.page('/test-provider/pay/tp_unknown')).status).toBe(404);
  expect((await visitor.raw('/test-provider/api/payments/x/outcome', '{"outcome":"paid"}')).status).toBe(401);
});

test('odd addresses get an answer, never an error', async () => {
  const visitor = aVisitor();
  for (const path of [
    '/en/shop?page=1000000000',
    '/en/shop?page=-1&sort=colour&minPrice=-5&maxPrice=abc&diet=meat',
    '/en/shop?date=2027-02-30&guests=-80&eventType=%27',
    `/en/shop?q=${encodeURIComponent(`' or 1=1; -- <script>alert(1)</script> %_\\ &|!:* 🎂`)}`,
    `/en/shop?q=${'a'.repeat(3000)}`,
    '/en/shop/no-such-category',
    '/xx',
    '//evil.test',
    '/en/..%2f..%2fetc/passwd',
    '/media/../../etc/passwd',
    '/media/..%2f..%2fsecret-320.webp',
  ]) {
    const { status, html } = await visitor.page(path);
    expect(status, path).toBeLessThan(500);
    expect(html).not.toContain('<script>alert(1)</script>');
  }
});

test('pages carry their policy, and those about an order are not kept or indexed', async () => {
  const policyOf = async (path: string) =>
    (await aVisitor().get(path)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/en/basket')).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(await policyOf('/en'), 'kept for everybody').toMatch(/script-src 'self' 'sha256-[^']+'/);
  for (const path of ['/en', '/en/basket'])
    expect(await policyOf(path)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  const home = await aVisitor().get('/en');
  expect(home.headers.get('referrer-policy')).toBe('same-origin');
  expect(home.headers.get('x-content-type-options')).toBe('nosniff');
  expect(home.headers.getSetCookie()).toEqual([]);
});

test('script in every field is shown as text: basket, checkout, order, office and mail', async () => {
  const nasty = '<img src=x onerror="document.title=1">';
  const who = anOccasion({ email: `x${Date.now()}@convive.test` });
  const shopper = await browser.open();
  let ran = false;
  shopper.on('dialog', () => {
    ran = true;
  });
  await putInBasket(shopper, who, 'raspberry-tier-cake', nasty.slice(0, 40));
  await fillCheckout(shopper, who);
  await shopper.locator('[name=name]').fill(nasty);
  await shopper.locator('[name=street]').fill(nasty);
  await shopper.locator('[name=note]').fill(`</script><script>alert(1)</script>${nasty}`);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  const text = await shopper.locator('main').innerText();
  expect(text).toContain('<img src=x onerror=');
  await shopper.goto(`/dev/mail?to=${encodeURIComponent(who.email)}`);
  await shopper.getByRole('link').filter({ hasText: /CV-/ }).first().click();
  await shopper.waitForLoadState();
  expect(await shopper.locator('img[src=x]').count()).toBe(0);
  expect(await shopper.title()).not.toBe('1');
  expect(ran).toBe(false);
});

test('back before paying, pay pressed twice, back after paying, and pressed again: one order', async () => {
  const who = anOccasion();
  const shopper = await browser.open();
  await putInBasket(shopper, who, 'garden-dinner');
  await fillCheckout(shopper, who);
  const form = await shopper
    .locator('main form:has([name=terms])')
    .evaluate((element) => Object.fromEntries(new FormData(element as HTMLFormElement) as never));
  await placeOrder(shopper);
  // Whoever turns back instead of paying finds the order in the empty basket.
  const payment = shopper.url();
  await shopper.goBack();
  await shopper.getByText(/still waits for its payment/).waitFor();
  await shopper.getByRole('link', { name: 'Go to the order' }).click();
  await shopper.getByRole('button', { name: /^Pay / }).waitFor();
  await shopper.goto(payment);
  await payWith(shopper, 'paid');
  const first = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0];
  await shopper.goto('/en/basket');
  await shopper.getByText('Your basket is empty').waitFor();
  expect(await shopper.getByText(/still waits for its payment/).count()).toBe(0);
  const cookies = await shopper.context().cookies();
  const again = aVisitor();
  for (const { name, value } of cookies) again.jar.set(name, value);
  const answers = await Promise.all(
    [1, 2, 3].map(() => again.post('/en/checkout', form as Record<string, string>)),
  );
  for (const answer of answers) {
    expect(answer.status).toBeGreaterThanOrEqual(300);
    const { html } = await again.page(answer.headers.get('location') ?? '/');
    expect(html).toContain(first);
  }
});

test('on one’s own machine every name of the server leads to the one its forms count from', async () => {
  const { port } = new URL(convive().url);
  const answer = await fetch(`http://localhost:${port}/en/shop?q=cake`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`${convive().url}/en/shop?q=cake`);
});

test('null bytes are refused wherever they are sent', async () => {
  const visitor = aVisitor();
  expect((await visitor.page('/en/shop?q=%00')).status).toBe(400);
  const nasty = new URLSearchParams({ intent: 'add', variantId, quantity: '1', personalText: 'a\0b' });
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await visitor.raw('/en/basket', nasty.toString(), type)).status).toBe(400);
});

test('the health of the server can be asked for', async () => {
  expect(await (await fetch(`${convive().url}/health/live`)).json()).toEqual({ status: 'live' });
  expect(await (await fetch(`${convive().url}/health/ready`)).json()).toEqual({ status: 'ready' });
});
