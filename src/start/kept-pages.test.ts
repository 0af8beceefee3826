import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createKeptPages, type KeptPages } from './kept-pages.ts';

let server: FastifyInstance;
afterEach(() => server.close());

type Made = { kept: KeptPages; rendered: string[]; errors: unknown[]; move: (version: string) => void };

/** A server whose pages say which version they were made for; `answer` may say something else. */
function aServer(answer?: (address: string) => Promise<Response> | Response, mostBytes?: number): Made {
  const made = { version: 'v1', rendered: [] as string[], errors: [] as unknown[] };
  const kept = createKeptPages({
    version: async () => made.version,
    onError: (error) => made.errors.push(error),
    ...(mostBytes === undefined ? {} : { mostBytes }),
    async render(address) {
      made.rendered.push(address);
      return answer?.(address) ?? html(`<p>${address} ${made.version}</p><script>go()</script>`);
    },
  });
  server = fastify();
  server.get('/*', (request, reply) => kept.send(request.url, request, reply));
  return {
    kept,
    ...made,
    move(version) {
      made.version = version;
    },
  };
}

const html = (body: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

test('a page is made once, and then comes from memory', async () => {
  const { rendered } = aServer();
  for (let asked = 0; asked < 5; asked++) expect((await get('/en')).body).toContain('/en v1');
  expect(rendered).toEqual(['/en']);
});

test('a hundred who ask at once wait for one render', async () => {
  const { rendered } = aServer();
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('/en/shop')));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(rendered).toHaveLength(1);
});

test('what it shows has changed: the next who asks sees the new one', async () => {
  const { rendered, move } = aServer();
  await get('/en');
  move('v2');
  expect((await get('/en')).body).toContain('/en v2');
  expect(rendered).toHaveLength(2);
});

test('a page that was being made while something changed is not kept under the new version', async () => {
  const finish: ((text: string) => void)[] = [];
  const { rendered, move } = aServer(async () => {
    const text = await new Promise<string>((done) => finish.push(done));
    return html(text);
  });
  const before = get('/en');
  await expect.poll(() => rendered.length).toBe(1);
  move('v2');
  const after = get('/en');
  await expect.poll(() => rendered.length).toBe(2);
  finish[1]?.('new');
  expect((await after).body).toBe('new');
  finish[0]?.('old');
  expect((await before).body).toBe('old');
  expect((await get('/en')).body).toBe('new');
});

test('each browser gets the coding it reads, and the same page', async () => {
  aServer();
  const plain = await get('/en', { 'accept-encoding': 'identity' });
  const br = await get('/en', { 'accept-encoding': 'gzip, deflate, br' });
  const gz = await get('/en', { 'accept-encoding': 'gzip' });
  const refused = await get('/en', { 'accept-encoding': 'br;q=0, gzip' });
  expect([br, gz, refused].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', 'gzip']);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
  expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
});

test('who has the page already is told that it has not changed', async () => {
  const { move } = aServer((address) => html(`<p>${address}</p>`));
  const { etag } = (await get('/en')).headers;
  const again = await get('/en', { 'if-none-match': String(etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  move('v2');
  expect((await get('/en', { 'if-none-match': String(etag) })).statusCode).toBe(304);
  expect((await get('/nl', { 'if-none-match': String(etag) })).statusCode).toBe(200);
});

test('its scripts are named by what they say, and nothing else may run', async () => {
  aServer();
  const policy = String((await get('/en')).headers['content-security-policy']);
  expect(policy).toContain(`script-src 'self' 'sha256-`);
  expect(policy).not.toContain('nonce');
});

test('an answer that sets a cookie is not kept, loses the cookie and is reported', async () => {
  const { kept, errors } = aServer(() => html('<p>you</p>', { 'set-cookie': 'who=you' }));
  const answer = await get('/en');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect([kept.size().pages, errors.length]).toEqual([0, 1]);
});

test('what is not there, or has moved, is answered and not kept', async () => {
  const { kept } = aServer((address) =>
    address === '/en/p/old' ? html('', { location: '/en/p/new' }, 301) : html('<p>lost</p>', {}, 404),
  );
  expect((await get('/en/p/none')).statusCode).toBe(404);
  const moved = await get('/en/p/old');
  expect([moved.statusCode, moved.headers.location]).toEqual([301, '/en/p/new']);
  expect(kept.size().pages).toBe(0);
});

test('when memory is full, the page asked for longest ago makes room', async () => {
  const page = '<p>x</p>';
  const { kept, rendered } = aServer(() => html(page), 100);
  await get('/en/a');
  const { bytes } = kept.size();
  expect(bytes).toBeGreaterThan(0);
  for (const letter of ['b', 'c', 'd', 'e', 'f']) {
    await get('/en/a');
    await get(`/en/${letter}`);
  }
  expect(kept.size().bytes).toBeLessThanOrEqual(100);
  expect(rendered.filter((address) => address === '/en/a')).toHaveLength(1);
});

test('a render that fails is tried again by the next who asks', async () => {
  let tries = 0;
  aServer(() => {
    tries += 1;
    if (tries === 1) throw new Error('away');
    return html('<p>back</p>');
  });
  expect((await get('/en')).statusCode).toBe(500);
  expect((await get('/en')).body).toContain('back');
});
