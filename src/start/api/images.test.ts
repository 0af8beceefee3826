import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aShop, type TestApplication, type TestShop, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let shop: TestShop;
let manager: ReturnType<typeof aProgram>;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  shop = await aShop(app.database);
  token = await aTokenOf(app, 'manager');
  manager = aProgram(app, token);
});
afterAll(() => app.close());

const aPicture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();

async function upload(slug: string, bytes: Uint8Array<ArrayBuffer> | Buffer, headers: object = {}) {
  const answer = await fetch(`${app.url}/api/products/${slug}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test('a program sends pictures of a draft, describes, orders and removes them; the same twice is one', async () => {
  const { slug } = await shop.aProduct({ draft: true });
  const [red, blue] = [await aPicture('#ff0000'), await aPicture('#0000ff')];
  const first = await upload(slug, red);
  expect([first.status, first.body.items]).toMatchObject([200, [{ width: 40, height: 30, alt: {} }]]);
  const served = await fetch(first.body.items[0].url);
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect((await upload(slug, red)).body).toEqual(first.body);
  const both = (await upload(slug, blue, { 'content-type': 'application/octet-stream' })).body.items;
  expect(both).toHaveLength(2);
  const ids = both.map(({ id }: { id: string }) => id);

  const images = `/products/${slug}/images`;
  const turned = await manager('PUT', `${images}/order`, { ids: ids.toReversed() });
  expect(turned.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
  const told = await manager('PATCH', `${images}/${ids[0]}`, { alt: { en: 'A red cake' } });
  expect(told.body.items[1].alt).toEqual({ en: 'A red cake' });
  const left = await manager('DELETE', `${images}/${ids[1]}`);
  expect([left.status, left.body.items]).toMatchObject([200, [{ id: ids[0] }]]);
  expect((await manager('DELETE', `${images}/${ids[1]}`)).body.code).toBe('no-such-picture');
  expect((await manager('GET', images)).body).toEqual(left.body);
});

test('many who send the same picture at once leave one', async () => {
  const { slug } = await shop.aProduct();
  const bytes = await aPicture('#00ff00');
  const answers = await Promise.all(Array.from({ length: 8 }, () => upload(slug, bytes)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await manager('GET', `/products/${slug}/images`)).body.items).toHaveLength(1);
});

test('what is no picture, says that it is one, or is too large, is refused by name', async () => {
  const { slug } = await shop.aProduct();
  const code = async (bytes: Uint8Array<ArrayBuffer> | Buffer) => {
    const { status, body } = await upload(slug, bytes);
    return [status, body.code];
  };
  expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toEqual([
    422,
    'not-an-image',
  ]);
  expect(await code(Buffer.from('\x89PNG\r\n\x1a\n and then nothing', 'latin1'))).toEqual([
    422,
    'not-an-image',
  ]);
  expect(await code(Buffer.alloc(0))).toEqual([422, 'not-an-image']);
  expect(await code(Buffer.alloc(12 * 1024 * 1024 + 1))).toEqual([413, 'body-too-large']);
  expect((await upload('no-such-thing', await aPicture('#123456'))).body.code).toBe('not-found');
  expect((await manager('GET', `/products/${slug}/images`)).body.items).toEqual([]);
});

test('who may not keep the catalogue sends no pictures, and is told before sending them', async () => {
  const { slug } = await shop.aProduct();
  const as = async (authorization: string | undefined) =>
    (await upload(slug, await aPicture('#654321'), authorization ? { authorization } : { authorization: '' }))
      .body.code;
  expect(await as(`Bearer ${await aTokenOf(app, 'agent')}`)).toBe('not-allowed');
  expect(await as(`Bearer ${await aTokenOf(app, 'customer')}`)).toBe('not-allowed');
  expect(await as(undefined)).toBe('sign-in-needed');
});

test('the document has the upload, and what it takes', async () => {
  const document = await (await fetch(`${app.url}/api/openapi.json`)).json();
  expect(document.paths['/api/products/{slug}/images'].post).toMatchObject({
    operationId: 'addProductImage',
    requestBody: { content: { 'application/octet-stream': { schema: { format: 'binary' } } } },
  });
});
