import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { Threshold } from '#modules/shop/inventory/contract';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** What became of a threshold; with a script the page stays. */
export type ThresholdAnswer = { at: number; saved: boolean; typed: string };

/** Nobody looks at this address: it leads to the thing. */
export async function loader(args: ActionFunctionArgs) {
  const { language } = await officeVisit(args);
  throw redirect(`/${language}/office/stock/${args.params.variantId}`, { headers: personal });
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const variantId = args.params.variantId ?? '';
  const form = await args.request.formData();
  const typed = String(form.get('threshold') ?? '').slice(0, 40);
  const pieces = Threshold.safeParse(typed);
  const changed = pieces.success
    ? await app.inventory.setThreshold({ variantId, pieces: pieces.data, by })
    : undefined;
  if (changed && !changed.ok) throw notFound();
  const saved = changed !== undefined;
  if (form.get('stay'))
    return data<ThresholdAnswer>(
      { at: Date.now(), saved, typed },
      { status: saved ? 200 : 422, headers: personal },
    );
  const said = new URLSearchParams(saved ? { threshold: 'saved' } : { threshold: 'invalid', typed });
  return redirect(`/${language}/office/stock/${variantId}?${said}#threshold`, {
    status: 303,
    headers: personal,
  });
}
