import { type LoaderFunctionArgs, redirect } from 'react-router';
import { download } from '../../design/files/download.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** The file, for whoever may have it. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const opened = await app.downloads.open({ id: args.params.downloadId ?? '', by });
  if (opened.ok) return download(opened.value.content, opened.value.name, personal);
  if (opened.code === 'not-allowed') throw new Response(null, { status: 403, headers: personal });
  if (opened.code === 'no-such-file') throw notFound();
  // It was there, or will be: its page says which.
  return redirect(`/${language}/office/downloads`, { headers: personal });
}
