import fastify from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#platform/i18n';
import { installedApp } from './installed-app.ts';

const server = fastify();
beforeAll(async () => {
  await server.register(installedApp);
});
afterAll(() => server.close());

test.each([
  ['app-192', 192],
  ['app-512', 512],
  ['app-maskable-512', 512],
  ['apple-touch-icon', 180],
])('%s is a square picture of %i points', async (name, side) => {
  const { rawPayload } = await server.inject(`/icons/${name}.png`);
  expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'png', width: side, height: side });
});

test.each(['/icons/nothing.png', '/icons/toString.png', '/icons/..%2f..%2fsecret.png', '/offline/de'])(
  '%s is not there',
  async (address) => {
    expect((await server.inject(address)).statusCode).toBe(404);
  },
);

test.each(languages)(
  'without a connection the shop says so in %s, with nothing from elsewhere',
  async (language) => {
    const { body, headers } = await server.inject(`/offline/${language}`);
    expect(body).toContain(`lang="${language}"`);
    expect(body).not.toMatch(/src=|https?:/);
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  },
);

test('the worker of the browser is asked for at every visit, so that a new one is seen', async () => {
  const { headers, body } = await server.inject('/sw.js');
  expect(headers['cache-control']).toBe('no-cache');
  expect(body).toContain("addEventListener('fetch'");
});
