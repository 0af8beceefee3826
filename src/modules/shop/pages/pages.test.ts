import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
import { fixedClock, type TestDatabase, testDatabase } from '#testing';
import type { PageForm } from './contract.ts';
import { createPages, type Pages } from './index.ts';

let database: TestDatabase;
let pages: Pages;
beforeAll(async () => {
  database = await testDatabase();
  pages = createPages({ database, clock: fixedClock() });
});
afterAll(() => database.drop());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '0190a0b0-0000-7000-8000-000000000001',
  role,
  name: 'Inès',
  sessionId: 's',
});
const by = as('manager');
const form = (over: Partial<PageForm> = {}): PageForm => ({
  slug: 'allergies',
  state: 'published',
  inMenu: true,
  titles: { en: 'Allergies', nl: 'Allergieën' },
  bodies: { en: '## Nuts\n\nWe *always* say so.' },
  ...over,
});
const done = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const given = await answer;
  if (!given.ok) throw new Error(given.code);
  return given.value;
};
const menu = async () => (await pages.menu('en')).map(({ slug }) => slug);
const listed = async (slug: string) => done(pages.edited(slug, by));

test('before the owner writes anything, the three pages a shop owes are in the menu and say our words', async () => {
  expect(await pages.menu('nl')).toEqual(
    ['about', 'terms', 'privacy'].map((slug) => ({ slug, builtIn: true, title: { text: '', lang: 'nl' } })),
  );
  expect(await pages.page('about', 'en')).toBeUndefined();
});

test('a page is written, read in another language with its name, hidden as a draft, removed and brought back', async () => {
  const { id } = await done(pages.keep({ form: form(), by }));
  expect(await pages.page('allergies', 'nl')).toMatchObject({
    title: { text: 'Allergieën', lang: 'nl' },
    lang: 'en',
    html: '<h2>Nuts</h2>\n<p>We <em>always</em> say so.</p>\n',
    summary: 'We always say so.',
  });
  expect(await menu()).toEqual(['about', 'terms', 'privacy', 'allergies']);
  await done(pages.keep({ id, expected: 1, form: form({ state: 'draft' }), by }));
  expect(await pages.page('allergies', 'en')).toBeUndefined();
  expect(await menu()).not.toContain('allergies');
  expect(await pages.keep({ id, expected: 1, form: form(), by })).toEqual({
    ok: false,
    code: 'changed-meanwhile',
  });
  await done(pages.keep({ id, expected: 2, form: form({ slug: 'allergens' }), by }));
  await done(pages.remove({ id, by }));
  expect(await pages.page('allergens', 'en')).toBeUndefined();
  expect(await pages.edited('allergens', by)).toEqual({ ok: false, code: 'not-there' });
  await done(pages.restore({ id, by }));
  expect(await pages.page('allergens', 'fr')).toMatchObject({ title: { text: 'Allergies', lang: 'en' } });
});

test('the owner’s own words take the place of ours, keep their address, and taking them away brings ours back', async () => {
  const terms = await listed('terms');
  const write = (bodies: PageForm['bodies'], expected: number) =>
    pages.keep({
      id: terms.id,
      expected,
      form: form({ slug: 'elsewhere', titles: { en: 'Our terms' }, bodies }),
      by,
    });
  expect(await done(write({ en: 'Pay **first**.' }, terms.version))).toMatchObject({ slug: 'terms' });
  expect(await pages.page('terms', 'en')).toMatchObject({ html: '<p>Pay <strong>first</strong>.</p>\n' });
  expect(await pages.remove({ id: terms.id, by })).toEqual({ ok: false, code: 'not-there' });
  await done(write({}, terms.version + 1));
  expect(await pages.page('terms', 'en')).toBeUndefined();
});

test('pages stand in the menu in the order the owner gives them', async () => {
  const { id } = await listed('privacy');
  await done(pages.move({ id, way: 'up', by }));
  expect((await menu()).slice(0, 3)).toEqual(['about', 'privacy', 'terms']);
  await done(pages.move({ id, way: 'up', by }));
  await done(pages.move({ id, way: 'up', by }));
  expect((await menu())[0]).toBe('privacy');
});

test.each<[Partial<PageForm>, string, string]>([
  [{ slug: 'terms' }, 'slug', 'slug-taken'],
  [{ slug: '../admin' }, 'slug', 'slug'],
  [{ slug: '' }, 'slug', 'required'],
  [{ slug: 'new', titles: {} }, 'titles', 'required'],
  [{ slug: 'new', bodies: { en: 'x'.repeat(40_001) } }, 'bodies.en', 'too-long'],
])('a page with %j is refused, and the field is named', async (over, field, code) => {
  const answer = await pages.keep({ form: form(over), by });
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual({ field, code });
});

test.each(['agent', 'planner', 'vendor', 'association', 'customer'] as const)(
  'a %s writes no pages',
  async (role) => {
    const no = { ok: false, code: 'not-allowed' };
    const { id } = await listed('about');
    expect(await pages.list(as(role))).toEqual(no);
    expect(await pages.edited('about', as(role))).toEqual(no);
    expect(await pages.keep({ form: form({ slug: 'mine' }), by: as(role) })).toEqual(no);
    expect(await pages.move({ id, way: 'up', by: as(role) })).toEqual(no);
    expect(await pages.remove({ id, by: as(role) })).toEqual(no);
  },
);
