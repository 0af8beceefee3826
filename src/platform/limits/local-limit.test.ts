import { expect, test } from 'vitest';
import { localLimit, network, retryAfter } from './index.ts';

const at = (seconds: number) => seconds * 1000;

test('each caller has a limit of their own, and a new one with the next window', () => {
  const limit = localLimit({ most: 2, perSeconds: 60 });
  expect([limit.allows('anna', at(0)), limit.allows('anna', at(1)), limit.allows('anna', at(59))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(limit.allows('bert', at(59))).toBe(true);
  expect(limit.allows('anna', at(60))).toBe(true);
});

test('nought is no limit', () => {
  const limit = localLimit({ most: 0, perSeconds: 60 });
  for (let asked = 0; asked < 1_000; asked++) expect(limit.allows('anna', at(0))).toBe(true);
});

test('somebody with endless addresses does not fill the memory', () => {
  const limit = localLimit({ most: 1, perSeconds: 60 });
  limit.allows('anna', at(0));
  expect(limit.allows('anna', at(0))).toBe(false);
  for (let address = 0; address < 100_001; address++) limit.allows(`address ${address}`, at(0));
  expect(limit.allows('anna', at(0))).toBe(true);
});

test('who is refused is told when the window ends', () => {
  expect(retryAfter({ perSeconds: 60 }, new Date(at(59)))).toBe(1);
  expect(retryAfter({ perSeconds: 60 }, new Date(at(60)))).toBe(60);
});

test('an address of IPv4 is one caller, a network of IPv6 too', () => {
  expect(network('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(network('2001:db8::1')).toBe(network('2001:db8:0:0:ffff::2'));
});
