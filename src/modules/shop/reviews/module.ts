import { hasArrived } from '#modules/shop/orders';
import type { OrderView } from '#modules/shop/orders/contract';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { answerReview, withdrawAnswer } from './answer-review.ts';
import type {
  DecideRefusal,
  PublishedPage,
  ReviewableLine,
  ReviewList,
  ReviewQuery,
  ReviewState,
  ReviewView,
  WriteRefusal,
} from './contract.ts';
import { type DecideReview, decideReview } from './decide-review.ts';
import { reviewView } from './review-of-views.ts';
import { countWaiting, publishedView, reviewList, reviewsOfOrder } from './review-views.ts';
import { reviewsPolicy } from './reviews.policy.ts';
import type { ReviewsContext } from './reviews-context.ts';
import { type WriteReview, writeReview } from './write-review.ts';

export const needs = ['shop/catalogue', 'shop/orders', 'relations/notifications'] as const;

export type Reviews = {
  /** The lines of an order with what was said of them; none while it is not with its people. Who shows it the order owns it. */
  ofOrder(order: Pick<OrderView, 'id' | 'fulfilmentState' | 'lines'>): Promise<ReviewableLine[]>;
  write(input: WriteReview): Promise<Result<{ id: string }, WriteRefusal>>;
  /** What is published of a product in the shop, page by page; undefined when it is not in the shop. */
  published(slug: string, page: { page: number; perPage: number }): Promise<PublishedPage | undefined>;
  list(query: ReviewQuery, by: Actor): Promise<Result<ReviewList, 'not-allowed'>>;
  /** Undefined also when it is not for this person. */
  review(id: string, by: Actor): Promise<ReviewView | undefined>;
  /** How many wait for a decision; nought for who may not see them. */
  waiting(by: Actor): Promise<number>;
  decide(input: DecideReview): Promise<Result<{ state: ReviewState }, DecideRefusal>>;
  answer(input: { id: string; text: string; by: Actor }): Promise<Result<null, DecideRefusal>>;
  withdrawAnswer(input: { id: string; by: Actor }): Promise<Result<null, DecideRefusal>>;
};

export function createReviews(context: ReviewsContext): Reviews {
  const { reader } = context.database;
  const sees = (by: Actor) => reviewsPolicy.allows(by, 'see-reviews');
  return {
    async ofOrder({ id, fulfilmentState, lines }) {
      if (!hasArrived(fulfilmentState)) return [];
      const said = await reviewsOfOrder(reader, id);
      return lines.map((line) => ({
        lineId: line.id,
        names: line.names,
        optionNames: line.optionNames,
        imageKey: line.imageKey,
        review: said.get(line.id) ?? null,
      }));
    },
    write: (input) => writeReview(context, input),
    published: (slug, page) => publishedView(reader, slug, page),
    list: async (query, by) => (sees(by) ? accept(await reviewList(reader, query)) : refuse('not-allowed')),
    review: async (id, by) => (sees(by) && isId(id) ? reviewView(reader, id, by) : undefined),
    waiting: async (by) => (sees(by) ? countWaiting(reader) : 0),
    decide: (input) => decideReview(context, input),
    answer: (input) => answerReview(context, input),
    withdrawAnswer: (input) => withdrawAnswer(context, input),
  };
}
