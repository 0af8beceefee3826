import { expect, test } from 'vitest';
import { orderSteps } from '#modules/shop/orders/contract';
import { changesOf, isTexts, knownAct, shortId } from './acts.ts';

test('every step of an order has words in the journal, and a new act has its code', () => {
  for (const step of orderSteps) expect(knownAct(`order.${step}`)).toBeDefined();
  expect(knownAct('moon.land')).toBeUndefined();
});

test('before and after are read field by field', () => {
  expect(changesOf({ state: 'placed' }, { state: 'rejected', reason: 'full' })).toEqual([
    { name: 'state', before: 'placed', after: 'rejected' },
    { name: 'reason', before: undefined, after: 'full' },
  ]);
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf({ role: null }, { role: 'admin' })[0]?.before).toBeUndefined();
});

test('a short id tells two of the same minute apart', () => {
  expect(shortId('01a2b3c4-0000-7000-8000-0123456789ab')).toBe('…456789ab');
  expect(shortId('owner')).toBe('owner');
});

test('a text of the owner is told from other things that were written down', () => {
  expect(isTexts({ en: 'Cakes', nl: 'Taarten', fr: 'Gâteaux' })).toBe(true);
  for (const other of [{ open: 9 }, {}, null, ['en'], 'en', { en: 1 }]) expect(isTexts(other)).toBe(false);
});
