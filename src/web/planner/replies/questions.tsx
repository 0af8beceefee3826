import { ArrowDown, ArrowUp } from 'lucide-react';
import { Form, useSearchParams } from 'react-router';
import type { PartView } from '#modules/planner/events/contract';
import type { QuestionView } from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { Fold } from '../../design/fold.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { QuestionFields } from './question-fields.tsx';
import { questionValues } from './question-values.ts';
import { useRepliesProblems } from './use-replies-problems.ts';

type QuestionsProps = {
  questions: readonly QuestionView[];
  parts: readonly PartView[];
  answer: FormAnswer | undefined;
};

/** The host's questions in their order, each opened to be changed. */
export function Questions({ questions, parts, answer }: QuestionsProps) {
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const retired = params.get('done') === 'removed' ? params.get('undo') : null;
  return (
    <section aria-labelledby="questions" className="grid gap-3">
      <h2 id="questions" className="text-xl">
        {t('replies.questions.title')}
      </h2>
      {retired && (
        <Note tone="info">
          <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
            <span>{t('replies.questions.retired')}</span>
            <input type="hidden" name="of" value={`step-${retired}`} />
            <Button type="submit" name="do" value="restore" size="small" look="quiet">
              {t('site.undo')}
            </Button>
          </Form>
        </Note>
      )}
      {questions.map((question, at) => (
        <Fold
          key={question.id}
          title={
            <span>
              {pickText(question.labels, language).text}{' '}
              <span className="font-normal text-quiet text-sm">
                · {t(`replies.questions.kinds.${question.kind}`)}
              </span>
            </span>
          }
          open={answer?.of === `question-${question.id}`}
        >
          <div className="grid gap-5">
            <Steps id={question.id} first={at === 0} last={at === questions.length - 1} />
            <Question question={question} parts={parts} answer={answer} />
          </div>
        </Fold>
      ))}
      <Fold title={t('replies.questions.new')} open={answer?.of === 'question-new'}>
        <Question parts={parts} answer={answer} />
      </Fold>
    </section>
  );
}

function Question({
  question,
  parts,
  answer,
}: Omit<QuestionsProps, 'questions'> & { question?: QuestionView }) {
  const { t } = useWords();
  const of = `question-${question?.id ?? 'new'}`;
  const typed = answer?.of === of ? answer.values : undefined;
  return (
    <FilledForm
      of={of}
      version={JSON.stringify(question ?? '')}
      values={typed ?? questionValues(question)}
      problems={useRepliesProblems(answer, of)}
      mend={t('planner.form.mend')}
      save={t('replies.questions.save')}
    >
      <QuestionFields parts={parts} />
    </FilledForm>
  );
}

function Steps({ id, first, last }: { id: string; first: boolean; last: boolean }) {
  const { t } = useWords();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="of" value={`step-${id}`} />
      {!first && (
        <Button type="submit" name="do" value="up" size="small" look="quiet">
          <ArrowUp aria-hidden size={16} />
          {t('replies.questions.up')}
        </Button>
      )}
      {!last && (
        <Button type="submit" name="do" value="down" size="small" look="quiet">
          <ArrowDown aria-hidden size={16} />
          {t('replies.questions.down')}
        </Button>
      )}
      <Button type="submit" name="do" value="retire" size="small" look="quiet">
        {t('replies.questions.retire')}
      </Button>
    </Form>
  );
}
