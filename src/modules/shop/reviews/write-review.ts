import { hasArrived } from '#modules/shop/orders';
import type { OrderView } from '#modules/shop/orders/contract';
import { eachText, type Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type Limit, withinLimit } from '#platform/limits';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type ReviewProblem, ReviewRequest, type WriteRefusal } from './contract.ts';
import { REVIEWS_ROOM, type ReviewsContext } from './reviews-context.ts';
import { putReview } from './reviews-store.ts';

const HOUR = 3_600;
const FROM_NETWORK: Limit = { name: 'review-from', most: 60, perSeconds: HOUR };
const OF_ORDER: Limit = { name: 'review-order', most: 120, perSeconds: HOUR };

/** What proves that an order is somebody's own: its tracking link, or the account that placed it. */
export type OwnOrder = { link: string } | { number: string };

export type WriteReview = {
  order: OwnOrder;
  lineId: string;
  request: ReviewRequest;
  language: Language;
  address: string;
  by: Actor;
};

/** A buyer reviews a line of their order that has arrived, or writes it anew while nobody has decided on it. */
export async function writeReview(
  context: ReviewsContext,
  { order: proof, lineId, request, language, address, by }: WriteReview,
): Promise<Result<{ id: string }, WriteRefusal>> {
  const order = await ownOrder(context, proof, by);
  const line = order?.lines.find(({ id }) => id === lineId);
  if (!order || !line) return refuse('not-there');
  if (!hasArrived(order.fulfilmentState)) return refuse('not-delivered');
  const parsed = ReviewRequest.safeParse(request);
  if (!parsed.success) return refuse('invalid', { problems: parsed.error.issues.map(problemOf) });
  const { database, clock, notifications, realtime } = context;
  const now = clock.now();
  for (const [limit, key] of [
    [FROM_NETWORK, address],
    [OF_ORDER, order.id],
  ] as const)
    if (!(await withinLimit(database, limit, key, now))) return refuse('too-many');

  return database.inTransaction(async (tx) => {
    const put = await putReview(tx, {
      ...parsed.data,
      id: newId(),
      orderLineId: line.id,
      language,
      writtenAt: now,
    });
    if (!put) return refuse('already-decided');
    const { stars, title, text, author } = parsed.data;
    if (put.isNew)
      await notifications.notify(tx, {
        recipient: { kind: 'staff' },
        template: 'staff-review',
        data: {
          productNames: eachText(line.names, 300),
          stars,
          title,
          text,
          author,
          officePath: `/office/reviews/${put.id}`,
        },
        bell: { stars, product: line.names },
      });
    realtime.tell(tx, REVIEWS_ROOM, { kind: 'reviews' });
    return accept({ id: put.id });
  });
}

/** Somebody's own order; undefined when it is not theirs, or not there. */
export const ownOrder = (
  { orders }: Pick<ReviewsContext, 'orders'>,
  proof: OwnOrder,
  by: Actor,
): Promise<OrderView | undefined> =>
  'link' in proof ? orders.byLink(proof.link) : orders.mine(proof.number, by);

const problemOf = ({ path, message }: { path: PropertyKey[]; message: string }): ReviewProblem => ({
  field: String(path[0]),
  code: message,
});
