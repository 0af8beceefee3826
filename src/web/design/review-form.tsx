import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { LONGEST, type ReviewableLine } from '#modules/shop/reviews/contract';
import { pickText } from '#platform/i18n';
import { Button } from './button.tsx';
import { Choice, ChoiceGroup } from './choice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { PageHead } from './page-head.tsx';
import { Panel } from './panel.tsx';
import { Picture } from './picture.tsx';
import type { ReviewAnswer } from './review-fields.ts';
import { useWords } from './words.tsx';

const stars = [
  [5, 'five'],
  [4, 'four'],
  [3, 'three'],
  [2, 'two'],
  [1, 'one'],
] as const;

type ReviewFormProps = { line: ReviewableLine; answer: ReviewAnswer | undefined; back: string };

/** The whole page on which a buyer says how one thing was. */
export function ReviewForm({ line, answer, back }: ReviewFormProps) {
  const { t, language } = useWords();
  const name = pickText(line.names, language).text;
  const title = t('reviews.form.title', { name });
  const typed = answer?.values ?? line.review;
  const { told, errorOf } = useProblems(answer);
  const sending = useNavigation().formData !== undefined;
  return (
    <div className="max-w-2xl">
      <PageHead title={title} hidden />
      <Link to={back} className="link inline-flex items-center gap-1.5 py-1 text-[0.9375rem] text-quiet">
        <ArrowLeft aria-hidden size={16} />
        {t('reviews.form.back')}
      </Link>
      <div className="mt-2 mb-6 flex items-center gap-4">
        {line.imageKey && (
          <Picture name={line.imageKey} alt="" sizes="64px" className="size-16 flex-none rounded-field" />
        )}
        <h1 className="min-w-0 text-[1.9rem] leading-tight [overflow-wrap:anywhere] sm:text-4xl">{title}</h1>
      </div>
      <Panel>
        <Form method="post" noValidate className="grid gap-6">
          <ErrorSummary title={t('reviews.form.mend')} problems={told} />
          <ChoiceGroup
            id="review-stars"
            legend={t('reviews.form.stars')}
            error={errorOf('stars')}
            className="grid gap-2 sm:grid-cols-2"
          >
            {stars.map(([count, word]) => (
              <Choice
                key={count}
                name="stars"
                value={count}
                defaultChecked={String(typed?.stars ?? '') === String(count)}
                required
                label={t(`reviews.form.star.${word}`)}
                aside={
                  <span aria-hidden className="whitespace-nowrap text-warning">
                    {'★'.repeat(count)}
                  </span>
                }
              />
            ))}
          </ChoiceGroup>
          <Field
            id="review-title"
            name="title"
            label={t('reviews.form.head')}
            optional={t('site.optional')}
            defaultValue={typed?.title ?? ''}
            error={errorOf('title')}
            maxLength={LONGEST.title}
          />
          <Field
            as="textarea"
            id="review-text"
            name="text"
            label={t('reviews.form.text')}
            hint={t('reviews.form.textHint')}
            defaultValue={typed?.text ?? ''}
            error={errorOf('text')}
            rows={6}
            required
          />
          <Field
            id="review-author"
            name="author"
            label={t('reviews.form.author')}
            optional={t('site.optional')}
            hint={t('reviews.form.authorHint')}
            defaultValue={typed?.author ?? ''}
            error={errorOf('author')}
            maxLength={LONGEST.author}
            autoComplete="given-name"
          />
          <Button
            type="submit"
            className="justify-self-start"
            pending={sending}
            pendingLabel={t('site.busy')}
          >
            {t('reviews.form.send')}
          </Button>
        </Form>
      </Panel>
    </div>
  );
}

const ofField = ['stars', 'title', 'text', 'author'] as const;
const ofForm = ['already-decided', 'too-many', 'not-delivered'] as const;

function useProblems(answer: ReviewAnswer | undefined) {
  const { t } = useWords();
  const told = useMemo(() => {
    if (!answer) return [];
    const whole = ofForm.find((code) => code === answer.refused);
    if (whole) return [{ field: '', message: t(`reviews.problem.${whole}`) }];
    return answer.problems.flatMap(({ field, code }) => {
      const known = ofField.find((name) => name === field);
      if (!known) return [];
      if (code === 'unreadable')
        return [{ field: `review-${known}`, message: t('reviews.problem.unreadable') }];
      const long = known === 'text' && code === 'too-long';
      return [
        {
          field: `review-${known}`,
          message: t(long ? 'reviews.problem.textLong' : `reviews.problem.${known}`),
        },
      ];
    });
  }, [answer, t]);
  return { told, errorOf: (name: string) => told.find(({ field }) => field === `review-${name}`)?.message };
}
