import { expect, test } from 'vitest';
import { innerPath, isInvitation, landing, withNext } from './landing.ts';

test('a path of ours may follow a sign-in, with what it asks for', () => {
  expect(innerPath('/nl/office/orders?state=placed&q=noor')).toBe('/nl/office/orders?state=placed&q=noor');
  expect(innerPath('/fr')).toBe('/fr');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '/en//evil.example',
  'https://evil.example/en',
  '/en/\nset-cookie:x',
  '/de/office',
  '/english',
  '/en\\@evil.example',
  'javascript:alert(1)',
  '',
  null,
])('%j does not', (next) => {
  expect(innerPath(next)).toBeUndefined();
});

test('dots in a path do not climb out of ours', () => {
  expect(innerPath('/en/../../evil')).toBeUndefined();
  expect(innerPath('/en/x/../account')).toBe('/en/account');
});

test('staff arrive in the office, planners at their events, everybody else at their own orders', () => {
  expect(landing('agent', 'en', null)).toBe('/en/office');
  expect(landing('admin', 'fr', '')).toBe('/fr/office');
  expect(landing('customer', 'nl', null)).toBe('/nl/account');
  expect(landing('planner', 'en', null)).toBe('/en/planner');
});

test('who was on the way somewhere goes there, but never round in a circle', () => {
  expect(landing('customer', 'en', '/en/account/orders/CV-2041')).toBe('/en/account/orders/CV-2041');
  expect(landing('customer', 'en', '/en/sign-in?next=/en/sign-in')).toBe('/en/account');
});

test('an invitation is known again, and goes along from page to page', () => {
  const invitation = '/fr/planner/invite/AAAAAAAAAAAAAAAAAAAAAA';
  expect([isInvitation(invitation), isInvitation('/fr/planner'), isInvitation(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
  const address = withNext('/fr/register', invitation);
  expect(innerPath(new URL(address, 'https://x.test').searchParams.get('next'))).toBe(invitation);
  expect(withNext('/fr/register', undefined)).toBe('/fr/register');
});
