import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { personal, signedIn } from '../entry/signed-in.ts';
import { notFound } from '../entry/visit.ts';

/** Who opens this address has nothing to see there. */
export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  throw notFound();
}

/** Saves or removes a view of a list, and leads back to that list: only to pages of office and planner. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const [place, search, remove] = [text('place'), text('search'), text('remove')];
  if (!/^(office|planner)(\/[a-z0-9-]+)*$/.test(place)) throw notFound();
  const done = remove
    ? await app.views.remove({ id: remove, by })
    : await app.views.save({ form: { place, search, name: text('name') }, by });
  const back = new URLSearchParams(search.slice(0, 600));
  if (!done.ok && done.code === 'too-many') back.set('refused', 'views');
  return redirect(`/${language}/${place}${back.size > 0 ? `?${back}` : ''}`, {
    status: 303,
    headers: personal,
  });
}
