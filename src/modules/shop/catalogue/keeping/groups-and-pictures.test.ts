import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { type GroupKind, MOST } from '../contract.ts';
import { manager } from './wishes-for-test.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
});
afterAll(() => database.drop());

describe.each(['category', 'event-type'] satisfies GroupKind[])('a %s', (kind) => {
  const by = manager;
  const named = (slug: string) => ({ slug, names: { en: slug }, intro: {} });
  async function made(slug: string) {
    const outcome = await shop.keeping.saveGroup({ kind, group: named(slug), by });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.id;
  }
  const list = async () => {
    const outcome = await shop.keeping.groups(kind, by);
    return outcome.ok ? outcome.value : [];
  };

  test('is made, renamed, pictured and put in order; its address stays', async () => {
    const [a, b] = [await made('alpha'), await made('beta')];
    await shop.keeping.saveGroup({ kind, id: a, group: { ...named('ignored'), names: { nl: 'Alfa' } }, by });
    await shop.keeping.pictureGroup({ kind, id: a, picture: 'ab/alpha', by });
    await shop.keeping.orderGroups({ kind, ids: [b, a], by });
    expect((await list()).slice(0, 2)).toMatchObject([
      { id: b, slug: 'beta' },
      { id: a, slug: 'alpha', names: { nl: 'Alfa' }, picture: 'ab/alpha' },
    ]);
  });

  test('has its address alone, also when two make it at once', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => shop.keeping.saveGroup({ kind, group: named('same'), by })),
    );
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      details: { problems: [{ field: 'slug', code: 'slug-taken' }] },
    });
  });

  test('is removed only when nothing stands in it, drafts too', async () => {
    const id = await made('filled');
    await shop.aProduct({
      draft: true,
      ...(kind === 'category' ? { category: 'filled' } : { eventTypes: ['filled'] }),
    });
    expect(await shop.keeping.removeGroup({ kind, id, by })).toMatchObject({ code: 'not-empty' });
    const empty = await made('empty');
    expect((await shop.keeping.removeGroup({ kind, id: empty, by })).ok).toBe(true);
    expect(await shop.keeping.removeGroup({ kind, id: empty, by })).toMatchObject({ code: 'no-such-group' });
    expect(await shop.keeping.removeGroup({ kind, id: 'x', by })).toMatchObject({ code: 'no-such-group' });
  });

  test('is added by an import only when it is not there', async () => {
    const add = () =>
      database.inTransaction((tx) =>
        shop.keeping.addGroups(tx, { kind, groups: [named('brought-a'), named('brought-b')], by }),
      );
    expect(await add()).toMatchObject({ value: { added: [{ slug: 'brought-a' }, { slug: 'brought-b' }] } });
    expect(await add()).toMatchObject({ value: { added: [] } });
  });
});

test('another name of a category is found by at once', async () => {
  const kept = await shop.keeping.saveGroup({
    kind: 'category',
    group: { slug: 'sweets', names: { en: 'Sweets' }, intro: {} },
    by: manager,
  });
  if (!kept.ok) throw new Error(kept.code);
  await shop.aProduct({ slug: 'praline', category: 'sweets' });
  await shop.keeping.saveGroup({
    kind: 'category',
    id: kept.value.id,
    group: { slug: 'sweets', names: { en: 'Confectionery' }, intro: {} },
    by: manager,
  });
  expect((await shop.catalogue.listing({ q: 'confectionery' }, 'en')).cards.map(({ slug }) => slug)).toEqual([
    'praline',
  ]);
});

describe('the pictures of a product', () => {
  const picture = (key: string) => ({ key, width: 4, height: 3 });
  const keysOf = async (slug: string) =>
    (await shop.catalogue.product(slug, {}, 'en'))?.pictures.map(({ key }) => key);

  test('are added, put in order, described, removed, and brought back to their place', async () => {
    const { productId } = await shop.aProduct({ slug: 'pictured' });
    const { keeping } = shop;
    const of = { productId, by: manager };
    const added = await keeping.addPictures({ ...of, pictures: ['a', 'b', 'c'].map(picture) });
    if (!added.ok) throw new Error(added.code);
    const [a, b, c] = added.value.pictures.map(({ id }) => id) as [string, string, string];
    await keeping.orderPictures({ ...of, ids: [c, a] });
    expect(await keysOf('pictured')).toEqual(['c', 'a', 'b']);
    await keeping.describePicture({ ...of, pictureId: a, alt: { en: 'A rose' } });
    await keeping.removePicture({ ...of, pictureId: a });
    expect(await keysOf('pictured')).toEqual(['c', 'b']);
    await keeping.addPictures({ ...of, at: 1, pictures: [{ ...picture('a'), alt: { en: 'A rose' } }] });
    const page = await shop.catalogue.product('pictured', {}, 'en');
    expect(page?.pictures.map(({ key, alt }) => [key, alt.text])).toEqual([
      ['c', ''],
      ['a', 'A rose'],
      ['b', ''],
    ]);
    expect(await keeping.removePicture({ ...of, pictureId: newId() })).toMatchObject({
      code: 'no-such-picture',
    });
    expect(await keeping.describePicture({ ...of, pictureId: b + b, alt: {} })).toMatchObject({
      code: 'no-such-picture',
    });
    expect(await keeping.orderPictures({ productId: newId(), ids: [], by: manager })).toMatchObject({
      code: 'no-such-product',
    });
  });

  test('that arrive together are all there, and there is an end to them', async () => {
    const { productId } = await shop.aProduct({ slug: 'many-pictures' });
    const outcomes = await Promise.all(
      Array.from({ length: MOST.pictures + 3 }, (_, n) =>
        shop.keeping.addPictures({ productId, pictures: [picture(`p-${n}`)], by: manager }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(MOST.pictures);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      code: 'too-many',
      details: { most: MOST.pictures },
    });
    expect(new Set(await keysOf('many-pictures')).size).toBe(MOST.pictures);
  });
});
