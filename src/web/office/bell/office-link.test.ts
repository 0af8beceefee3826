import { expect, test } from 'vitest';
import { officeLink } from './office-link.ts';

test('news lead into the office, in the language of the reader', () => {
  expect(officeLink('nl', '/office/orders/CV-2041')).toBe('/nl/office/orders/CV-2041');
  expect(officeLink('fr', '/office/stock?low=1')).toBe('/fr/office/stock?low=1');
});

test.each([null, '', '//evil.example', '/account', '/office/../account', '/office?x=//evil'])(
  '%j leads nowhere',
  (path) => {
    expect(officeLink('en', path)).toBeUndefined();
  },
);
