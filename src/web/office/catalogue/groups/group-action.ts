import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { GroupInput, type ProductProblem, problemsOf, slugOf } from '#modules/shop/catalogue/contract';
import { languages, pickText, type Texts } from '#platform/i18n';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { type UploadRefusal, uploadRefusalOf } from '../pictures/upload-limits.ts';
import { sayingOf } from '../said.tsx';
import { groupKindOf } from './group-kind.ts';

export type GroupAnswer = {
  typed?: { slug: string; names: Texts; intro: Texts };
  problems: ProductProblem[];
  picture?: UploadRefusal;
};

/** Keeps a category or a kind of celebration, gives it a picture, or removes it. */
export async function changeGroup(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  if (!app.keeping.mayKeep(by)) throw notFound();
  const kind = groupKindOf(args.params);
  const id = args.params.groupId === 'new' ? undefined : (args.params.groupId ?? '');
  const form = await args.request.formData();
  const list = `/${language}/office/catalogue/groups/${kind}`;
  const to = (address: string, said: string) =>
    redirect(`${address}?said=${said}`, { status: 303, headers: personal });
  const refused = (answer: GroupAnswer) => data<GroupAnswer>(answer, { status: 422, headers: personal });

  if (form.get('intent') === 'remove' && id) {
    const removed = await app.keeping.removeGroup({ kind, id, by });
    return removed.ok ? to(list, 'group-removed') : to(`${list}/${id}`, sayingOf(removed.code));
  }
  if (form.get('intent') === 'picture' && id) {
    const file = form.get('picture');
    if (!(file instanceof File) || file.size === 0) return refused({ problems: [], picture: 'not-an-image' });
    const stored = await app.storePicture(new Uint8Array(await file.arrayBuffer()));
    if (!stored.ok) return refused({ problems: [], picture: uploadRefusalOf(stored.code) });
    const pictured = await app.keeping.pictureGroup({ kind, id, picture: stored.value.key, by });
    if (!pictured.ok) throw notFound();
    return to(`${list}/${id}`, 'group-saved');
  }

  const typed = {
    slug: textOf(form, 'slug').trim(),
    names: textsOf(form, 'names'),
    intro: textsOf(form, 'intro'),
  };
  const slug = typed.slug || slugOf(pickText(typed.names, languages[0]).text);
  const given = GroupInput.safeParse({ ...typed, slug });
  if (!given.success) return refused({ typed, problems: problemsOf(given.error, slug) });
  const saved = await app.keeping.saveGroup({ kind, ...(id && { id }), group: given.data, by });
  if (saved.ok) return to(list, 'group-saved');
  if (saved.code !== 'invalid') throw notFound();
  return refused({ typed, problems: (saved.details?.problems ?? []) as ProductProblem[] });
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const textsOf = (form: FormData, name: string): Texts =>
  Object.fromEntries(languages.map((language) => [language, textOf(form, `${name}.${language}`)]));
