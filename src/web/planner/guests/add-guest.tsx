import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Back } from './back.tsx';
import { GuestFields } from './guest-fields.tsx';
import { readGuestForm } from './guest-form.ts';
import { guestsHome } from './guest-query.ts';
import { useGuestProblems } from './use-guest-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-guests');
  const party = await app.guests.party({ eventId: event.id, partyId: args.params.partyId ?? '', by });
  const choices = await app.guests.choices({ eventId: event.id, query: {}, by });
  if (!party || !choices.ok) throw notFound();
  // Groups are theirs once they are on the list.
  return { party: { id: party.id, name: party.name }, choices: { fields: choices.value.fields, groups: [] } };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'change-guests');
  const values = valuesOf(await args.request.formData());
  const partyId = args.params.partyId ?? '';
  const added = await app.guests.addGuest({ eventId: event.id, partyId, form: readGuestForm(values), by });
  if (!added.ok) return settle(args.request, added, { of: 'guest', values });
  return redirect(`${guestsHome(language, event.id)}/parties/${partyId}?done=saved`, {
    status: 303,
    headers: personal,
  });
}

export default function AddGuest() {
  const { party, choices } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const { event } = useEvent();
  return (
    <div className="max-w-3xl">
      <PageHead title={t('guests.party.addGuest')} hidden />
      <Back
        to={`${guestsHome(language, event.id)}/parties/${party.id}`}
        label={party.name}
        title={t('guests.party.addGuest')}
      />
      <Panel>
        <FilledForm
          of="guest"
          version={0}
          values={answer?.values ?? { age: 'adult', type: 'regular' }}
          problems={useGuestProblems(answer, 'guest')}
          mend={t('planner.form.mend')}
          save={t('guests.party.addGuest')}
        >
          <GuestFields choices={choices} />
        </FilledForm>
      </Panel>
    </div>
  );
}
