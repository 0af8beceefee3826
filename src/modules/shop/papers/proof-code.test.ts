import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { createProofCodes } from './proof-code.ts';

const codes = createProofCodes(['a key of ours', 'a key of last year']);

test('the code of a proof leads back to its order, also when our key has changed since', () => {
  const orderId = newId();
  expect(codes.read(codes.make(orderId))).toBe(orderId);
  expect(codes.read(createProofCodes(['a key of last year']).make(orderId))).toBe(orderId);
});

test('a proof signed by somebody else is none', () => {
  expect(codes.read(createProofCodes(['a key of theirs']).make(newId()))).toBeUndefined();
});

test('whatever letter of a code is changed, added or left out, it proves nothing', () => {
  const code = codes.make(newId());
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(fc.nat(code.length - 1), fc.constantFrom(...letters), (at, letter) => {
      const changed = code.slice(0, at) + letter + code.slice(at + 1);
      expect(codes.read(changed) === undefined).toBe(changed !== code);
    }),
  );
  for (const other of [`${code}A`, code.slice(0, -1), '', 'x'.repeat(5_000), `${code}=`])
    expect(codes.read(other)).toBeUndefined();
});
