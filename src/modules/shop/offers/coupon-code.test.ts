import { expect, test } from 'vitest';
import { isSeveral, plainCode, writtenCode } from './coupon-code.contract.ts';
import { customerKeys } from './customer-keys.ts';
import { newCode } from './new-code.ts';

test('a code is the same in other case, with spaces, hyphens, full-width letters and accents', () => {
  for (const typed of ['FEEST10', ' feest10 ', 'Feest 10', 'feest-10', 'ＦＥＥＳＴ１０', 'féest\u00a010'])
    expect(plainCode(typed)).toBe('FEEST10');
  expect(writtenCode(' bride & groom 2027 ')).toBe('BRIDE-GROOM-2027');
  expect(writtenCode('--')).toBe('');
});

test('a megabyte in the field is not worked through', () => {
  expect(plainCode('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(60);
});

test('two codes in one field are seen as two', () => {
  expect(['A10, B20', 'A10+B20', 'A10;B20', 'A10 en B20', 'A10 and B20'].map(isSeveral)).toEqual(
    Array(5).fill(true),
  );
  expect(['FEEST 10', 'BRANDEN', 'A10,', ''].map(isSeveral)).toEqual(Array(4).fill(false));
});

test('generated codes are read and typed without doubt, and do not repeat', () => {
  const codes = Array.from({ length: 2_000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a customer is known again by mailbox and account, and not by name in the table', () => {
  const [email, account] = customerKeys({ email: ' Noor+cake@X.test ', accountId: 'a1' });
  expect(customerKeys({ email: 'noor@x.test' })).toEqual([email]);
  expect(customerKeys({ accountId: 'a1' })).toEqual([account]);
  expect(customerKeys({ email: 'noor2@x.test' })).not.toEqual([email]);
  expect(email).not.toContain('noor');
  expect(customerKeys({})).toEqual([]);
});
