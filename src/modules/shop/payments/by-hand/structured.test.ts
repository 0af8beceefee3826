import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReference, structuredReference } from './structured.ts';

test('a reference is ten digits and their remainder by 97, as Belgian banks write it', () => {
  expect(structuredReference(1)).toBe('+++000/0000/00101+++');
  // 1234567890 mod 97 = 2; the remainder 0 is written 97.
  expect(structuredReference(1_234_567_890)).toBe('+++123/4567/89002+++');
  expect(structuredReference(97)).toBe('+++000/0000/09797+++');
  expect(() => structuredReference(0)).toThrow(RangeError);
  expect(() => structuredReference(10_000_000_000)).toThrow(RangeError);
});

test('it is read however people write it, and not with a wrong digit', () => {
  expect(readReference('123456789002')).toBe('+++123/4567/89002+++');
  expect(readReference(' +++123 / 4567 / 89002+++ ')).toBe('+++123/4567/89002+++');
  expect(readReference('***123/4567/89002***')).toBe('+++123/4567/89002+++');
  for (const wrong of ['123456789012', '+++123/4567/8902+++', 'C-1042', '', '000000000097'])
    expect(readReference(wrong)).toBeUndefined();
});

test('every reference is read back, and with any one digit changed it is none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 9 }),
      (number, at, by) => {
        const reference = structuredReference(number);
        expect(readReference(reference)).toBe(reference);
        const digits = reference.replace(/\D/g, '');
        const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        expect(readReference(changed)).toBeUndefined();
      },
    ),
  );
});
