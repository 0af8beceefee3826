import { KeyRound } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { EmptyState } from '../../design/empty-state.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { KeyLine } from './key-line.tsx';
import { changeKeys, type KeysAnswer } from './keys-action.ts';
import { NewKeyForm } from './new-key-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  return { keys: await app.identity.listApiKeys(by), scopes: app.identity.scopesFor(by.role) };
}

export const action = changeKeys;

/** The keys with which a person's programs come in by the API. */
export default function Keys() {
  const { keys, scopes } = useLoaderData<typeof loader>();
  const answer = useAnswer<KeysAnswer>();
  const { t } = useWords();
  const [params] = useSearchParams();
  const made = answer && 'made' in answer ? answer.made : undefined;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <PageHead title={t('profile.keys.title')} hidden />
      <div className="grid gap-6">
        {made && <MadeKey made={made} />}
        {!made && params.get('done') === 'withdrawn' && (
          <div role="status">
            <Note tone="success">{t('profile.keys.withdrawn')}</Note>
          </div>
        )}
        <Panel>
          <h1 className="text-xl">{t('profile.keys.title')}</h1>
          <p className="mt-1 text-quiet">
            {t('profile.keys.lead')}{' '}
            <a className="link" href="/api/docs">
              {t('profile.keys.docs')}
            </a>
          </p>
          {keys.length === 0 ? (
            <EmptyState icon={<KeyRound size={28} />} title={t('profile.keys.none')}>
              {t('profile.keys.noneText')}
            </EmptyState>
          ) : (
            <ul className="mt-4 divide-y divide-line border-line border-t">
              {keys.map((key) => (
                <KeyLine key={key.id} apiKey={key} asked={params.get('withdraw') === key.id} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <NewKeyForm
        key={made?.key ?? 'new'}
        scopes={scopes}
        answer={answer && 'problems' in answer ? answer : undefined}
      />
    </div>
  );
}

function MadeKey({ made: { name, key } }: { made: { name: string; key: string } }) {
  const { t } = useWords();
  return (
    <div role="status">
      <Note tone="success" title={`${t('profile.keys.made')}: ${name}`}>
        <p className="mb-3">{t('profile.keys.madeText')}</p>
        <Field
          name="made"
          label={t('profile.keys.copy')}
          defaultValue={key}
          readOnly
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Note>
    </div>
  );
}
