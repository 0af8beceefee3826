import { Form } from 'react-router';
import { LONGEST, type ReviewView } from '#modules/shop/reviews/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { usePending } from './decide-panel.tsx';
import type { ReviewActAnswer } from './review-action.ts';

type AnswerPanelProps = { review: ReviewView; answer: ReviewActAnswer | undefined };

/** The shop's own words under a review: read by all here, written by managers. */
export function AnswerPanel({ review, answer }: AnswerPanelProps) {
  const { t } = useWords();
  const answering = usePending('answer');
  const withdrawing = usePending('withdraw');
  const said = review.answer;
  if (!said && !review.mayAnswer) return null;
  return (
    <Panel title={t('reviews.office.answerTitle')}>
      {said && (
        <div className="mb-5">
          <p className="text-quiet text-sm">
            {said.by && `${t('reviews.office.answeredBy', { name: said.by })} · `}
            <Moment at={said.at} />
          </p>
          {!review.mayAnswer && (
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{said.text}</p>
          )}
        </div>
      )}
      {review.mayAnswer && (
        <Form method="post" noValidate className="grid gap-4">
          <Field
            as="textarea"
            name="text"
            label={t('reviews.office.answer')}
            hint={t('reviews.office.answerHint')}
            defaultValue={answer?.typed.text || (said?.text ?? '')}
            error={answer?.field === 'text' ? t('reviews.office.problem.text') : undefined}
            rows={4}
            maxLength={LONGEST.answer}
            required
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="act" value="answer" pending={answering} pendingLabel={t('site.busy')}>
              {t('reviews.office.answerSend')}
            </Button>
            {said && (
              <Button
                type="submit"
                name="act"
                value="withdraw"
                look="quiet"
                pending={withdrawing}
                pendingLabel={t('site.busy')}
              >
                {t('reviews.office.withdraw')}
              </Button>
            )}
          </div>
        </Form>
      )}
    </Panel>
  );
}
