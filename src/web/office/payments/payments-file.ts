import type { LoaderFunctionArgs } from 'react-router';
import { download } from '../../design/files/download.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { readPaymentsQuery } from './payments-query.ts';

/** Exactly the payments that the list shows, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readPaymentsQuery(new URL(args.request.url).searchParams);
  const { zone } = await app.settings.shop();
  return download(shown(await app.payments.office.exportCsv(query, zone, by)), 'payments.csv', personal);
}
