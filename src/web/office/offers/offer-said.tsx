import { Form, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

const opposites = {
  saved: undefined,
  removed: undefined,
  end: 'resume',
  resume: 'end',
  archive: 'restore',
  restore: 'archive',
} as const;
type Done = keyof typeof opposites;
const isDone = (word: string | null): word is Done => word !== null && Object.hasOwn(opposites, word);

/** What was just done, and the way back; the address says it, so that it needs no script. */
export function OfferSaid() {
  const { t } = useWords();
  const done = useSearchParams()[0].get('done');
  if (!isDone(done)) return null;
  const opposite = opposites[done];
  return (
    <div role="status" className="mb-5">
      <Note tone="success">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {t(`offers.saidDone.${done}`)}
          {opposite && (
            <Form method="post">
              <Button type="submit" name="intent" value={opposite} look="quiet" size="small">
                {t('offers.undo')}
              </Button>
            </Form>
          )}
        </span>
      </Note>
    </div>
  );
}
