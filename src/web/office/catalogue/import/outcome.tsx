import { Form } from 'react-router';
import { IMPORT_KEPT_DAYS, type ImportView } from '#modules/shop/catalogue/contract';
import { Button, LinkButton } from '../../../design/button.tsx';
import { Note } from '../../../design/note.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { imports } from '../../../words/en/import.ts';
import { Part } from '../../order/part.tsx';
import { Figures } from './figures.tsx';
import { Problems } from './problems.tsx';

type Why = keyof typeof imports.why;
const whyOf = (why: string): Why => (Object.hasOwn(imports.why, why) ? (why as Why) : 'refused');

/** What came of an import, and the way back; or what came of that. */
export function Outcome({ sheet, sending }: { sheet: ImportView; sending: boolean }) {
  const { t, language } = useWords();
  const { state, outcome, undone, left } = sheet;
  const isUndo = state === 'undone' || state === 'undoing';
  const canUndo = state === 'done' || state === 'cancelled' || state === 'failed';
  const written = outcome.added + outcome.changed;
  return (
    <>
      {state === 'done' && <Note tone="success">{t('imports.done')}</Note>}
      {state === 'cancelled' && <Note tone="warning">{t('imports.cancelled')}</Note>}
      {state === 'failed' && <Note tone="error">{t('imports.failed')}</Note>}
      {state === 'undone' && <Note tone="success">{t('imports.undoneTitle')}</Note>}
      <Part title={t('imports.cameOfIt')}>
        <Figures
          figures={
            isUndo
              ? (['removed', 'restored', 'left'] as const).map((name) => ({
                  name: t(`imports.undone.${name}`),
                  count: undone[name],
                }))
              : (['added', 'changed', 'faulty'] as const).map((name) => ({
                  name: t(`imports.outcome.${name}`),
                  count: outcome[name],
                  bad: name === 'faulty',
                }))
          }
        />
        <div className="flex flex-wrap gap-3">
          {state !== 'running' && state !== 'undoing' && (
            <LinkButton to={`/${language}/office/catalogue`}>{t('imports.all')}</LinkButton>
          )}
          {canUndo && written > 0 && (
            <Form method="post">
              <Button
                type="submit"
                name="intent"
                value="undo"
                look="quiet"
                pending={sending}
                pendingLabel={t('site.busy')}
              >
                {t('imports.undo')}
              </Button>
            </Form>
          )}
        </div>
        {canUndo && written > 0 && (
          <p className="mt-3 text-quiet text-sm">{t('imports.undoText', { days: IMPORT_KEPT_DAYS })}</p>
        )}
      </Part>
      {left.length > 0 && (
        <Part title={t('imports.left')}>
          <ul className="divide-y divide-line">
            {left.map(({ slug, names, why }) => (
              <li key={slug} className="py-2.5">
                <span className="block font-medium">
                  {Object.keys(names).length > 0 ? <SaidIn texts={names} /> : slug}
                </span>
                <span className="text-quiet">{t(`imports.why.${whyOf(why)}`)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Problems sheet={sheet} />
    </>
  );
}
