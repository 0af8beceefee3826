import { useEffect } from 'react';
import { Form, useRevalidator } from 'react-router';
import type { ImportView } from '#modules/shop/catalogue/contract';
import { Button } from '../../../design/button.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';

// The live line tells of each batch; this is for when it is down.
const LOOK_AGAIN_MS = 5_000;

/** How far the work is, live and after reload; without a script, loading the page again tells. */
export function Progress({ sheet }: { sheet: ImportView }) {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const { state, done, of } = sheet;
  useEffect(() => {
    const again = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [revalidate]);
  const doing = state === 'running' ? 'running' : state === 'undoing' ? 'undoing' : 'checking';
  return (
    <Part title={t(`imports.state.${doing}`)}>
      <p className="mb-3">{t(`imports.${doing}`)}</p>
      <progress
        className="progress progress-primary w-full"
        value={done}
        max={Math.max(1, of)}
        aria-label={t(`imports.state.${doing}`)}
      />
      <p role="status" className="figures mt-2 mb-4 text-quiet text-sm">
        {t('imports.progress', { done, of })}
      </p>
      {doing === 'running' && (
        <Form method="post">
          <Button type="submit" name="intent" value="cancel" look="quiet" size="small">
            {t('imports.stop')}
          </Button>
        </Form>
      )}
    </Part>
  );
}
