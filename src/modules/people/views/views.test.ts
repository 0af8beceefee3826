import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { MOST_VIEWS, plainSearch } from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
});
afterAll(() => app.close());

const form = (over = {}) => ({
  place: 'office/orders',
  search: '?state=placed&page=3',
  name: 'To do',
  ...over,
});

test('a list is saved as it is asked, without its page, and only its owner sees it', async () => {
  const [ann, bob] = [await planning.aPerson(), await planning.aPerson()];
  expect(await app.views.save({ form: form(), by: ann })).toMatchObject({ ok: true });
  expect(await app.views.mine(ann)).toMatchObject([
    { place: 'office/orders', search: 'state=placed', name: 'To do' },
  ]);
  expect(await app.views.mine(bob)).toEqual([]);
  expect(await app.views.mine(visitor)).toEqual([]);
});

test('a name that is taken gets the new question; what is removed is gone, and nobody removes another’s', async () => {
  const [ann, bob] = [await planning.aPerson(), await planning.aPerson()];
  await app.views.save({ form: form(), by: ann });
  const saved = await app.views.save({ form: form({ search: 'q=cake' }), by: ann });
  const id = saved.ok ? saved.value.id : '';
  expect(await app.views.mine(ann)).toMatchObject([{ id, search: 'q=cake' }]);
  expect(await app.views.remove({ id, by: bob })).toMatchObject({ code: 'not-there' });
  expect(await app.views.remove({ id, by: ann })).toMatchObject({ ok: true });
  expect(await app.views.mine(ann)).toEqual([]);
});

test.each([
  ['another site', { place: 'https://evil.example' }],
  ['a page outside', { place: 'account/profile' }],
  ['a way up', { place: 'office/../account' }],
  ['no name', { name: ' ' }],
  ['a name that turns what follows', { name: 'a\u202E' }],
])('%s is no view', async (_, over) => {
  const ann = await planning.aPerson();
  expect(await app.views.save({ form: form(over), by: ann })).toMatchObject({ code: 'invalid' });
});

test('nobody saves without end, and a visitor saves nothing', async () => {
  const ann = await planning.aPerson();
  for (let n = 0; n < MOST_VIEWS; n++) await app.views.save({ form: form({ name: `view ${n}` }), by: ann });
  expect(await app.views.save({ form: form({ name: 'one more' }), by: ann })).toMatchObject({
    code: 'too-many',
  });
  expect(await app.views.save({ form: form(), by: visitor })).toMatchObject({ code: 'not-allowed' });
});

test('one question has one form, however its address was written', () => {
  expect(plainSearch('?sort=day&q=a&page=2&done=saved&type=')).toBe('q=a&sort=day');
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 })), (pairs) => {
      const once = plainSearch(new URLSearchParams(pairs).toString());
      expect(plainSearch(once)).toBe(once);
      const turned = new URLSearchParams(Object.entries(pairs).reverse());
      expect(plainSearch(turned.toString())).toBe(once);
    }),
  );
});
