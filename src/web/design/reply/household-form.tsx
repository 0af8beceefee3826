import type { ReactNode } from 'react';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { FilledForm } from '../forms/filled-form.tsx';
import { useWords } from '../words.tsx';
import type { ReplyAnswer } from './reply-answer.ts';
import { ReplyFields } from './reply-fields.tsx';
import { replyValues } from './reply-values.ts';
import { useReplyProblems } from './use-reply-problems.ts';

type HouseholdFormProps = {
  page: ReplyPage;
  answer: ReplyAnswer | undefined;
  save: ReactNode;
  more?: ReactNode;
};

/** The form of one household, as it was answered, or as it was typed when it could not be taken. `more`: fields before the others. */
export function HouseholdForm({ page, answer, save, more }: HouseholdFormProps) {
  const { t } = useWords();
  const typed = answer?.of === 'reply' ? answer : undefined;
  const problems = useReplyProblems('reply', page, typed);
  return (
    <FilledForm
      of="reply"
      version={typed?.turn ?? page.answeredAt ?? 'new'}
      values={typed?.values ?? replyValues(page)}
      problems={problems}
      mend={t('reply.mend')}
      save={save}
    >
      {/* The first button of a form is the one that Enter presses: it sends, and adds or removes nobody. */}
      <button type="submit" name="do" value="send" className="hidden" tabIndex={-1} aria-hidden />
      {more}
      <ReplyFields page={page} added={typed?.added} />
    </FilledForm>
  );
}
