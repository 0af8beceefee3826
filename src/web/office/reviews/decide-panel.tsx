import { Form, useNavigation } from 'react-router';
import { LONGEST, type ReviewView } from '#modules/shop/reviews/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { ReviewActAnswer } from './review-action.ts';

type DecidePanelProps = { review: ReviewView; answer: ReviewActAnswer | undefined };

/** Publishes, rejects with a reason, or takes down: what this reader may do now, and what was decided. */
export function DecidePanel({ review, answer }: DecidePanelProps) {
  const { t } = useWords();
  const { decisions } = review;
  return (
    <Panel title={t('reviews.office.decide')}>
      <Decided review={review} />
      {decisions.length === 0 && <p className="text-quiet">{t('reviews.office.onlyManagers')}</p>}
      <div className="grid gap-6">
        {decisions.includes('publish') && <Act review={review} act="publish" />}
        {decisions.includes('unpublish') && <Act review={review} act="unpublish" />}
        {decisions.includes('reject') && <Reject review={review} answer={answer} />}
      </div>
    </Panel>
  );
}

function Decided({ review: { state, decided, reason } }: { review: ReviewView }) {
  const { t } = useWords();
  if (!decided || state === 'waiting') return null;
  return (
    <div className="mb-5">
      <p>
        {decided.by
          ? t(`reviews.office.decidedBy.${state}`, { name: decided.by })
          : t(`reviews.office.decided.${state}`)}{' '}
        <span className="text-quiet text-sm">
          <Moment at={decided.at} />
        </span>
      </p>
      {reason && <p className="mt-1 text-quiet [overflow-wrap:anywhere]">{reason}</p>}
    </div>
  );
}

function Act({ review, act }: { review: ReviewView; act: 'publish' | 'unpublish' }) {
  const { t } = useWords();
  const pending = usePending(act);
  return (
    <Form method="post" className="grid gap-2">
      <input type="hidden" name="version" value={review.version} />
      <Button
        type="submit"
        name="act"
        value={act}
        look={act === 'publish' ? 'primary' : 'quiet'}
        className="justify-self-start"
        pending={pending}
        pendingLabel={t('site.busy')}
      >
        {t(`reviews.office.${act}`)}
      </Button>
      <p className="text-quiet text-sm">{t(`reviews.office.${act}Hint`)}</p>
    </Form>
  );
}

function Reject({ review, answer }: DecidePanelProps) {
  const { t } = useWords();
  const pending = usePending('reject');
  return (
    <Form method="post" noValidate className="grid gap-4 border-line border-t pt-5">
      <input type="hidden" name="version" value={review.version} />
      <Field
        name="reason"
        label={t('reviews.office.reason')}
        hint={t('reviews.office.reasonHint')}
        defaultValue={answer?.typed.reason ?? ''}
        error={answer?.field === 'reason' ? t('reviews.office.problem.reason') : undefined}
        maxLength={LONGEST.reason}
        required
      />
      <Button
        type="submit"
        name="act"
        value="reject"
        look="quiet"
        className="justify-self-start"
        pending={pending}
        pendingLabel={t('site.busy')}
      >
        {t('reviews.office.reject')}
      </Button>
    </Form>
  );
}

export const usePending = (act: string): boolean => useNavigation().formData?.get('act') === act;
