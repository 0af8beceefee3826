import type { LoaderFunctionArgs } from 'react-router';
import { download } from '../../design/files/download.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { paperFileWords } from './file-words.ts';
import { readPapersQuery } from './papers-query.ts';

/** The papers that the filter finds, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const query = { ...readPapersQuery(new URL(args.request.url).searchParams), page: undefined };
  const file = shown(await app.papers.exportPapers({ query, words: paperFileWords(language), by }));
  return download(file, 'papers.csv', personal);
}
