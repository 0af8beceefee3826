import { expect, test } from 'vitest';
import { backWithFlash, readFlash } from './flash-address.ts';

const approved = { number: 'CV-2041', done: 'approve' } as const;

test('a form leads back to where it stood, with what became of it', () => {
  expect(backWithFlash('/nl/office/orders?state=placed&page=2', 'nl', approved)).toBe(
    '/nl/office/orders?state=placed&page=2&done=approve&order=CV-2041',
  );
});

test('the outcome before goes', () => {
  const back = backWithFlash('/en/office?refused=not-paid&order=CV-1', 'en', approved);
  expect(back).toBe('/en/office?done=approve&order=CV-2041');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/en/account',
  '/en/office\\..\\x',
  '/en/office/../..',
  undefined,
])('%j is no page of the office', (back) => {
  expect(backWithFlash(back, 'en', approved)).toBe('/en/office?done=approve&order=CV-2041');
});

test('what an address says is read back, and nothing that is not ours', () => {
  expect(readFlash(new URLSearchParams('refused=not-allowed&order=CV-9'))).toEqual({
    number: 'CV-9',
    refused: 'not-allowed',
  });
  expect(readFlash(new URLSearchParams('done=approve&order=<b>'))).toBeUndefined();
  expect(readFlash(new URLSearchParams('done=everything&order=CV-9'))).toBeUndefined();
});
