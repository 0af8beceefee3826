import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { personal } from '../../../entry/signed-in.ts';
import { notFound, visitOf } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { sayingOf } from '../said.tsx';
import { stateOf } from './draft.ts';

/** Publishes, takes off the shelf, archives, brings back or copies one product. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  if (!app.keeping.mayKeep(by)) throw notFound();
  const form = await args.request.formData();
  const id = args.params.productId ?? '';
  const to = (product: string, said: string) =>
    redirect(`/${language}/office/catalogue/${product}?said=${said}`, { status: 303, headers: personal });
  if (form.get('step') === 'copy') {
    const copy = await app.keeping.duplicateProduct({ id, by });
    if (!copy.ok) throw notFound();
    return to(copy.value.id, 'copied');
  }
  const state = stateOf(String(form.get('state')));
  const changed = await app.keeping.changeProducts({
    selection: { ids: [id] },
    change: { what: 'state', state },
    by,
  });
  if (changed.ok) return to(id, `state-${state}`);
  return to(id, sayingOf(String(changed.details?.why ?? changed.code)));
}

export function loader(args: LoaderFunctionArgs) {
  return redirect(
    `/${visitOf(args).language}/office/catalogue/${encodeURIComponent(args.params.productId ?? '')}`,
  );
}
