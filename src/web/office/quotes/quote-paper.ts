import type { LoaderFunctionArgs } from 'react-router';
import { paperFile } from '../../design/files/paper-file.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** A version of a proposal as its customer has it. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const quote = await app.quotes.forOffice(args.params.number ?? '', by);
  if (!quote) throw notFound();
  return paperFile(await app.quotes.paper(quote, Number(args.params.version)));
}
