import { Lock } from 'lucide-react';
import { Form, Link } from 'react-router';
import type { CommentList } from '#modules/planner/events/contract';
import { formatInstant } from '#platform/time';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { FilledForm, useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, textIn } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { useEvent } from './use-event.ts';

type CommentsProps = { list: CommentList; answer: FormAnswer | undefined };

/** What team and hosts say to each other. */
export function Comments({ list: { comments, next }, answer }: CommentsProps) {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const problems = usePlannerProblems(answer, 'comment');
  return (
    <Panel title={t('life.comments.title')} id="comments">
      {may('comment') && (
        <FilledForm
          of="comment"
          version={comments[0]?.id ?? 'first'}
          values={answer?.of === 'comment' ? answer.values : {}}
          problems={problems}
          mend={t('planner.form.mend')}
          save={t('life.comments.write')}
        >
          <Words />
        </FilledForm>
      )}
      {comments.length === 0 && <p className="mt-5 text-quiet">{t('life.comments.none')}</p>}
      <ol className="mt-5 grid gap-4">
        {comments.map(({ id, author, words, at, mine, private: secret }) => (
          <li key={id} className="border-line border-t pt-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className="font-semibold">{author ?? t('life.acts.somebody')}</span>
              <time dateTime={at} className="text-quiet">
                {formatInstant(at, language, event.zone)}
              </time>
              {secret && <Badge icon={<Lock aria-hidden size={13} />}>{t('life.comments.private')}</Badge>}
              {mine && (
                <Form method="post" className="ml-auto">
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" name="intent" value="remove" look="bare" size="small">
                    {t('life.comments.remove')}
                  </Button>
                </Form>
              )}
            </div>
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
          </li>
        ))}
      </ol>
      {next && (
        <Link className="press press-quiet press-small mt-4" to={`?before=${next}#comments`}>
          {t('life.comments.older')}
        </Link>
      )}
    </Panel>
  );
}

function Words() {
  const { t } = useWords();
  const { may } = useEvent();
  const { of, values, errorOf } = useFilled();
  return (
    <>
      <Field
        as="textarea"
        rows={3}
        id={`${of}-words`}
        name="words"
        label={t('life.comments.words')}
        hint={t('life.comments.hint')}
        maxLength={4_000}
        defaultValue={textIn(values, 'words')}
        error={errorOf('words')}
      />
      {may('see-private') && (
        <Tick
          name="private"
          defaultChecked={isTicked(values, 'private')}
          label={t('life.comments.keepPrivate')}
        />
      )}
    </>
  );
}
