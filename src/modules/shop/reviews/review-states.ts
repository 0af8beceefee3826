import type { Decision, ReviewState } from './contract.ts';

type Transition = { from: readonly ReviewState[]; to: ReviewState; reason?: 'required' };

/** Every way a review moves. What was published can be taken down to be decided again; a rejection can be thought over. */
export const transitions: Record<Decision, Transition> = {
  publish: { from: ['waiting', 'rejected'], to: 'published' },
  reject: { from: ['waiting'], to: 'rejected', reason: 'required' },
  unpublish: { from: ['published'], to: 'waiting' },
};

export const possibleDecisions = (state: ReviewState): Decision[] =>
  (Object.keys(transitions) as Decision[]).filter((decision) => transitions[decision].from.includes(state));

/** What a move adds to the figures of its product: only what is published counts. */
export function ratingMove(
  from: ReviewState,
  to: ReviewState,
  stars: number,
): { sum: number; count: number } {
  const count = Number(to === 'published') - Number(from === 'published');
  return { sum: count === 0 ? 0 : count * stars, count };
}
