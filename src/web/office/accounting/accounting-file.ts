import type { LoaderFunctionArgs } from 'react-router';
import { wallClock } from '#platform/time';
import { download } from '../../design/files/download.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { paperFileWords } from '../papers/file-words.ts';
import { readPeriod } from './periods.ts';

/** The papers of a period, rate by rate, for the bookkeeper. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const { zone } = await app.settings.shop();
  const today = wallClock(new Date(), zone).day;
  const period = readPeriod(new URL(args.request.url).searchParams, today);
  const file = shown(await app.papers.exportAccounting({ period, words: paperFileWords(language), by }));
  return download(file, `vat-${period.from}-${period.until}.csv`, personal);
}
