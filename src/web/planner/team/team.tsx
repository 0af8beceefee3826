import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { SaidHere } from '../event/said.tsx';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { Invited } from './invited.tsx';
import { Mate } from './mate.tsx';
import { RoleFields } from './role-fields.tsx';
import { changeTeam } from './team-action.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'see-event');
  const found = await app.events.team.view({ eventId, by });
  if (!found.ok) throw notFound();
  return found.value;
}

export const action = changeTeam;

/** Who works on the event, what they may do, and who is asked to come along. */
export default function Team() {
  const { team, invited } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { may } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const refused = usePlannerProblems(answer, 'team').told[0];
  const [params] = useSearchParams();
  return (
    <>
      <SaidHere />
      {refused && (
        <div className="mb-5">
          <Note tone="error" alert>
            {refused.message}
          </Note>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Panel title={t('life.team.title')}>
          <ul className="grid gap-3">
            {team.map((mate) => (
              <Mate
                key={mate.accountId}
                mate={mate}
                asked={params.get('remove') === mate.accountId}
                answer={answer}
              />
            ))}
          </ul>
          {invited.length > 0 && <Invited invited={invited} asked={params.get('withdraw')} />}
        </Panel>
        {may('keep-team') && <Invite answer={answer} />}
      </div>
    </>
  );
}

function Invite({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  return (
    <Panel title={t('life.team.invite')}>
      <p className="-mt-3 mb-5 text-quiet">{t('life.team.inviteLead')}</p>
      <FilledForm
        of="invite"
        version={0}
        values={answer?.of === 'invite' ? answer.values : { role: 'assistant' }}
        problems={usePlannerProblems(answer, 'invite')}
        mend={t('planner.form.mend')}
        save={t('life.team.send')}
      >
        <FilledField
          name="email"
          type="email"
          label={t('life.team.email')}
          autoComplete="off"
          maxLength={254}
          required
        />
        <RoleFields />
      </FilledForm>
    </Panel>
  );
}
