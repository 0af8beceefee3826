import { Form, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

const done = ['asked', 'back', 'cancelled'] as const;
const refused = ['not-now', 'no-such-file'] as const;

/** What was done last, and the way back from it. */
export function DownloadSaid({ atWork }: { atWork: boolean }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const said = params.get('said');
  const file = params.get('file');
  const isDone = done.find((one) => one === said);
  const isRefused = refused.find((one) => one === said);
  // Once it is made, its row says more.
  if (isDone === 'asked' && !atWork) return null;
  if (!isDone && !isRefused && said !== 'removed') return null;
  return (
    <div role="status" className="mb-5">
      {isRefused && <Note tone="error">{t(`downloads.refused.${isRefused}`)}</Note>}
      {isDone && <Note tone="success">{t(`downloads.said.${isDone}`)}</Note>}
      {said === 'removed' && (
        <Note tone="success">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>{t('downloads.said.removed')}</p>
            {file && (
              <Form method="post">
                <input type="hidden" name="file" value={file} />
                <Button type="submit" name="intent" value="bring-back" look="quiet" size="small">
                  {t('downloads.said.undo')}
                </Button>
              </Form>
            )}
          </div>
        </Note>
      )}
    </div>
  );
}
