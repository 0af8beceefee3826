import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { Answer, type DecideRefusal } from './contract.ts';
import { reviewsPolicy } from './reviews.policy.ts';
import { REVIEWS_ROOM, type ReviewsContext } from './reviews-context.ts';
import { lockReview, updateReview } from './reviews-store.ts';

/** The shop's answer, shown under the review once that is published; written again, it replaces the one before. */
export async function answerReview(
  context: ReviewsContext,
  { id, text, by }: { id: string; text: string; by: Actor },
): Promise<Result<null, DecideRefusal>> {
  const parsed = Answer.safeParse(text);
  if (!parsed.success)
    return refuse('invalid', {
      problems: [{ field: 'text', code: parsed.error.issues[0]?.message ?? 'required' }],
    });
  return changeAnswer(context, { id, answer: parsed.data, by });
}

export const withdrawAnswer = (
  context: ReviewsContext,
  { id, by }: { id: string; by: Actor },
): Promise<Result<null, DecideRefusal>> => changeAnswer(context, { id, answer: '', by });

async function changeAnswer(
  { database, clock, catalogue, realtime }: ReviewsContext,
  { id, answer, by }: { id: string; answer: string; by: Actor },
): Promise<Result<null, DecideRefusal>> {
  if (!reviewsPolicy.allows(by, 'answer-reviews')) return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    const review = isId(id) ? await lockReview(tx, id) : undefined;
    if (!review) return refuse('not-there');
    await updateReview(tx, id, {
      answer,
      answeredAt: answer ? clock.now() : null,
      answeredBy: answer && by.kind === 'account' ? by.name : null,
    });
    if (review.state === 'published') catalogue.changed(tx);
    await record(tx, {
      by,
      action: answer ? 'review.answer' : 'review.withdraw-answer',
      subject: { type: 'review', id },
      before: { answer: review.answer },
      after: { answer },
    });
    realtime.tell(tx, REVIEWS_ROOM, { kind: 'reviews' });
    realtime.tell(tx, `order:${review.orderId}`, { kind: 'review-answered' });
    return accept(null);
  });
}
