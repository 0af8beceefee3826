import { constantFrom, assert as forAll, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { amountField, listIn, minorIn, numberIn, textsIn, valuesOf } from './form-values.ts';

test.each([
  ['9,50', 950],
  ['9.5', 950],
  ['€ 12', 1200],
  ['12 €', 1200],
  ['0', 0],
  ['', Number.NaN],
  ['-1', Number.NaN],
  ['1e9', Number.NaN],
  ['1.234,50', Number.NaN],
  ['9,999', Number.NaN],
])('%j is %d', (typed, minor) => {
  expect(minorIn(typed)).toBe(minor);
});

test('an amount that a form shows is read back as the same amount, in every language', () => {
  forAll(
    property(integer({ min: 0, max: 99_999_999 }), constantFrom('en', 'nl', 'fr'), (minor, language) => {
      expect(minorIn(amountField(minor, language))).toBe(minor);
    }),
  );
});

test('a number is a number and nothing else', () => {
  expect(numberIn(' 21 ')).toBe(21);
  expect(numberIn('5,5')).toBe(5.5);
  for (const typed of ['', ' ', 'x', '1e3', '0x10', 'Infinity']) expect(numberIn(typed)).toBeNaN();
});

test('a form gives each name once, with all its values', () => {
  const form = new FormData();
  form.append('day', '1');
  form.append('day', '2');
  form.append('name.nl', 'Gent');
  expect(listIn(valuesOf(form), 'day')).toEqual(['1', '2']);
  expect(listIn(valuesOf(form), 'other')).toEqual([]);
  expect(textsIn(valuesOf(form), 'name')).toEqual({ en: '', nl: 'Gent', fr: '' });
});
