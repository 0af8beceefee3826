import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { system } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
} from '#testing';
import { aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00.000Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/products/${path}`, { headers });
async function product(path: string) {
  const answer = await get(path);
  return (await answer.json()) as { name: { text: string }; availability: { state: string } };
}

test('a product is kept for everybody, signed in or not, and who has it is told that it has not changed', async () => {
  const { slug } = await shop.aProduct();
  const first = await get(slug);
  const etag = String(first.headers.get('etag'));
  expect(first.headers.get('cache-control')).toBe('no-cache');
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const again = await get(slug, { 'if-none-match': etag });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  const token = await aTokenOf(app, 'customer', 'kept@api.test');
  const known = await get(slug, { authorization: `Bearer ${token}` });
  expect([known.status, known.headers.get('etag')]).toEqual([200, etag]);
  expect(await known.json()).toEqual(await first.json());
});

test('each language is an answer of its own, and what answers to an occasion is not kept', async () => {
  const { slug } = await shop.aProduct({ names: { en: 'Honey cake', nl: 'Honingtaart' } });
  expect((await product(slug)).name.text).toBe('Honey cake');
  expect((await product(`${slug}?language=nl`)).name.text).toBe('Honingtaart');
  for (const occasion of ['guests=12', 'date=2027-06-12']) {
    const answer = await get(`${slug}?${occasion}`);
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
  }
});

test('the last piece is gone, and comes back: the next who asks is told', async () => {
  const { slug, variantId, productId } = await shop.aProduct({ onHand: 1 });
  const reference = newId();
  expect((await product(slug)).availability.state).toBe('available');
  await app.database.inTransaction((tx) =>
    app.inventory.hold(tx, {
      reference,
      cartId: null,
      from: null,
      expiresAt: new Date('2027-03-01T10:00:00Z'),
      lines: [{ kind: 'stock', variantId, productId, quantity: 1 }],
    }),
  );
  expect((await product(slug)).availability.state).toBe('sold-out');
  await app.database.inTransaction((tx) => app.inventory.release(tx, reference));
  expect((await product(slug)).availability.state).toBe('available');
  await app.inventory.count({ counts: [{ variantId, onHand: 0 }], note: '', by: system('test') });
  expect((await product(slug)).availability.state).toBe('sold-out');
});

test('what another process changed is seen after two seconds', async () => {
  const { slug } = await shop.aProduct({ names: { en: 'Plain' } });
  await get(slug);
  const { etag } = Object.fromEntries((await get(slug)).headers);
  // Not through our own transactions: as if another process had done it.
  await app.database.pool.query(`update products set names = '{"en":"Renamed"}' where slug = $1`, [slug]);
  await app.database.pool.query(`update versions set version = version + 1 where name = 'catalogue'`);
  expect((await product(slug)).name.text).toBe('Plain');
  clock.set('2027-03-01T09:00:02.001Z');
  expect((await product(slug)).name.text).toBe('Renamed');
  expect((await get(slug, { 'if-none-match': String(etag) })).status).toBe(200);
});

test('what left the shop is not there, and what is not there is not kept', async () => {
  const { slug, productId } = await shop.aProduct();
  expect((await get(slug)).status).toBe(200);
  expect((await get('not-yet')).status).toBe(404);
  await app.keeping.changeProducts({
    selection: { ids: [productId] },
    change: { what: 'state', state: 'draft' },
    by: { kind: 'account', accountId: newId(), role: 'admin', name: 'Ann', sessionId: 's' },
  });
  expect((await get(slug)).status).toBe(404);
  await shop.aProduct({ slug: 'not-yet' });
  expect((await get('not-yet')).status).toBe(200);
});
