import { constantFrom, assert as forAll, nat, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { companyNumberOf, isBelgianNumber, vatNumberOf } from './company-numbers.ts';

test.each([
  ['0403.170.701', 'BE 0403.170.701'],
  ['be0403170701', 'BE 0403.170.701'],
  ['403 170 701', 'BE 0403.170.701'],
])('%s is a Belgian VAT number, however it is typed', (typed, written) => {
  expect(vatNumberOf(typed, 'BE')).toBe(written);
});

test.each([
  '0403.170.702',
  '0999.000.999',
  '2403170701',
  '12345',
  'FR83404833048',
  '',
  '０４０３１７０７０１',
])('%j is none', (typed) => {
  expect(vatNumberOf(typed, 'BE')).toBeUndefined();
  expect(companyNumberOf(typed, 'BE')).toBeUndefined();
});

test('the country decides: a number of one is none of another', () => {
  expect(vatNumberOf('NL 8599.34.562.B01', 'NL')).toBe('NL 859934562B01');
  expect(vatNumberOf('NL859934562B01', 'BE')).toBeUndefined();
  expect(vatNumberOf('FR 83 404 833 048', 'FR')).toBe('FR 83404833048');
  expect(vatNumberOf('EL 123456789', 'GR')).toBe('EL 123456789');
  expect(vatNumberOf('DE 123456789', 'FR')).toBeUndefined();
  expect(companyNumberOf('KvK 12345678', 'NL')).toBe('KvK 12345678');
});

test('of any eight digits exactly one pair of check digits makes a Belgian number, and a digit mistyped is noticed', () => {
  forAll(
    property(nat(19_999_999), nat(9), nat(7), (first, digit, place) => {
      const eight = String(first).padStart(8, '0');
      const good = Array.from({ length: 100 }, (_, pair) => eight + String(pair).padStart(2, '0')).filter(
        isBelgianNumber,
      );
      expect(good).toHaveLength(1);
      const [number = ''] = good;
      const mistyped = number.slice(0, place) + String(digit) + number.slice(place + 1);
      if (mistyped !== number) expect(isBelgianNumber(mistyped)).toBe(false);
    }),
  );
});

test('what was taken once is taken again as it was written', () => {
  const countries = constantFrom('BE', 'NL', 'FR', 'DE', 'GR', 'IE', 'ES');
  forAll(
    property(countries, stringMatching(/^[A-Z0-9 .]{0,16}$/), (country, typed) => {
      const written = vatNumberOf(typed, country);
      if (written) expect(vatNumberOf(written, country)).toBe(written);
    }),
  );
});
