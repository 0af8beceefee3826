import type { LoaderFunctionArgs } from 'react-router';
import { paperFile } from '../../design/files/paper-file.ts';
import { noSuchLink, visitOf } from '../../entry/visit.ts';

/** A version of the proposal that a quote's link opens. */
export async function loader(args: LoaderFunctionArgs) {
  const { app } = visitOf(args);
  const { link = '', version = '' } = args.params;
  const quote = await app.quotes.byLink(link);
  if (!quote) throw await noSuchLink(visitOf(args));
  return paperFile(await app.quotes.paper(quote, Number(version)));
}
