import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { personal } from '../../../entry/signed-in.ts';
import { visitOf } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { sayingOf } from '../said.tsx';

/** Takes back a change of many: of products, or of their stock. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const id = String(form.get('change') ?? '');
  const undone =
    form.get('of') === 'stock'
      ? await app.inventory.undoChange({ batchId: id, note: '', by })
      : await app.keeping.undoChange({ changeId: id, by });
  const said = undone.ok ? 'undone' : sayingOf(undone.code);
  return redirect(`/${language}/office/catalogue?said=${said}`, { status: 303, headers: personal });
}

export const loader = (args: LoaderFunctionArgs) => redirect(`/${visitOf(args).language}/office/catalogue`);
