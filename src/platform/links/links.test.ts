import { expect, test } from 'vitest';
import { newLinkToken } from '#platform/ids';
import { hashLinkToken } from './index.ts';

test('what is stored of a token is its SHA-256, and always the same', () => {
  expect(hashLinkToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashLinkToken(newLinkToken())).toMatch(/^[0-9a-f]{64}$/);
});
