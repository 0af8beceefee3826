import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { Badge } from '../../../design/badge.tsx';
import { Button } from '../../../design/button.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { useRefreshSoon } from '../../../design/use-refresh.ts';
import { useRoom } from '../../../design/use-room.ts';
import { useWords } from '../../../design/words.tsx';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Head } from '../head.tsx';
import { BringPictures } from './bring-pictures.tsx';
import { type ImportAnswer, importAction } from './import-action.ts';
import { refusedWords } from './import-words.ts';
import { MappingForm } from './mapping-form.tsx';
import { Outcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import { Progress } from './progress.tsx';
import { stateTone } from './state-tone.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const sheet = await app.imports.show(args.params.importId ?? '', by);
  if (!sheet) throw notFound();
  const [categories, sales] = await Promise.all([app.keeping.groups('category', by), app.settings.sales()]);
  return { sheet, categories: shown(categories), vatRates: sales.vatRates };
}

export const action = (args: ActionFunctionArgs) => importAction(args);

export default function Import() {
  const { sheet, categories, vatRates } = useLoaderData<typeof loader>();
  const answer = useAnswer() as ImportAnswer | undefined;
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const sending = useNavigation().formMethod === 'POST';
  useRoom('office:catalogue', useRefreshSoon());
  const { state } = sheet;
  const isMapping = state === 'uploaded' || (state === 'checked' && (params.has('map') || answer?.problem));
  const isBefore = state === 'uploaded' || state === 'checked';
  return (
    <article className="max-w-4xl">
      <PageHead title={sheet.fileName} hidden />
      <Head
        title={sheet.fileName}
        back={`/${language}/office/catalogue/import`}
        backLabel={t('imports.back')}
        actions={<Badge tone={stateTone[state]}>{t(`imports.state.${state}`)}</Badge>}
      >
        <p className="mt-1 text-quiet">{t('imports.rows', { count: sheet.rows })}</p>
      </Head>
      <div className="grid gap-4">
        {answer?.refused && !answer.problem && (
          <Note tone="error" alert>
            {refusedWords(t, { code: answer.refused })}
          </Note>
        )}
        {(state === 'checking' || state === 'running' || state === 'undoing') && <Progress sheet={sheet} />}
        {isMapping && (
          <MappingForm sheet={sheet} categories={categories} vatRates={vatRates} answer={answer} />
        )}
        {state === 'checked' && !isMapping && <Preview sheet={sheet} sending={sending} />}
        {isBefore && <BringPictures sheet={sheet} />}
        {!isBefore && state !== 'checking' && <Outcome sheet={sheet} sending={sending} />}
        {isBefore && (
          <Form method="post">
            <Button type="submit" name="intent" value="cancel" look="bare" size="small">
              {t('imports.discard')}
            </Button>
          </Form>
        )}
      </div>
    </article>
  );
}
