import { useFetcher, useLocation, useSearchParams } from 'react-router';
import type { StockDetail } from '#modules/shop/inventory/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import type { ThresholdAnswer } from './threshold-action.ts';

/** From how many free pieces on the staff are told that this runs out. */
export function ThresholdForm({
  stock: { reorderAt, ownThreshold, usualThreshold },
}: {
  stock: StockDetail;
}) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const hydrated = useHydrated();
  const fetcher = useFetcher<ThresholdAnswer>();
  const asked = params.get('threshold');
  const answer =
    fetcher.data ??
    (asked ? { at: 0, saved: asked === 'saved', typed: params.get('typed') ?? '' } : undefined);
  const never = ownThreshold === null && reorderAt === null;
  return (
    <fetcher.Form
      id="threshold"
      method="post"
      action={`${pathname.replace(/\/$/, '')}/threshold`}
      key={answer?.at ?? 'new'}
      className="grid gap-4"
      noValidate
    >
      <div role="status" className="empty:hidden">
        {answer?.saved && <Note tone="success">{t('reviews.threshold.saved')}</Note>}
      </div>
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <Field
        name="threshold"
        inputMode="numeric"
        label={t('reviews.threshold.label')}
        hint={t(never ? 'reviews.threshold.hintNever' : 'reviews.threshold.hint', { usual: usualThreshold })}
        error={answer && !answer.saved ? t('reviews.threshold.invalid') : undefined}
        defaultValue={answer && !answer.saved ? answer.typed : (ownThreshold ?? '')}
        maxLength={6}
        className="max-w-md"
      />
      <Button
        type="submit"
        size="small"
        className="justify-self-start"
        pending={fetcher.state !== 'idle'}
        pendingLabel={t('site.busy')}
      >
        {t('reviews.threshold.save')}
      </Button>
    </fetcher.Form>
  );
}
