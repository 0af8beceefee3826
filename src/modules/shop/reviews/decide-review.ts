import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type DecideRefusal, type Decision, Reason, type ReviewState } from './contract.ts';
import { ratingMove, transitions } from './review-states.ts';
import { reviewsPolicy } from './reviews.policy.ts';
import { REVIEWS_ROOM, type ReviewsContext } from './reviews-context.ts';
import { lockReview, updateReview } from './reviews-store.ts';

/** `version` is of the words that were read: others are not decided on. */
export type DecideReview = { id: string; decision: Decision; reason?: string; version: number; by: Actor };

/** Publishes, rejects with a reason, or takes down; the figures of the product move with it. */
export async function decideReview(
  { database, clock, catalogue, realtime }: ReviewsContext,
  { id, decision, reason = '', version, by }: DecideReview,
): Promise<Result<{ state: ReviewState }, DecideRefusal>> {
  if (!reviewsPolicy.allows(by, 'decide-reviews')) return refuse('not-allowed');
  const { from, to, reason: needsReason } = transitions[decision];
  const said = needsReason ? Reason.safeParse(reason) : { success: true as const, data: '' };
  if (!said.success)
    return refuse('invalid', {
      problems: [{ field: 'reason', code: said.error.issues[0]?.message ?? 'required' }],
    });
  return database.inTransaction(async (tx) => {
    const review = isId(id) ? await lockReview(tx, id) : undefined;
    if (!review) return refuse('not-there');
    if (review.version !== version) return refuse('changed-meanwhile');
    if (!from.includes(review.state)) return refuse('not-possible', { state: review.state });
    const waits = to === 'waiting';
    await updateReview(tx, id, {
      state: to,
      reason: said.data,
      version: version + 1,
      decidedAt: waits ? null : clock.now(),
      decidedBy: waits || by.kind !== 'account' ? null : by.name,
    });
    const move = ratingMove(review.state, to, review.stars);
    if (move.count !== 0) await catalogue.moveRating(tx, review.productId, move);
    await record(tx, {
      by,
      action: `review.${decision}`,
      subject: { type: 'review', id },
      before: { state: review.state },
      after: { state: to, ...(said.data && { reason: said.data }) },
    });
    realtime.tell(tx, REVIEWS_ROOM, { kind: 'reviews' });
    realtime.tell(tx, `order:${review.orderId}`, { kind: 'review-decided' });
    return accept({ state: to });
  });
}
