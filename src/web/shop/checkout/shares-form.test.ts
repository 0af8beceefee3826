import { expect, test } from 'vitest';
import { fieldOfShares, linesIn, sharesIn, sharesTold } from './shares-form.ts';

const ann = { 'payerName.1': 'Ann', 'payerEmail.1': 'ann@convive.test' };
const bob = { 'payerName.3': 'Bob', 'payerEmail.3': 'bob@convive.test' };
const typed = { share: 'on', payers: '4', ...ann, ...bob };

test('lines that stay empty do not count, and nobody shares who did not say so', () => {
  expect(sharesIn(typed)).toMatchObject({ split: 'evenly', payers: [{ name: 'Ann' }, { name: 'Bob' }] });
  expect(sharesIn({ ...typed, share: undefined })).toBeUndefined();
});

test('what has to be mended is said at the line it stands on', () => {
  expect(fieldOfShares(['shares', 'payers', 1, 'email'], typed)).toBe('payerEmail.3');
  expect(fieldOfShares(['shares', 'payers', 0, 'amountMinor'], typed)).toBe('payerAmount.1');
  expect(fieldOfShares(['shares', 'ownMinor'], typed)).toBe('payerAmount.0');
  expect(fieldOfShares(['shares', 'payers'], typed)).toBe('share');
});

test('there is room for three at first and for twenty at most', () => {
  expect(linesIn({})).toBe(3);
  expect(linesIn({ payers: '7' })).toBe(7);
  expect(linesIn({ payers: '9999' })).toBe(20);
  expect(linesIn({ payers: 'many' })).toBe(3);
});

test('while it is typed it is told what everybody pays and what is missing', () => {
  expect(sharesTold(typed, 10_000)).toMatchObject({
    people: 3,
    ownMinor: 3_334,
    leastMinor: 3_333,
    leftMinor: 0,
  });
  const amounts = { ...typed, split: 'amounts', 'payerAmount.0': '40', 'payerAmount.1': '12,50' };
  expect(sharesTold(amounts, 10_000)).toMatchObject({ ownMinor: 4_000, leftMinor: 4_750 });
  expect(sharesTold({ ...amounts, 'payerAmount.3': 'fifty' }, 10_000)).toMatchObject({ leftMinor: 4_750 });
});
