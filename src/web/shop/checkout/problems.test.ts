import { expect, test } from 'vitest';
import { CheckoutRequest } from '#modules/shop/checkout/contract';
import { problemOfRefusal, problemsOf } from './problems.ts';

type PlannedPart = Parameters<typeof problemsOf>[2]['parts'][number];

const good = {
  checkoutKey: '0190a0b0-0000-7000-8000-000000000001',
  cartVersion: '3',
  shownTotal: '12900',
  name: 'Noor de Vries',
  email: 'noor@example.org',
  phone: '+32 470 12 34 56',
  day: '2027-06-12',
  method: 'delivery',
  slotId: '',
  street: 'Korenlei 1',
  postcode: '9000',
  town: 'Gent',
  note: '',
  payment: 'test:card',
  terms: 'on',
};
const problems = (over: Record<string, string | undefined>, needsSlot = false) => {
  const values = JSON.parse(JSON.stringify({ ...good, ...over })) as Record<string, string>;
  const parsed = CheckoutRequest.safeParse(values);
  const method = values.method === 'pick-up' ? 'pick-up' : 'delivery';
  return parsed.success
    ? []
    : problemsOf(parsed.error.issues, values, { parts: [aPart({ method, needsSlot })] });
};
const aPart = (over: Partial<PlannedPart>): PlannedPart => ({
  method: 'delivery',
  isApart: false,
  lineIds: [],
  day: null,
  needsSlot: true,
  slots: { delivery: [], 'pick-up': [] },
  feeMinor: null,
  rental: null,
  ...over,
});

test('a form filled in well has no problem', () => {
  expect(problems({})).toEqual([]);
});

test('every field has one problem at most, in the order of the page', () => {
  expect(problems({ terms: undefined, phone: '', email: 'noor@', name: ' ' })).toEqual([
    { field: 'name', code: 'required' },
    { field: 'email', code: 'email' },
    { field: 'phone', code: 'required' },
    { field: 'terms', code: 'terms' },
  ]);
});

test('a line break in a name is unreadable, and a missing choice of payment is required', () => {
  expect(problems({ name: 'Noor\nBcc: all@example.org', payment: undefined })).toEqual([
    { field: 'name', code: 'unreadable' },
    { field: 'payment', code: 'required' },
  ]);
});

test('an address is needed only for a delivery', () => {
  expect(problems({ street: '', town: '' }).map(({ field }) => field)).toEqual(['street', 'town']);
  expect(problems({ street: '', postcode: '', town: '', method: 'pick-up' })).toEqual([]);
});

test('everything is said at once: an address and an hour that are missing stand beside a name that is', () => {
  const found = problems({ name: '', street: '', town: '', slotId: '' }, true);
  expect(found.map(({ field }) => field)).toEqual(['name', 'street', 'town', 'slotId']);
});

test('an empty address is missing, not misspelt', () => {
  expect(problems({ email: '' })).toEqual([{ field: 'email', code: 'required' }]);
});

test('what no person typed is said about the whole order', () => {
  expect(problems({ checkoutKey: 'x' })).toEqual([{ field: '', code: 'cart-changed' }]);
});

test('a refusal stands next to the field it concerns, with its plain details only', () => {
  expect(problemOfRefusal('too-soon', { earliest: '2027-06-15', slug: 'cake', deep: { no: 1 } })).toEqual({
    field: 'day',
    code: 'too-soon',
    details: { earliest: '2027-06-15', slug: 'cake' },
  });
  expect(problemOfRefusal('sold-out').field).toBe('');
});

test('each part of a split order has its own hour, and what is brought has an address', () => {
  const values = { ...good, name: '', street: '', method: 'pick-up', slotId: good.checkoutKey };
  const issues = CheckoutRequest.safeParse(values).error?.issues ?? [];
  const parts = [aPart({ method: 'pick-up' }), aPart({ isApart: true })];
  expect(problemsOf(issues, values, { parts }).map(({ field }) => field)).toEqual([
    'name',
    'street',
    'apartSlotId',
  ]);
});

test('a refusal about the part that goes the other way stands beside its hours', () => {
  expect(problemOfRefusal('slot-full', { part: 'pick-up', apart: 1 })).toMatchObject({
    field: 'apartSlotId',
  });
  expect(problemOfRefusal('slot-full', { part: 'delivery' })).toMatchObject({ field: 'slotId' });
});
