import type { Answer, ReplyPage } from '#modules/planner/rsvp/contract';
import { Choice, ChoiceGroup } from '../choice.tsx';
import { useFilled } from '../forms/filled-form.tsx';
import { textIn } from '../forms/form-values.ts';
import { useWords } from '../words.tsx';
import { PartTime } from './part-time.tsx';
import { QuestionField } from './question-field.tsx';
import { answerField, saidField } from './reply-values.ts';

type Page = Pick<ReplyPage, 'parts' | 'questions' | 'maybe' | 'waits' | 'event'>;

/** Whether one person comes, part by part, and what those who come are asked. The style shows a question once somebody comes. */
export function PersonFields({ person, name, page }: { person: string; name: string; page: Page }) {
  const asked = page.questions.filter(({ whom }) => whom === 'guest');
  const ofAll = asked.filter(({ partId }) => partId === null);
  return (
    <div className="group/person grid gap-5">
      {page.parts.map((part) => {
        const questions = asked.filter(({ partId }) => partId === part.id);
        return (
          <div key={part.id} className="group/part grid gap-4">
            <PartAnswer person={person} name={name} part={part} page={page} />
            {questions.length > 0 && (
              <div className="hidden gap-4 border-line border-l-2 pl-4 group-has-[input[value=accepted]:checked]/part:grid">
                {questions.map((question) => (
                  <QuestionField
                    key={question.id}
                    name={saidField(person, question.id)}
                    question={question}
                  />
                ))}
              </div>
            )}
          </div>
        );
      })}
      {ofAll.length > 0 && (
        <div className="hidden gap-4 group-has-[input[value=accepted]:checked]/person:grid">
          {ofAll.map((question) => (
            <QuestionField key={question.id} name={saidField(person, question.id)} question={question} />
          ))}
        </div>
      )}
    </div>
  );
}

type PartAnswerProps = { person: string; name: string; part: Page['parts'][number]; page: Page };

function PartAnswer({ person, name, part, page }: PartAnswerProps) {
  const { of, values, errorOf } = useFilled();
  const { t } = useWords();
  const field = answerField(person, part.id);
  const answers: Answer[] = page.maybe ? ['accepted', 'declined', 'tentative'] : ['accepted', 'declined'];
  return (
    <ChoiceGroup
      id={`${of}-${field}`}
      legend={
        <>
          <span className="sr-only">{name}: </span>
          {page.parts.length > 1 ? (
            <PartTime part={part} day={page.event.starts.slice(0, 10)} />
          ) : (
            t('reply.willYouCome')
          )}
        </>
      }
      {...(part.full && { hint: t(page.waits ? 'reply.fullWait' : 'reply.full') })}
      error={errorOf(field)}
      className={`grid grid-cols-1 gap-2 ${page.maybe ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}
    >
      {answers.map((answer) => (
        <Choice
          key={answer}
          name={field}
          value={answer}
          label={t(`reply.answers.${answer}`)}
          defaultChecked={textIn(values, field) === answer}
        />
      ))}
    </ChoiceGroup>
  );
}
