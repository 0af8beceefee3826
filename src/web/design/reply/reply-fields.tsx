import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { Field } from '../field.tsx';
import { useFilled } from '../forms/filled-form.tsx';
import { textIn } from '../forms/form-values.ts';
import { Panel } from '../panel.tsx';
import { useWords } from '../words.tsx';
import { CompanionRows } from './companion-rows.tsx';
import { PersonFields } from './person-fields.tsx';
import { QuestionField } from './question-field.tsx';
import { saidField } from './reply-values.ts';
import { useGuestName } from './use-reply-problems.ts';

/** A whole household's reply: each of its guests, who they bring, what they are asked together, and a note. */
export function ReplyFields({ page, added }: { page: ReplyPage; added?: number | undefined }) {
  const { t } = useWords();
  const guestName = useGuestName();
  const { of, values, errorOf } = useFilled();
  const onList = page.guests.filter(({ brought }) => !brought);
  const together = page.questions.filter(({ whom }) => whom === 'party');
  return (
    <div className="group/reply grid gap-5">
      {onList.map((guest) => (
        <Panel key={guest.id} title={guestName(guest)}>
          <PersonFields person={`guests.${guest.id}`} name={guestName(guest)} page={page} />
        </Panel>
      ))}
      <CompanionRows page={page} added={added} />
      <Panel>
        <div className="grid gap-5">
          {together.length > 0 && (
            <div className="hidden gap-5 group-has-[input[value=accepted]:checked]/reply:grid">
              {together.map((question) => (
                <QuestionField key={question.id} name={saidField('', question.id)} question={question} />
              ))}
            </div>
          )}
          <Field
            as="textarea"
            rows={3}
            id={`${of}-note`}
            name="note"
            label={t('reply.note')}
            optional={t('site.optional')}
            maxLength={1_000}
            defaultValue={textIn(values, 'note')}
            error={errorOf('note')}
          />
        </div>
      </Panel>
    </div>
  );
}
