import type { LoaderFunctionArgs } from 'react-router';
import type { ImportField } from '#modules/shop/catalogue/contract';
import { download } from '../../../design/files/download.ts';
import { wordsFor } from '../../../design/files/file-words.ts';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { fieldWords, problemWords } from './import-words.ts';

/** Everything that was wrong with an import as CSV, in the words of who asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const t = wordsFor(language);
  const importId = args.params.importId ?? '';
  const file = await app.imports.problemsFile({
    importId,
    by,
    header: (['line', 'product', 'column', 'problem', 'value'] as const).map((name) =>
      t(`imports.head.${name}`),
    ),
    say: ({ line, slug, field, code, value }) => [
      String(line),
      slug,
      fieldWords(t, field as ImportField),
      problemWords(t, code),
      value,
    ],
  });
  if (!file) throw notFound();
  return download(file, 'problems.csv', personal);
}
