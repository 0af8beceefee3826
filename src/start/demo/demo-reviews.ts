import { system, visitor } from '#platform/policy';
import type { Application } from '../application.ts';
import { type DemoReview, demoReviews } from './content/index.ts';
import type { MovableClock } from './movable-clock.ts';

type Written = { id: string; review: DemoReview };

const DAY_MS = 86_400_000;
const later = (clock: MovableClock, days: number) =>
  clock.set(new Date(clock.now().getTime() + days * DAY_MS));

/**
 * Lets the people of past orders say how one thing was, through the use cases themselves. The shop reads a review when the next one
 * comes in, and so the last of them waits.
 */
export function demoReviewers(past: Application): (clock: MovableClock, link: string) => Promise<void> {
  const unsaid = [...demoReviews];
  let unread: Written | undefined;

  return async (clock, link) => {
    const order = await past.orders.byLink(link);
    const lines = order ? await past.reviews.ofOrder(order) : [];
    for (const line of order?.lines.filter(({ id }) => lines.some(({ lineId }) => lineId === id)) ?? []) {
      const category = (await past.catalogue.productAlone(line.slug, {}, 'en'))?.category.slug;
      const fitting = unsaid.filter((review) => review.category === category);
      const review = fitting.find(({ language }) => language === order?.language) ?? fitting[0];
      if (!review) continue;
      unsaid.splice(unsaid.indexOf(review), 1);
      later(clock, 2);
      const { stars, title, text, named, language } = review;
      const author = named ? (order?.contact.name.split(' ')[0] ?? '') : '';
      const written = await past.reviews.write({
        order: { link },
        lineId: line.id,
        request: { stars, title, text, author },
        language,
        address: 'demo',
        by: visitor,
      });
      if (!written.ok) continue;
      if (unread) await read(past, unread);
      unread = { id: written.value.id, review };
      return;
    }
  };
}

async function read(past: Application, { id, review }: Written): Promise<void> {
  const by = system('demo');
  await past.reviews.decide({ id, decision: 'publish', version: 1, by });
  if (review.answer) await past.reviews.answer({ id, text: review.answer, by });
}
