import { Download, FileUp } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { MOST_IMPORT_ROWS } from '#modules/shop/catalogue/contract';
import { Badge } from '../../../design/badge.tsx';
import { Button } from '../../../design/button.tsx';
import { Moment } from '../../../design/day.tsx';
import { Field } from '../../../design/field.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { useWords } from '../../../design/words.tsx';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Part } from '../../order/part.tsx';
import { Head } from '../head.tsx';
import { type Refused, refusedOf, refusedWords } from './import-words.ts';
import { stateTone } from './state-tone.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  return { recent: shown(await app.imports.recent(by)) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  shown(await app.imports.recent(by));
  const form = await args.request.formData();
  const file = form.get('file');
  const answer = (refused: Refused) => data({ refused }, { status: 422, headers: personal });
  if (!(file instanceof File) || file.size === 0)
    return answer({ code: file instanceof File && file.name ? 'empty' : 'no-file' });
  const read = await app.imports.upload({ fileName: file.name, bytes: bytesOf(file), language, by });
  if (!read.ok) return answer(refusedOf(read));
  return redirect(`/${language}/office/catalogue/import/${read.value.importId}`, {
    status: 303,
    headers: personal,
  });
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

export default function Imports() {
  const { recent } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const [params] = useSearchParams();
  const catalogue = `/${language}/office/catalogue`;
  const download = 'press press-quiet';
  return (
    <article className="max-w-3xl">
      <PageHead title={t('imports.title')} hidden />
      <Head title={t('imports.title')} back={catalogue} backLabel={t('catalogue.back')}>
        <p className="mt-1 text-quiet">{t('imports.lead')}</p>
      </Head>
      <div className="grid gap-4">
        <Part title={t('imports.bringIn')}>
          <Form method="post" encType="multipart/form-data" className="grid gap-4">
            <Field
              name="file"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx"
              label={t('imports.file')}
              hint={t('imports.fileHint', { rows: MOST_IMPORT_ROWS.toLocaleString(language) })}
              error={answer && refusedWords(t, answer.refused)}
            />
            <Button
              type="submit"
              pending={sending}
              pendingLabel={t('imports.uploading')}
              className="justify-self-start"
            >
              <FileUp aria-hidden size={18} />
              {t('imports.upload')}
            </Button>
          </Form>
        </Part>
        <Part title={t('imports.exportTitle')}>
          {params.get('said') === 'too-long' && <Note tone="error">{t('imports.tooLong')}</Note>}
          <p className="mb-4 text-quiet">{t('imports.exportText')}</p>
          <div className="flex flex-wrap gap-3">
            <a href={`${catalogue}/export/csv`} className={download} download>
              <Download aria-hidden size={18} />
              {t('imports.csv')}
            </a>
            <a href={`${catalogue}/export/xlsx`} className={download}>
              <Download aria-hidden size={18} />
              {t('imports.excel')}
            </a>
          </div>
        </Part>
        <Part title={t('imports.recent')}>
          {recent.length === 0 ? (
            <p className="text-quiet">{t('imports.none')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {recent.map(({ id, fileName, state, rows, createdAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
                  <span className="min-w-0 break-words">
                    <Link to={`${catalogue}/import/${id}`} className="link font-semibold">
                      {fileName}
                    </Link>
                    <span className="block text-quiet text-sm">
                      <Moment at={createdAt} /> · {t('imports.rows', { count: rows })}
                    </span>
                  </span>
                  <Badge tone={stateTone[state]}>{t(`imports.state.${state}`)}</Badge>
                </li>
              ))}
            </ul>
          )}
        </Part>
      </div>
    </article>
  );
}
