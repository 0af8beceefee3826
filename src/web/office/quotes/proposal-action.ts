import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import type { FormProblem } from '../../design/forms/use-problems.ts';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { draftIn, fieldOf, pressed, pressIn } from './proposal-form.ts';

/** Every press saves the proposal as it was typed, a step further; sending sends what was saved. */
export async function answerProposal(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const number = args.params.number ?? '';
  const values = valuesOf(await args.request.formData());
  const press = pressIn(values);
  const draft = pressed(draftIn(values), press);
  const page = `/${language}/office/quotes/${number}`;
  const refused = (problems: FormProblem[], status: number) =>
    data<FormAnswer>({ of: 'proposal', problems, values }, { status, headers: personal });
  const to = (address: string) => redirect(address, { status: 303, headers: personal });

  const revision = Number(textIn(values, 'revision'));
  const saved = await app.quotes.saveDraft({ number, revision, draft, by });
  if (!saved.ok) {
    if (saved.code === 'not-there') throw notFound();
    const problems = (saved.details?.problems as FormProblem[] | undefined)?.map((problem) => ({
      ...problem,
      field: fieldOf(draft, problem.field),
    }));
    return refused(
      problems ?? [{ field: '', code: saved.code }],
      saved.code === 'changed-meanwhile' ? 409 : 422,
    );
  }
  if (press.verb === 'send') {
    const sent = await app.quotes.send({ number, revision: saved.value.revision, by });
    if (sent.ok) return to(`${page}?done=sent`);
    // It is saved by now: the page shows it as it is, and says what keeps it from being sent.
    return to(`${page}/proposal?unready=1`);
  }
  const search = new URLSearchParams();
  const q = textIn(values, 'q').trim();
  if (q && (press.verb === 'search' || press.verb === 'add')) {
    search.set('q', q);
    search.set('into', press.into);
  }
  search.set('done', press.verb === 'save' ? 'saved' : 'changed');
  return to(`${page}/proposal?${search}`);
}
