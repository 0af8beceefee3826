import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mollie } from '#modules/shop/payments';
import { paymentLogos } from './payment-logos.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convive-logos-'));
  await writeFile(join(folder, 'ideal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'mollie-ideal.png'), 'a picture');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a provider’s own picture comes before the one for all, and a method without one has none', async () => {
  const logos = await paymentLogos(folder);
  expect(logos.of('mollie', 'ideal')).toMatch(/^\/payment-logos\/[0-9a-f]{16}\.png$/);
  expect(logos.of('stripe', 'ideal')).toMatch(/\.svg$/);
  expect(logos.of('stripe', 'card')).toBeUndefined();
  expect((await paymentLogos(undefined)).of('mollie', 'ideal')).toBeUndefined();
});

test('a provider’s ways to pay are offered with their pictures', async () => {
  const logos = await paymentLogos(folder);
  const [provider] = logos.on([
    mollie({
      apiUrl: 'http://127.0.0.1:9',
      key: 'test_x',
      methods: [
        { method: 'ideal', label: 'iDEAL | Wero', minutes: 15 },
        { method: 'creditcard', label: 'Card', minutes: 15 },
      ],
    }),
  ]);
  expect(provider?.methods.map(({ logo }) => logo?.split('.').pop())).toEqual(['png', undefined]);
});

test('a drawing is served as one, for ever, and cannot run anything', async () => {
  const logos = await paymentLogos(folder);
  const server = Fastify();
  await server.register(logos.routes);
  const answer = await server.inject(logos.of('stripe', 'ideal') ?? '');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'content-type': 'image/svg+xml' });
  expect(answer.headers['cache-control']).toContain('immutable');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await server.inject('/payment-logos/..%2F..%2Fsecret')).statusCode).toBe(404);
  await server.close();
});

test('what is no small picture, and a folder that is not there, are named at the start', async () => {
  const odd = await mkdtemp(join(tmpdir(), 'convive-odd-logos-'));
  await writeFile(join(odd, 'ideal.gif'), 'GIF89a');
  await expect(paymentLogos(odd)).rejects.toThrow('ideal.gif');
  await rm(join(odd, 'ideal.gif'));
  await writeFile(join(odd, 'large.png'), Buffer.alloc(64 * 1024 + 1));
  await expect(paymentLogos(odd)).rejects.toThrow('large.png');
  await rm(odd, { recursive: true });
  await expect(paymentLogos(odd)).rejects.toThrow('no folder');
});
