import { type ActionFunctionArgs, redirect } from 'react-router';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';

/** What a press on the page of files does; the page then says what was done. */
export async function downloadSaid(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const id = String(form.get('file') ?? '');
  const intent = String(form.get('intent') ?? '');
  const done =
    intent === 'cancel'
      ? await app.downloads.cancel({ id, by })
      : intent === 'bring-back'
        ? await app.downloads.bringBack({ id, by })
        : await app.downloads.remove({ id, by });
  const said = new URLSearchParams({ said: done.ok ? (words[intent] ?? 'removed') : done.code });
  if (done.ok && said.get('said') === 'removed') said.set('file', id);
  return redirect(`/${language}/office/downloads?${said}`, { status: 303, headers: personal });
}

const words: Record<string, string> = { cancel: 'cancelled', 'bring-back': 'back' };
