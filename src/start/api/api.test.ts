import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf, PASSWORD } from './callers-for-test.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api${path}`, { headers });
const problem = async (answer: Response) => ({
  status: answer.status,
  contentType: answer.headers.get('content-type'),
  ...((await answer.json()) as { code: string; errors?: { field: string }[] }),
});

test('the document is OpenAPI 3.1 that a public validator accepts, and names every route', async () => {
  const answer = await get('/openapi.json');
  const document = await answer.json();
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.openapi).toBe('3.1.0');
  for (const path of [
    '/api/products',
    '/api/carts/{id}/checkout',
    '/api/orders/{number}/approval',
    '/api/auth/token',
  ])
    expect(Object.keys(document.paths)).toContain(path);
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
  );
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
});

test('products come page by page, with the addresses of the pages around', async () => {
  for (let made = 0; made < 5; made++) await shop.aProduct({ category: 'paged', priceMinor: 1_000 + made });
  const answer = await get('/products/?category=paged&perPage=2&page=2&sort=price-up');
  expect(answer.status).toBe(200);
  const page = await answer.json();
  expect(page).toMatchObject({ page: 2, perPage: 2, total: 5, pages: 3 });
  expect(page.items.map((item: { fromPrice: object }) => item.fromPrice)).toEqual([
    { amount: 1_002, currency: 'EUR' },
    { amount: 1_003, currency: 'EUR' },
  ]);
  const next = await (await fetch(app.url + page.links.next)).json();
  expect(next.items).toHaveLength(1);
  expect(next.links.next).toBeNull();
  const past = await (await get('/products?category=paged&perPage=2&page=9')).json();
  expect(past).toMatchObject({ items: [], total: 5, pages: 3 });
});

test.each([
  ['a page of a billion', '/products?perPage=1000000000', 'perPage'],
  ['a page before the first', '/products?page=0', 'page'],
  ['an offset, and a negative one', '/products?offset=-1', 'offset'],
  ['an order nobody knows', '/products?sort=cheapest', 'sort'],
  ['a day that does not exist', '/products?date=2027-02-30', 'date'],
  ['a price in words', '/products?minPrice=cheap', 'minPrice'],
  ['half a guest', '/products?guests=1.5', 'guests'],
  ['a diet that is none', '/products?diet=vegan,meat', 'diet.1'],
  ['two pages at once', '/products?page=1&page=2', 'page'],
  ['nothing to look up', '/availability?date=2027-06-12', 'product'],
])('%s is refused, and the field is named', async (_what, path, field) => {
  const said = await problem(await get(path));
  expect(said).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(said.contentType).toContain('application/problem+json');
  expect(said.errors?.map((error) => error.field)).toContain(field);
});

test.each([
  ['an address that is not there', 'GET', '/parties', 404, 'not-found'],
  ['a product that is not there', 'GET', '/products/no-such-cake', 404, 'not-found'],
  ['a slug that no product can have', 'GET', '/products/..%2F..%2Fetc', 404, 'not-found'],
  ['a cart that is not there', 'GET', '/carts/AAAAAAAAAAAAAAAAAAAAAA', 404, 'not-found'],
  ['a cart by a number', 'GET', '/carts/1', 404, 'not-found'],
  ['an order of nobody’s link', 'GET', '/tracking/AAAAAAAAAAAAAAAAAAAAAA', 404, 'not-found'],
  ['another method', 'DELETE', '/products', 405, 'method-not-allowed'],
  ['orders without a token', 'GET', '/orders', 401, 'sign-in-needed'],
])('%s: a problem with its code', async (_what, method, path, status, code) => {
  const answer = await aProgram(app)(method, path);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body).toMatchObject({
    type: `urn:convive:problem:${code}`,
    status,
    title: expect.any(String),
  });
});

test('a line is not put into a cart that is not there, and no cart is made by asking for it', async () => {
  const { variantId } = await shop.aProduct();
  const count = async () => (await app.database.pool.query('select 1 from carts')).rows.length;
  const before = await count();
  const program = aProgram(app);
  const path = '/carts/AAAAAAAAAAAAAAAAAAAAAA';
  expect((await program('POST', `${path}/lines`, { variantId })).status).toBe(404);
  expect((await program('PUT', `${path}/occasion`, { guests: 10 })).status).toBe(404);
  expect(await count()).toBe(before);
});

test('a line can be counted again, set aside, brought back and taken out', async () => {
  const { variantId } = await shop.aProduct({ priceMinor: 500 });
  const program = aProgram(app);
  const { body: cart, headers } = await program('POST', '/carts', {});
  expect(headers.get('location')).toBe(`/api/carts/${cart.id}`);
  const filled = await program('POST', `/carts/${cart.id}/lines`, { variantId, quantity: 3 });
  const line = `/carts/${cart.id}/lines/${filled.body.lines[0].id}`;
  expect((await program('PATCH', line, { quantity: 5 })).body.total.amount).toBe(2_500);
  const aside = await program('PATCH', line, { savedForLater: true });
  expect([aside.body.lines.length, aside.body.savedForLater.length]).toEqual([0, 1]);
  expect((await program('PATCH', line, { savedForLater: false })).body.lines).toHaveLength(1);
  expect((await program('PATCH', line, {})).body.code).toBe('invalid-request');
  expect((await program('PATCH', line, { quantity: 1e9 })).body.errors[0].field).toBe('quantity');
  expect((await program('DELETE', line)).body.lines).toEqual([]);
  expect((await program('DELETE', line)).body.code).toBe('no-such-line');
  expect((await program('GET', `/carts/${cart.id}/checkout`)).body.code).toBe('cart-empty');
});

test('who is signed in gets their own cart, whichever device asks', async () => {
  const token = await aTokenOf(app, 'customer', 'two-devices@api.test');
  const { variantId } = await shop.aProduct();
  const [phone, desk] = [aProgram(app, token), aProgram(app, token)];
  const first = await phone('POST', '/carts', {});
  await phone('POST', `/carts/${first.body.id}/lines`, { variantId });
  const second = await desk('POST', '/carts', { guests: 12 });
  expect(second.body.id).not.toBe(first.body.id);
  expect(second.body.lines).toHaveLength(1);
  expect((await phone('GET', `/carts/${first.body.id}`)).body.occasion.guests).toBe(12);
});

test('bodies that are too large, no JSON, broken or hold a null character are refused with their own codes', async () => {
  const send = async (type: string, body: string) => {
    const answer = await fetch(`${app.url}/api/carts`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  expect(await send('application/json', JSON.stringify({ eventType: 'x'.repeat(300_000) }))).toEqual([
    413,
    'body-too-large',
  ]);
  expect(await send('application/x-www-form-urlencoded', 'guests=3')).toEqual([415, 'not-json']);
  expect(await send('text/plain', '{}')).toEqual([415, 'not-json']);
  expect(await send('application/json', '{"guests":')).toEqual([400, 'unreadable-body']);
  expect(await send('application/json', '{"__proto__":{"a":1}}')).toEqual([400, 'unreadable-body']);
  expect(await send('application/json', String.raw`{"eventType":"\u0000"}`)).toEqual([
    400,
    'unreadable-body',
  ]);
});

test('answers come in the language that is asked for, by parameter before header', async () => {
  const { slug } = await shop.aProduct({ names: { en: 'Honey cake', nl: 'Honingtaart' } });
  const said = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await get(path, headers);
    return [
      ((await answer.json()) as { name: { text: string } }).name.text,
      answer.headers.get('content-language'),
    ];
  };
  expect(await said(`/products/${slug}`)).toEqual(['Honey cake', 'en']);
  expect(await said(`/products/${slug}`, { 'accept-language': 'nl-BE,en;q=0.5' })).toEqual([
    'Honingtaart',
    'nl',
  ]);
  expect(await said(`/products/${slug}?language=en`, { 'accept-language': 'nl' })).toEqual([
    'Honey cake',
    'en',
  ]);
  expect(await said(`/products/${slug}?language=fr`)).toEqual(['Honey cake', 'fr']);
});

test('availability answers for a variant and a product, for so many, on a day', async () => {
  const cake = await shop.aProduct({ onHand: 4, leadDays: 2 });
  const dj = await shop.aDj();
  const ask = async (query: string) =>
    (await (await get(`/availability?${query}`)).json()) as { variants: object[] };
  expect(await ask(`variant=${cake.variantId}&quantity=4`)).toMatchObject({
    variants: [{ available: true }],
  });
  expect(await ask(`product=${cake.slug}&quantity=5`)).toMatchObject({
    variants: [{ available: false, availability: { state: 'last-ones', left: 4 } }],
  });
  expect(await ask(`product=${cake.slug}&date=2027-03-02`)).toMatchObject({
    variants: [{ available: false, availability: { state: 'too-soon', earliest: '2027-03-03' } }],
  });
  expect(await ask(`product=${dj.slug}&date=2027-06-12&quantity=2`)).toMatchObject({
    variants: [{ available: false, availability: { state: 'taken' } }],
  });
});

test('a cookie counts only on a request that shows that it comes from our own pages', async () => {
  await aTokenOf(app, 'manager', 'cookie@api.test');
  const signedIn = await app.identity.signIn({
    email: 'cookie@api.test',
    password: PASSWORD,
    address: '10.1.1.1',
    userAgent: '',
  });
  if (!signedIn.ok) throw new Error(signedIn.code);
  const cookie = signedIn.value.setCookies.map((line) => line.split(';')[0]).join('; ');
  const status = async (headers: Record<string, string>) =>
    (await get('/orders', { cookie, ...headers })).status;
  expect(await status({})).toBe(401);
  expect(await status({ origin: 'https://evil.test' })).toBe(401);
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(401);
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await status({ origin: app.url })).toBe(200);
});

test('tokens by HTTP: password, refresh, revocation', async () => {
  const token = await aTokenOf(app, 'customer', 'tokens@api.test');
  expect((await aProgram(app, token)('GET', '/orders')).status).toBe(200);
  const open = aProgram(app);
  const wrong = await open('POST', '/auth/token', {
    grantType: 'password',
    email: 'tokens@api.test',
    password: 'no',
  });
  expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-credentials']);
  expect((await open('POST', '/auth/token', { grantType: 'gift' })).body.code).toBe('invalid-request');
  const pair = (
    await open('POST', '/auth/token', { grantType: 'password', email: 'tokens@api.test', password: PASSWORD })
  ).body;
  const renewed = await open('POST', '/auth/token', {
    grantType: 'refresh',
    refreshToken: pair.refreshToken,
  });
  expect(renewed.status).toBe(200);
  expect((await aProgram(app, renewed.body.accessToken)('DELETE', '/auth/token')).status).toBe(204);
  const late = await aProgram(app, renewed.body.accessToken)('GET', '/orders');
  expect([late.status, late.body.code, late.headers.get('www-authenticate')]).toEqual([
    401,
    'invalid-token',
    'Bearer error="invalid_token"',
  ]);
  const dead = await open('POST', '/auth/token', {
    grantType: 'refresh',
    refreshToken: renewed.body.refreshToken,
  });
  expect([dead.status, dead.body.code]).toEqual([401, 'invalid-token']);
});

test('too many tries are told when to come back', async () => {
  const open = aProgram(app);
  const guess = { grantType: 'password', email: 'guessed@api.test', password: 'a guess' };
  for (let tries = 0; tries < 10; tries++) await open('POST', '/auth/token', guess);
  const answer = await open('POST', '/auth/token', guess);
  expect([answer.status, answer.body.code]).toEqual([429, 'too-many-attempts']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(900);
});

test('the page of the document brings all of it from here, under our own policy header', async () => {
  const page = await fetch(`${app.url}/api`);
  expect(page.url).toBe(`${app.url}/api/docs`);
  const html = await page.text();
  const nonce = /nonce="([^"]+)"/.exec(html)?.[1];
  expect(page.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}'`);
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    if (address === 'data:,') continue;
    expect(address).toMatch(/^\/api\/docs\//);
    expect((await fetch(app.url + address)).status).toBe(200);
  }
});
