import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { ReviewView } from './contract.ts';
import { possibleDecisions } from './review-states.ts';
import { reviewsPolicy } from './reviews.policy.ts';

type Row = Omit<ReviewView, 'decided' | 'answer' | 'decisions' | 'mayAnswer'> & {
  decidedAt: string | null;
  decidedBy: string | null;
  answerText: string;
  answeredAt: string | null;
  answeredBy: string | null;
};

const instant = (at: string | Date) => new Date(at).toISOString();

/** One review for the office, whatever became of its product. */
export async function reviewView(reader: Reader, id: string, by: Actor): Promise<ReviewView | undefined> {
  const { rows } = await reader.execute<Row>(sql`
    select r.id, r.version, r.stars, r.title, r.text, r.author, r.language, r.state, r.reason, l.names as product,
      l.image_key as "imageKey", (select p.slug from products p where p.id = r.product_id and p.state = 'published') as slug,
      o.number as "orderNumber", o.contact_name as "contactName", r.written_at as "writtenAt", r.decided_at as "decidedAt",
      r.decided_by as "decidedBy", r.answer as "answerText", r.answered_at as "answeredAt", r.answered_by as "answeredBy"
    from reviews r join order_lines l on l.id = r.order_line_id join orders o on o.id = r.order_id where r.id = ${id}::uuid`);
  const [row] = rows;
  if (!row) return undefined;
  const { decidedAt, decidedBy, answerText, answeredAt, answeredBy, ...review } = row;
  return {
    ...review,
    writtenAt: instant(review.writtenAt),
    decided: decidedAt ? { at: instant(decidedAt), by: decidedBy } : null,
    answer: answeredAt ? { text: answerText, at: instant(answeredAt), by: answeredBy } : null,
    decisions: reviewsPolicy.allows(by, 'decide-reviews') ? possibleDecisions(review.state) : [],
    mayAnswer: reviewsPolicy.allows(by, 'answer-reviews'),
  };
}
