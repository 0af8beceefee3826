import type { ReviewProblem, ReviewRequest, WriteRefusal } from '#modules/shop/reviews/contract';

/** A review that could not be taken: why, and everything that was typed. */
export type ReviewAnswer = {
  refused: Exclude<WriteRefusal, 'not-there'>;
  problems: ReviewProblem[];
  values: ReviewRequest;
};

/** Longer than any field may be, and yet not endless: what was typed goes back into the form. */
const MOST_TYPED = 20_000;

export function readReview(form: FormData): ReviewRequest {
  const one = (name: string) => String(form.get(name) ?? '').slice(0, MOST_TYPED);
  return { stars: one('stars'), title: one('title'), text: one('text'), author: one('author') };
}

export const refusedReview = (
  values: ReviewRequest,
  { code, details }: { code: ReviewAnswer['refused']; details?: Record<string, unknown> },
): ReviewAnswer => ({
  refused: code,
  problems: (details?.problems as ReviewProblem[] | undefined) ?? [],
  values,
});
