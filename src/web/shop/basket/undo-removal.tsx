import { Form } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { BasketAnswer } from './basket-answer.ts';

/** The way back from a removal, as a form: for pages without a script. */
export function UndoRemoval({ removed }: { removed: NonNullable<BasketAnswer['removed']> }) {
  const { t, language } = useWords();
  return (
    <div className="needs-no-js mb-6">
      <Note tone="success" title={t('basket.removed')}>
        <Form method="post" action={`/${language}/basket`} className="mt-2">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="variantId" value={removed.variantId} />
          <input type="hidden" name="quantity" value={removed.quantity} />
          <input type="hidden" name="personalText" value={removed.personalText} />
          <input type="hidden" name="pictureKey" value={removed.pictureKey ?? ''} />
          <Button type="submit" look="quiet" size="small">
            {t('site.undo')}
          </Button>
        </Form>
      </Note>
    </div>
  );
}
