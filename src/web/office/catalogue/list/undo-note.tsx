import { Form, useSearchParams } from 'react-router';
import { Button } from '../../../design/button.tsx';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';

/** What a change of many has done, and the one press that takes it back. */
export function UndoNote() {
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const id = params.get('changed');
  const count = Number(params.get('count')) || 0;
  if (!id) return null;
  const stock = params.get('of') === 'stock';
  return (
    <div role="status" className="mb-5">
      <Note tone="success">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{t('catalogue.change.done', { count })}</p>
          <Form method="post" action={`/${language}/office/catalogue/undo`}>
            <input type="hidden" name="change" value={id} />
            {stock && <input type="hidden" name="of" value="stock" />}
            <Button type="submit" look="quiet" size="small">
              {t('site.undo')}
            </Button>
          </Form>
        </div>
      </Note>
    </div>
  );
}
