import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisions, type ReviewState, reviewStates } from './contract.ts';
import { possibleDecisions, ratingMove, transitions } from './review-states.ts';

test.each<[ReviewState, string[]]>([
  ['waiting', ['publish', 'reject']],
  ['published', ['unpublish']],
  ['rejected', ['publish']],
])('what is %s can be decided so: %j', (state, possible) => {
  expect(possibleDecisions(state)).toEqual(possible);
});

test('whatever is decided, the figures are those of what is published', () => {
  const review = fc.record({ stars: fc.integer({ min: 1, max: 5 }) });
  const act = fc.record({ which: fc.nat(), decision: fc.constantFrom(...decisions) });
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 6 }), fc.array(act), (written, acts) => {
      const reviews = written.map(({ stars }) => ({ stars, state: 'waiting' as ReviewState }));
      const figures = { sum: 0, count: 0 };
      for (const { which, decision } of acts) {
        const one = reviews[which % reviews.length] as (typeof reviews)[number];
        const { from, to } = transitions[decision];
        if (!from.includes(one.state)) continue;
        const move = ratingMove(one.state, to, one.stars);
        figures.sum += move.sum;
        figures.count += move.count;
        one.state = to;
      }
      const published = reviews.filter(({ state }) => state === 'published');
      expect(figures).toEqual({
        sum: published.reduce((sum, { stars }) => sum + stars, 0),
        count: published.length,
      });
    }),
  );
});

test('only what is published has a weight', () => {
  for (const from of reviewStates)
    for (const to of reviewStates) {
      const { sum, count } = ratingMove(from, to, 4);
      expect(sum).toBe(4 * count);
      expect(count).toBe(Number(to === 'published') - Number(from === 'published'));
    }
});
