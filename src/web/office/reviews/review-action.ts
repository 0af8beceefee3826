import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { type DecideRefusal, decisions } from '#modules/shop/reviews/contract';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

export const dones = ['publish', 'reject', 'unpublish', 'answer', 'withdraw'] as const;

/** What could not be done, and what was typed; or an answer that was taken back, whose words stay in the form. */
export type ReviewActAnswer = {
  refused: Exclude<DecideRefusal, 'not-there' | 'not-allowed'> | undefined;
  field: 'reason' | 'text' | undefined;
  typed: { reason: string; text: string };
};

/** Decides on a review, or answers it. */
export async function actOnReview(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const id = args.params.reviewId ?? '';
  const form = await args.request.formData();
  const one = (name: string) => String(form.get(name) ?? '').slice(0, 20_000);
  const act = dones.find((known) => known === one('act'));
  if (!act) throw notFound();
  const typed = { reason: one('reason'), text: one('text') };
  const decision = decisions.find((known) => known === act);
  const outcome = decision
    ? await app.reviews.decide({
        id,
        decision,
        reason: typed.reason,
        version: Number(one('version')),
        by,
      })
    : act === 'answer'
      ? await app.reviews.answer({ id, text: typed.text, by })
      : await app.reviews.withdrawAnswer({ id, by });
  if (outcome.ok && act === 'withdraw')
    return data<ReviewActAnswer>({ refused: undefined, field: undefined, typed }, { headers: personal });
  if (outcome.ok)
    return redirect(`/${language}/office/reviews/${id}?done=${act}`, { status: 303, headers: personal });
  if (outcome.code === 'not-there' || outcome.code === 'not-allowed') throw notFound();
  const field = outcome.code === 'invalid' ? (decision ? 'reason' : 'text') : undefined;
  return data<ReviewActAnswer>(
    { refused: outcome.code, field, typed },
    { status: outcome.code === 'invalid' ? 422 : 409, headers: personal },
  );
}
