import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { personal } from '../../../entry/signed-in.ts';
import { notFound, visitOf } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { bareName, type UploadAnswer, uploadRefusalOf } from './upload-limits.ts';

/** Takes pictures: one by one with their progress where there is a script, else as many as one form carries. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  if (!app.keeping.mayKeep(by)) throw notFound();
  const productId = args.params.productId ?? '';
  const form = await args.request.formData();
  const answer: UploadAnswer = { added: 0, refused: [] };
  for (const file of form.getAll('pictures')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const name = bareName(file.name);
    const stored = await app.storePicture(new Uint8Array(await file.arrayBuffer()));
    if (!stored.ok) {
      answer.refused.push({ name, code: stored.code });
      continue;
    }
    const added = await app.keeping.addPictures({ productId, pictures: [stored.value], by });
    if (added.ok) answer.added += 1;
    else answer.refused.push({ name, code: uploadRefusalOf(added.code) });
  }
  if (form.get('stay')) return Response.json(answer, { headers: personal });
  const search = new URLSearchParams(answer.added > 0 ? { said: 'pictures-added' } : {});
  for (const { name, code } of answer.refused.slice(0, 10)) search.append('refused', `${code}:${name}`);
  return redirect(`/${language}/office/catalogue/${productId}/pictures?${search}`, {
    status: 303,
    headers: personal,
  });
}

export const loader = (args: LoaderFunctionArgs) =>
  redirect(
    `/${visitOf(args).language}/office/catalogue/${encodeURIComponent(args.params.productId ?? '')}/pictures`,
  );
