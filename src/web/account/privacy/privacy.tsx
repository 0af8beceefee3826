import { Download } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { type EraseAnswer, eraseAccount } from './erase-account.ts';
import { ErasePart } from './erase-part.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const [person, unsettled] = await Promise.all([app.identity.profileOf(by), app.ownData.unsettled(by)]);
  if (!person) throw notFound();
  return { email: person.email, unsettled };
}

export const action = eraseAccount;

/** What is held of a person: to take along, and to end. */
export default function Privacy() {
  const { email, unsettled } = useLoaderData<typeof loader>();
  const answer = useAnswer<EraseAnswer>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <PageHead title={t('ownData.title')} hidden />
      <h1 className="sr-only">{t('ownData.title')}</h1>
      <Panel title={t('ownData.fileTitle')}>
        <p>{t('ownData.fileLead')}</p>
        <p className="mt-2 text-quiet">{t('ownData.fileNot')}</p>
        {params.get('refused') === 'too-many' && (
          <div className="mt-4">
            <Note tone="error" alert>
              {t('ownData.tooMany')}
            </Note>
          </div>
        )}
        <p className="mt-5">
          <a className="press press-quiet" href={`/${language}/account/privacy/data`} download>
            <Download aria-hidden size={18} />
            {t('ownData.download')}
          </a>
        </p>
      </Panel>
      <ErasePart email={email} unsettled={unsettled} answer={answer} />
    </div>
  );
}
