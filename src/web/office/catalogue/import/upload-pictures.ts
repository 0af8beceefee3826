import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { personal } from '../../../entry/signed-in.ts';
import { notFound, visitOf } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';

/** Takes the pictures of a sheet: one by one where there is a script, else as many as one form carries. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const importId = args.params.importId ?? '';
  if (!(await app.imports.show(importId, by))) throw notFound();
  const form = await args.request.formData();
  const refused: string[] = [];
  for (const file of form.getAll('pictures')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const brought = await app.imports.bringPicture({
      importId,
      by,
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (!brought.ok) refused.push(brought.code);
  }
  if (form.get('stay')) return Response.json({ refused }, { headers: personal });
  return redirect(`/${language}/office/catalogue/import/${importId}`, { status: 303, headers: personal });
}

export const loader = (args: LoaderFunctionArgs) =>
  redirect(
    `/${visitOf(args).language}/office/catalogue/import/${encodeURIComponent(args.params.importId ?? '')}`,
  );
