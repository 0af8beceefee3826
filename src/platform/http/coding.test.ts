import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codingFor, compress } from './coding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['br;q=0.5, gzip;q=1', 'br'],
  ['brotli', 'identity'],
  ['identity', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('to who takes "%s" goes %s', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});

test('what is compressed comes out as it was', async () => {
  const content = Buffer.from('Taart, taart en nog eens taart. '.repeat(500));
  expect(brotliDecompressSync(await compress(content, 'br', 4))).toEqual(content);
  expect(gunzipSync(await compress(content, 'gzip', 11))).toEqual(content);
});
