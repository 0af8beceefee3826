import { Form, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useGuestProblems } from './use-guest-problems.ts';

/** What was done to the list, with the one press that takes it back; or why it could not be done. */
export function Done({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const { told } = useGuestProblems(answer, 'many');
  const [problem] = told;
  if (problem)
    return (
      <div className="mb-5">
        <Note tone="error" alert>
          {problem.message}
        </Note>
      </div>
    );
  const change = params.get('changed');
  const undone = params.get('undone');
  const erased = params.has('erased');
  if (answer || !(change || undone || erased || params.has('added'))) return null;
  const here = new URLSearchParams(params);
  for (const name of ['changed', 'count', 'undone', 'added', 'erased']) here.delete(name);
  return (
    <div role="status" className="mb-5">
      <Note tone="success">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>
            {change
              ? t('guests.many.done', { count: Number(params.get('count')) || 0 })
              : erased
                ? t('guests.privacy.erased')
                : undone
                  ? t('guests.many.undone', { count: Number(undone) || 0 })
                  : t('guests.quick.added')}
          </p>
          {change && (
            <Form method="post" action={`?${here}`}>
              <input type="hidden" name="change" value={change} />
              <Button type="submit" name="intent" value="undo" look="quiet" size="small">
                {t('site.undo')}
              </Button>
            </Form>
          )}
        </div>
      </Note>
    </div>
  );
}
