import { type ActionFunctionArgs, data, redirect } from 'react-router';
import {
  type KeepingRefusal,
  ProductInput,
  type ProductProblem,
  problemsOf,
} from '#modules/shop/catalogue/contract';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import type { Draft } from './draft.ts';
import { editDraft, isEdit } from './edit-draft.ts';
import { draftFromForm } from './read-form.ts';
import { inputOf } from './to-input.ts';

/** What became of the form: always with all that was typed. */
export type SaveAnswer = {
  draft: Draft;
  version: number;
  problems: ProductProblem[];
  refused?: KeepingRefusal;
};

/** Keeps the product of the form; its own buttons, sent by browsers without a script, only change the form. */
export async function save(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  if (!app.keeping.mayKeep(by)) throw notFound();
  const form = await args.request.formData();
  const draft = draftFromForm(form);
  const version = Number(form.get('version')) || 0;
  const edit = String(form.get('edit') ?? '');
  if (isEdit(edit))
    return data<SaveAnswer>({ draft: editDraft(draft, edit), version, problems: [] }, { headers: personal });

  const answer = (more: Partial<SaveAnswer>) =>
    data<SaveAnswer>({ draft, version, problems: [], ...more }, { status: 422, headers: personal });
  const given = ProductInput.safeParse(inputOf(draft));
  if (!given.success) return answer({ problems: problemsOf(given.error, draft.slug) });
  const id = args.params.productId === 'new' ? undefined : args.params.productId;
  const saved = await app.keeping.saveProduct({
    product: given.data,
    ...(id && { id }),
    expectedVersion: version,
    by,
  });
  if (saved.ok)
    return redirect(`/${language}/office/catalogue/${saved.value.id}?said=saved`, {
      status: 303,
      headers: personal,
    });
  switch (saved.code) {
    case 'invalid':
      return answer({ problems: (saved.details?.problems ?? []) as ProductProblem[] });
    case 'changed-meanwhile':
      // The next press overwrites, knowingly: the form says what happened and shows where to look.
      return answer({ refused: saved.code, version: Number(saved.details?.version) });
    default:
      throw notFound();
  }
}
