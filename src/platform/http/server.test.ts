import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createLogger,
  createServer,
  fetchRequest,
  pagePolicy,
  readCookie,
  redactUrl,
  sendResponse,
  setCookie,
} from './index.ts';

const OURS = 'https://shop.test';
const fromUs = { origin: OURS };
const KB = 1024;
let server: FastifyInstance;

beforeAll(async () => {
  server = createServer({ logger: createLogger('silent'), ownOrigin: () => OURS, trustedProxies: [] });
  server.get('/', async () => ({ ok: true }));
  server.post('/json', async (request) => request.body);
  server.post('/webhook', { config: { external: true } }, async () => ({ ok: true }));
  server.get('/broken', async () => {
    throw new Error('the password is hunter2');
  });
  server.get('/who', async (request) => ({ ip: request.ip, host: request.hostname }));
  await server.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    pages.all('/page/*', async (request, reply) => {
      const asked = await fetchRequest(request, OURS, new AbortController().signal);
      const body = request.method === 'GET' ? '' : await asked.text();
      const headers = new Headers([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
        ['x-url', asked.url],
      ]);
      return sendResponse(reply, new Response(`${body.length} bytes`, { status: 201, headers }));
    });
  });
  await server.ready();
});
afterAll(() => server.close());

test.each([
  ['our own form', { origin: OURS }, 200],
  ['another site', { origin: 'https://evil.test' }, 403],
  ['our name as a part of another', { origin: 'https://shop.test.evil.test' }, 403],
  ['our site without TLS', { origin: 'http://shop.test' }, 403],
  ['our site on another port', { origin: 'https://shop.test:8443' }, 403],
  ['an origin that is hidden', { origin: 'null' }, 403],
  ['an empty origin', { origin: '' }, 403],
  ['no origin at all', {}, 403],
  ['no origin, sent by our own page', { 'sec-fetch-site': 'same-origin' }, 200],
  ['no origin, sent by a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ['no origin, sent by another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['no origin, typed by hand', { 'sec-fetch-site': 'none' }, 403],
  [
    'another site that claims to be ours',
    { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' },
    403,
  ],
  ['a program with a token', { authorization: 'Bearer abc' }, 200],
  ['a program with a key', { 'x-api-key': 'abc' }, 200],
  ['a token beside a cookie', { authorization: 'Bearer abc', cookie: 'session=1' }, 403],
  ['a key beside a cookie', { 'x-api-key': 'abc', cookie: 'session=1' }, 403],
  ['a password in the header', { authorization: 'Basic abc' }, 403],
  ['only a referrer', { referer: `${OURS}/en` }, 403],
])('a form from %s', async (_who, headers, status) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await server.inject({ method, url: '/page/form', headers: form });
    expect(answer.statusCode).toBe(status === 200 ? 201 : status);
    if (status === 403) expect(answer.json()).toMatchObject({ code: 'foreign-origin', status: 403 });
  }
});

test('reading is for everybody, a webhook proves itself, and a foreign form for nothing at all is refused too', async () => {
  expect((await server.inject({ url: '/', headers: { origin: 'https://evil.test' } })).statusCode).toBe(200);
  expect((await server.inject({ method: 'POST', url: '/webhook' })).statusCode).toBe(200);
  expect((await server.inject({ method: 'POST', url: '/nowhere' })).statusCode).toBe(403);
  expect((await server.inject({ method: 'POST', url: '/nowhere', headers: fromUs })).statusCode).toBe(404);
});

test.each([
  ['{"a":', 400],
  ['', 400],
  ['{"__proto__":{"admin":true}}', 400],
  ['nonsense', 400],
  [`{"a":"${'x'.repeat(10 * KB * KB)}"}`, 413],
])('JSON that is broken or too much is answered clearly (%#)', async (payload, status) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/json',
    payload,
    headers: { ...fromUs, 'content-type': 'application/json' },
  });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, code: status === 413 ? 'body-too-large' : 'bad-request' });
});

test('a body of a kind nobody reads is refused', async () => {
  const answer = await server.inject({
    method: 'POST',
    url: '/json',
    payload: '<x/>',
    headers: { ...fromUs, 'content-type': 'application/xml' },
  });
  expect(answer.statusCode).toBe(415);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

const FORM = 'application/x-www-form-urlencoded';
const UPLOAD = 'multipart/form-data; boundary=x';
const uploaded = (size: number) =>
  Buffer.from(
    `--x\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n${'.'.repeat(size)}\r\n--x--\r\n`,
  );
const post = (type: string, payload: Buffer | Readable) =>
  server.inject({ method: 'POST', url: '/page/form', headers: { ...fromUs, 'content-type': type }, payload });
const inPieces = (whole: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(whole.length / 65_536) }, (_, nth) =>
      whole.subarray(nth * 65_536, (nth + 1) * 65_536),
    ),
  );

test.each([
  ['a form that fits', FORM, Buffer.alloc(200 * KB, 97), 201],
  ['a form with a null byte in it', FORM, Buffer.from('a=%00'), 400],
  [
    'an upload of a thousand parts',
    UPLOAD,
    Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(1_000)),
    413,
  ],
  ['a form that is too long', FORM, Buffer.alloc(257 * KB), 413],
  ['ten megabytes of form', FORM, Buffer.alloc(10 * KB * KB), 413],
  ['a picture that fits', UPLOAD, uploaded(12 * KB * KB), 201],
  ['a picture that is too large', UPLOAD, uploaded(14 * KB * KB), 413],
  ['an upload that is broken', UPLOAD, Buffer.from('--x nonsense'), 400],
  ['ten megabytes of something else', 'text/plain', Buffer.alloc(10 * KB * KB), 415],
  ['JSON for a page', 'application/json', Buffer.from('{}'), 415],
])('%s, announced or only streamed, is answered clearly', async (_what, type, payload, status) => {
  for (const answer of [await post(type, payload), await post(type, inPieces(payload))]) {
    expect(answer.statusCode).toBe(status);
    if (status !== 201) expect(answer.json()).toMatchObject({ status });
    else expect(answer.body).toBe(`${payload.length} bytes`);
  }
});

test('a page is asked for at our own address, whatever the request says', async () => {
  const urlOf = async (url: string, headers = {}) => (await server.inject({ url, headers })).headers['x-url'];
  expect(await urlOf('/page/x?a=1', { host: 'evil.test', 'x-forwarded-host': 'evil.test' })).toBe(
    `${OURS}/page/x?a=1`,
  );
  for (const [raw, url] of [
    ['//evil.test/page/x', `${OURS}//evil.test/page/x`],
    ['http://evil.test/page/x?a=1', `${OURS}/page/x?a=1`],
    ['http://evil.test', `${OURS}/`],
    ['*', `${OURS}/*`],
  ])
    expect(
      await fetchRequest(
        { method: 'GET', headers: {}, raw: { url: raw } } as never,
        OURS,
        new AbortController().signal,
      ),
    ).toMatchObject({ url });
});

test('an address with a null byte is refused at the door', async () => {
  for (const url of ['/page/%00', '/page/x?q=%00'])
    expect((await server.inject({ url })).statusCode).toBe(400);
});

test('several cookies of an answer stay several', async () => {
  expect((await server.inject({ url: '/page/x' })).headers['set-cookie']).toEqual(['a=1', 'b=2']);
});

test('every answer has its number and the headers of safety', async () => {
  const [one, two] = [
    await server.inject({ url: '/' }),
    await server.inject({ url: '/nowhere', headers: { 'x-request-id': 'mine' } }),
  ];
  expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(two.headers['x-request-id']).not.toBe(one.headers['x-request-id']);
  expect(two.headers['x-request-id']).not.toBe('mine');
  for (const { headers } of [one, two])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
});

test('an error of ours is a sentence and a number, never its reason', async () => {
  const answer = await server.inject({ url: '/broken' });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('hunter2');
  expect(answer.json()).toMatchObject({
    type: 'urn:convive:problem:internal',
    code: 'internal',
    requestId: answer.headers['x-request-id'],
  });
});

test.each(['/%ff', '/%', '/nowhere', `/${'x'.repeat(5_000)}`, '/page%00', '/../../etc/passwd'])(
  'the address %# is answered as a problem',
  async (url) => {
    const answer = await server.inject({ url });
    expect([400, 404, 414]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  },
);

test('a forwarded address counts only from a proxy we named', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  expect((await server.inject({ url: '/who', headers })).json().ip).toBe('127.0.0.1');
  const behind = createServer({
    logger: createLogger('silent'),
    ownOrigin: () => OURS,
    trustedProxies: ['127.0.0.1'],
  });
  behind.get('/who', async (request) => ({ ip: request.ip }));
  expect((await behind.inject({ url: '/who', headers })).json().ip).toBe('203.0.113.7');
  expect((await behind.inject({ url: '/who', headers, remoteAddress: '198.51.100.1' })).json().ip).toBe(
    '198.51.100.1',
  );
  await behind.close();
});

test.each([
  ['/en/track/AbC-_123', '/en/track/…'],
  ['/en/track/AbC.data?x=1', '/en/track/….data?x=1'],
  ['/nl/chat/open/AbC-_123', '/nl/chat/open/…'],
  ['/nl/reset/abc/more', '/nl/reset/…/more'],
  ['/fr/welcome/abc', '/fr/welcome/…'],
  ['/en/verify/abc', '/en/verify/…'],
  ['/x?token=abc&page=2', '/x?token=…&page=2'],
  ['/x?page=2&code=abc&key=def', '/x?page=2&code=…&key=…'],
  ['/en/products/tracks', '/en/products/tracks'],
])('%s is logged as %s', (url, logged) => {
  expect(redactUrl(url)).toBe(logged);
});

test('a cookie is read by its whole name, and one that cannot be read is none', () => {
  expect(readCookie('a=1; cart=x%20y; b=2', 'cart')).toBe('x y');
  expect(readCookie('cart=a=b', 'cart')).toBe('a=b');
  expect(readCookie('mycart=1', 'cart')).toBeUndefined();
  expect(readCookie('cart=%E0%A4%A', 'cart')).toBeUndefined();
  for (const none of ['', null, undefined, ';;;', 'cart']) expect(readCookie(none, 'cart') ?? '').toBe('');
});

test('a cookie is ours alone: for the whole site, not for scripts, and only over TLS where there is TLS', () => {
  expect(setCookie('https://shop.test', 'cart', 'a;b', 60)).toBe(
    '__Host-cart=a%3Bb; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
  );
  expect(setCookie('http://127.0.0.1:3000', 'cart', 'a', 60)).toBe(
    'cart=a; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
  );
});

test('a page runs only our own scripts, is framed by nobody and sends its forms home', () => {
  const policy = pagePolicy('n0nce', ['https://pay.test']);
  expect(policy).toContain("script-src 'self' 'nonce-n0nce'");
  expect(policy).toContain("form-action 'self' https://pay.test");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/);
});

test('a proxy that nobody named is told of in the log, once; one that was named, or none, is not', async () => {
  const warned = async (options: { trustedProxies: string[]; ours?: string }, headers: object) => {
    const lines: string[] = [];
    const logger = createLogger('warn', { write: (line) => void lines.push(line) });
    const one = createServer({
      logger,
      ownOrigin: () => options.ours ?? OURS,
      trustedProxies: options.trustedProxies,
    });
    one.get('/', async () => ({ ok: true }));
    for (let visit = 0; visit < 3; visit++) await one.inject({ url: '/', headers: { ...headers } });
    await one.close();
    return lines.filter((line) => line.includes('TRUSTED_PROXIES')).length;
  };
  const forwarded = { 'x-forwarded-for': '203.0.113.7' };
  expect(await warned({ trustedProxies: [] }, forwarded)).toBe(1);
  expect(await warned({ trustedProxies: [] }, {})).toBe(0);
  expect(await warned({ trustedProxies: ['127.0.0.1'] }, forwarded)).toBe(0);
  expect(await warned({ trustedProxies: [], ours: 'http://127.0.0.1:3000' }, forwarded)).toBe(0);
});
