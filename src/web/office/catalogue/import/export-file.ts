import { type LoaderFunctionArgs, redirect } from 'react-router';
import { download } from '../../../design/files/download.ts';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';

/** The whole catalogue as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  if (args.params.format === 'csv') {
    const file = app.imports.exportCsv({ language, by });
    if (!file) throw notFound();
    return download(file, 'catalogue.csv', personal);
  }
  if (args.params.format !== 'xlsx') throw notFound();
  const file = await app.imports.exportExcel({ language, by });
  if (!file) throw notFound();
  if (file === 'too-many-rows')
    return redirect(`/${language}/office/catalogue/import?said=too-long`, { headers: personal });
  return download(file, 'catalogue.xlsx', personal);
}
