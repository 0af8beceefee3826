import { type LoaderFunctionArgs, redirect } from 'react-router';
import { personal } from '../../entry/signed-in.ts';
import { notFound, visitOf } from '../../entry/visit.ts';

/** The link of a mail: this browser gets a key of its own, and the link leaves the address at once. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, language, chatCookie } = visitOf(args);
  const opened = await app.chat.openLink(args.params.link ?? '');
  if (!opened.ok) throw notFound();
  return redirect(`/${language}/chat`, {
    headers: { ...personal, 'Set-Cookie': chatCookie(opened.value.key) },
  });
}
