import { Form, useLocation, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { dones } from '../../entry/form-answer.ts';

/** What was just done, and the way back from removing; the address says it, so that it needs no script. */
export function DoneNote() {
  const { t } = useWords();
  const [params] = useSearchParams();
  // This note stands in the frame; the page inside it knows how to bring things back.
  const { pathname } = useLocation();
  const done = dones.find((known) => known === params.get('done'));
  if (!done) return null;
  const [of, id] = (params.get('undo') ?? '').split(':');
  return (
    <div role="status" className="mb-6">
      <Note tone="success">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {t(`settings.${done}`)}
          {of && id && (
            <Form method="post" action={pathname}>
              <input type="hidden" name="of" value={of} />
              <input type="hidden" name="id" value={id} />
              <Button type="submit" name="intent" value="restore" look="quiet" size="small">
                {t('settings.undo')}
              </Button>
            </Form>
          )}
        </span>
      </Note>
    </div>
  );
}
