import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, system, visitor } from '#platform/policy';
import {
  anOpenShop,
  type BuiltProduct,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import { aBuyer, as, given } from './buyers-for-test.ts';
import { type Decision, decisions } from './contract.ts';
import { possibleDecisions } from './review-states.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const manager = as('manager');
let from = 0;
async function aReview(over: { stars?: number; product?: BuiltProduct } = {}) {
  const buyer = await aBuyer(app, shop, over);
  const { id } = given(await buyer.write({ stars: over.stars ?? 5 }, `10.6.0.${++from}`));
  return { ...buyer, id };
}
const opened = async (id: string, by = manager) => {
  const review = await app.reviews.review(id, by);
  if (!review) throw new Error('no review');
  return review;
};
const decide = async (id: string, decision: Decision, reason = 'Not about this') =>
  app.reviews.decide({ id, decision, reason, version: (await opened(id)).version, by: manager });
const card = async ({ slug }: BuiltProduct) => (await app.catalogue.product(slug, {}, 'en'))?.rating;
const page = { page: 1, perPage: 10 };

test('nothing is shown before it is published; then its stars stand on product, card and list', async () => {
  const one = await aReview({ stars: 4 });
  expect(await card(one.product)).toBeNull();
  expect(await app.reviews.published(one.product.slug, page)).toMatchObject({ reviews: [], total: 0 });
  given(await decide(one.id, 'publish'));
  const two = await aReview({ stars: 5, product: one.product });
  given(await decide(two.id, 'publish'));
  expect(await card(one.product)).toEqual({ average: 4.5, count: 2 });
  const listed = await app.catalogue.listing({ rating: 4 }, 'en');
  expect(listed.cards).toContainEqual(
    expect.objectContaining({ slug: one.product.slug, rating: { average: 4.5, count: 2 } }),
  );
  expect((await app.catalogue.listing({ rating: 5 }, 'en')).cards).toEqual([]);
  expect((await app.reviews.published(one.product.slug, page))?.reviews.map(({ id }) => id).sort()).toEqual(
    [one.id, two.id].sort(),
  );
});

test('a review that is taken down takes its stars with it, and can be written anew and decided again', async () => {
  const one = await aReview({ stars: 3 });
  given(await decide(one.id, 'publish'));
  given(await decide(one.id, 'unpublish'));
  expect(await card(one.product)).toBeNull();
  expect(await one.write({ stars: 5 }, '10.7.0.1')).toMatchObject({ ok: true });
  given(await decide(one.id, 'reject', 'It names a neighbour'));
  expect(await opened(one.id)).toMatchObject({
    state: 'rejected',
    reason: 'It names a neighbour',
    decided: { by: 'The manager' },
    decisions: ['publish'],
  });
  const order = await app.orders.byLink(one.link);
  expect(order && (await app.reviews.ofOrder(order))[0]?.review).toMatchObject({
    state: 'rejected',
    reason: 'It names a neighbour',
  });
  given(await decide(one.id, 'publish'));
  expect(await card(one.product)).toEqual({ average: 5, count: 1 });
});

test('a page that is kept is old once a review on it is published, answered or taken down, and not before', async () => {
  const one = await aReview();
  const isOld = async (act: () => Promise<unknown>) => {
    const before = await app.keptVersion();
    await act();
    return (await app.keptVersion()) !== before;
  };
  const answer = () => app.reviews.answer({ id: one.id, text: 'Thanks', by: manager });
  expect(await isOld(answer)).toBe(false);
  expect(await isOld(() => decide(one.id, 'publish'))).toBe(true);
  expect(await isOld(answer)).toBe(true);
  expect(await isOld(() => decide(one.id, 'unpublish'))).toBe(true);
  expect(await isOld(() => decide(one.id, 'reject'))).toBe(false);
});

test('the shop answers under it, writes another answer, and takes it back', async () => {
  const one = await aReview();
  given(await decide(one.id, 'publish'));
  const shown = async () => (await app.reviews.published(one.product.slug, page))?.reviews[0]?.answer;
  given(await app.reviews.answer({ id: one.id, text: 'Thank <b>you</b>', by: manager }));
  expect(await shown()).toMatchObject({ text: 'Thank <b>you</b>' });
  given(await app.reviews.answer({ id: one.id, text: 'Thank you, Noor', by: manager }));
  expect((await opened(one.id)).answer).toMatchObject({ text: 'Thank you, Noor', by: 'The manager' });
  given(await app.reviews.withdrawAnswer({ id: one.id, by: manager }));
  expect(await shown()).toBeNull();
  for (const [text, code] of [
    ['  ', 'required'],
    ['x'.repeat(2_001), 'too-long'],
  ] as const)
    expect(await app.reviews.answer({ id: one.id, text, by: manager })).toMatchObject({
      code: 'invalid',
      details: { problems: [{ field: 'text', code }] },
    });
});

test('who may what: agents see, managers and the owner decide and answer, and for others there is nothing', async () => {
  const { id } = await aReview();
  const outcome = async (by: ReturnType<typeof as>) => {
    const seen = (await app.reviews.list({}, by)).ok && (await app.reviews.review(id, by)) !== undefined;
    const version = (await opened(id)).version;
    const decided = await app.reviews.decide({ id, decision: 'publish', version: version + 9, by });
    const answered = await app.reviews.answer({ id, text: 'Thanks', by });
    const withdrawn = await app.reviews.withdrawAnswer({ id, by });
    return [seen, decided.ok || decided.code !== 'not-allowed', answered.ok, withdrawn.ok];
  };
  for (const role of roles) {
    const rights =
      role === 'agent' ? [true, false, false, false] : Array(4).fill(role === 'admin' || role === 'manager');
    expect([role, await outcome(as(role))]).toEqual([role, rights]);
  }
  expect(await outcome(visitor)).toEqual([false, false, false, false]);
  expect(await outcome(system('demo'))).toEqual([true, true, true, true]);
  expect([await app.reviews.waiting(as('customer')), await app.reviews.waiting(as('agent'))]).toEqual([
    0,
    expect.any(Number),
  ]);
  expect((await opened(id, as('agent'))).decisions).toEqual([]);
});

test('only what stands to decide can be decided, and a rejection says why', async () => {
  const { id } = await aReview();
  expect(await decide(id, 'unpublish')).toMatchObject({ code: 'not-possible' });
  expect(await decide(id, 'reject', '  ')).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'reason', code: 'required' }] },
  });
  for (const wrong of ['', 'x', '018f0000-0000-7000-8000-000000000001'])
    expect(await app.reviews.decide({ id: wrong, decision: 'publish', version: 1, by: manager })).toEqual({
      ok: false,
      code: 'not-there',
    });
});

test('what the buyer changed while somebody read is not published unread', async () => {
  const one = await aReview();
  const { version } = await opened(one.id);
  given(await one.write({ text: 'Buy at my shop instead!' }, '10.7.0.2'));
  expect(await app.reviews.decide({ id: one.id, decision: 'publish', version, by: manager })).toEqual({
    ok: false,
    code: 'changed-meanwhile',
  });
});

test('two who decide at once: one does, and the figures count it once', async () => {
  const one = await aReview({ stars: 4 });
  const { version } = await opened(one.id);
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () =>
      app.reviews.decide({ id: one.id, decision: 'publish', version, by: manager }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await card(one.product)).toEqual({ average: 4, count: 1 });
});

test('reviews of one product that are published at once all count, where reading and writing back would lose some', async () => {
  const { product, ...first } = await aReview({ stars: 1 });
  const ids = [first.id];
  for (const stars of [2, 3, 4, 5, 5]) ids.push((await aReview({ stars, product })).id);
  const careless = async () => {
    const figures = 'select rating_sum as sum, rating_count as count from products where id = $1';
    await Promise.all(
      ids.map(async () => {
        const { rows } = await app.database.pool.query(figures, [product.productId]);
        await app.database.pool.query(
          'update products set rating_sum = $2, rating_count = $3 where id = $1',
          [product.productId, rows[0].sum + 5, rows[0].count + 1],
        );
      }),
    );
    const { rows } = await app.database.pool.query(figures, [product.productId]);
    await app.database.pool.query('update products set rating_sum = 0, rating_count = 0 where id = $1', [
      product.productId,
    ]);
    return rows[0].count < ids.length;
  };
  expect(await untilItHurts(careless)).toBe(true);
  await Promise.all(ids.map((id) => decide(id, 'publish')));
  expect(await card(product)).toEqual({ average: 3.3, count: 6 });
});

test('whatever is decided in whatever order, the product shows the sum of what is published', async () => {
  const first = await aReview({ stars: 2 });
  const reviews = [first, await aReview({ stars: 5, product: first.product })];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ which: fc.nat(1), decision: fc.constantFrom(...decisions) }), { maxLength: 8 }),
      async (acts) => {
        for (const { which, decision } of acts) {
          const id = reviews[which]?.id ?? '';
          const possible = possibleDecisions((await opened(id)).state).includes(decision);
          expect((await decide(id, decision)).ok).toBe(possible);
        }
        const { rows } = await app.database.pool.query(
          `select p.rating_sum = coalesce(sum(r.stars), 0) and p.rating_count = count(r.id) as agrees
           from products p left join reviews r on r.product_id = p.id and r.state = 'published'
           where p.id = $1 group by p.id`,
          [first.product.productId],
        );
        expect(rows).toEqual([{ agrees: true }]);
      },
    ),
    { numRuns: 15 },
  );
});

test('of a product that left the shop the office still reads the reviews, the shop does not', async () => {
  const one = await aReview();
  given(await decide(one.id, 'publish'));
  await app.database.pool.query(`update products set state = 'archived' where id = $1`, [
    one.product.productId,
  ]);
  expect(await app.reviews.published(one.product.slug, page)).toBeUndefined();
  expect(await opened(one.id)).toMatchObject({
    slug: null,
    product: { en: 'Almond crown' },
    state: 'published',
  });
  given(await decide(one.id, 'unpublish'));
});

test('the office finds reviews by state, stars, words and order, page by page', async () => {
  const one = await aReview({ stars: 1 });
  const list = async (query: object) => given(await app.reviews.list(query, as('agent')));
  expect((await list({ q: one.number })).rows.map(({ id }) => id)).toEqual([one.id]);
  expect((await list({ q: '100%' })).rows).toEqual([]);
  expect((await list({ stars: 1, state: 'waiting', q: 'ALMÓND' })).rows[0]).toMatchObject({
    id: one.id,
    orderNumber: one.number,
    state: 'waiting',
  });
  expect((await list({ page: 999 })).rows).toEqual([]);
  expect((await list({})).waiting).toBe(await app.reviews.waiting(as('agent')));
});

test('programs read averages in the list and the reviews page by page', async () => {
  const one = await aReview({ stars: 4 });
  given(await decide(one.id, 'publish'));
  given(await app.reviews.answer({ id: one.id, text: 'Thanks', by: manager }));
  const get = async (path: string) => {
    const answer = await fetch(`${app.url}/api${path}`);
    return { status: answer.status, body: await answer.json() };
  };
  const { body } = await get(`/products/${one.product.slug}`);
  expect(body.rating).toEqual({ average: 4, count: 1 });
  const reviews = await get(`/products/${one.product.slug}/reviews/?perPage=5`);
  expect(reviews.body).toMatchObject({
    total: 1,
    items: [{ stars: 4, author: 'Noor', answer: { text: 'Thanks' } }],
  });
  expect(Object.keys(reviews.body.items[0]).sort()).toEqual(
    ['answer', 'author', 'id', 'language', 'stars', 'text', 'title', 'writtenAt'].sort(),
  );
  expect((await get('/products/no-such-cake/reviews')).status).toBe(404);
  expect((await get('/products/a%20cake/reviews')).status).toBe(404);
  expect((await get('/products?rating=6')).status).toBe(400);
  const best = (await get('/products?rating=4&perPage=100')).body.items;
  expect(best.every((item: { rating: { average: number } }) => item.rating.average >= 4)).toBe(true);
});
