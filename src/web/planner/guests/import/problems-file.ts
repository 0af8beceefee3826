import type { LoaderFunctionArgs } from 'react-router';
import { download } from '../../../design/files/download.ts';
import { wordsFor } from '../../../design/files/file-words.ts';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { eventVisit } from '../../planner-visit.ts';
import { columnWords, problemWords } from './import-words.ts';

/** Everything that is wrong with an import as CSV, in the words of who asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId, language } = await eventVisit(args);
  const t = wordsFor(language);
  const file = await app.guests.imports.problemsFile({
    eventId,
    importId: args.params.importId ?? '',
    by,
    header: (['line', 'column', 'problem', 'value'] as const).map((name) => t(`imports.head.${name}`)),
    say: ({ line, field, code, value }) => [
      String(line),
      columnWords(t, field),
      problemWords(t, code),
      value,
    ],
  });
  if (!file) throw notFound();
  return download(file, 'problems.csv', personal);
}
