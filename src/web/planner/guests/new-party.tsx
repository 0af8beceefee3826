import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { noDetails } from '#modules/planner/guests/contract';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Back } from './back.tsx';
import { readPartyForm } from './guest-form.ts';
import { guestsHome } from './guest-query.ts';
import { PartyFields } from './party-fields.tsx';
import { useGuestProblems } from './use-guest-problems.ts';

// As many as a form shows at first; more of them are added on the party's own page.
const ROWS = 6;

export async function loader(args: LoaderFunctionArgs) {
  await eventVisitWith(args, 'change-guests');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'change-guests');
  const values = valuesOf(await args.request.formData());
  const guests = guestsIn(values);
  const form = {
    ...readPartyForm(values),
    guests: guests.map(({ at: _, ...guest }) => ({ ...noDetails, ...guest })),
  };
  const added = await app.guests.addParty({ eventId: event.id, form, by });
  if (!added.ok) return settle(args.request, added, { of: 'party', values });
  const home = guestsHome(language, event.id);
  return redirect(`${home}/parties/${added.value.partyId}?done=saved`, { status: 303, headers: personal });
}

function guestsIn(values: Values) {
  return Array.from({ length: ROWS }, (_, at) => ({
    at,
    firstName: textIn(values, `first.${at}`),
    lastName: textIn(values, `last.${at}`),
    email: textIn(values, `mail.${at}`),
  })).filter(({ firstName, lastName, email }) => firstName || lastName || email);
}

export default function NewParty() {
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const home = guestsHome(language, event.id);
  return (
    <div className="max-w-3xl">
      <PageHead title={t('guests.add')} hidden />
      <Back to={home} label={t('guests.back')} title={t('guests.add')} />
      <FilledForm
        of="party"
        version={0}
        values={answer?.values ?? { companions: '0', language: event.languages[0] ?? language }}
        problems={useGuestProblems(answer, 'party')}
        mend={t('planner.form.mend')}
        save={t('guests.party.create')}
      >
        <Panel title={t('guests.party.who')}>
          <div id="party-guests" tabIndex={-1} className="grid gap-3">
            {Array.from({ length: ROWS }, (_, at) => at).map((at) => (
              <div
                key={at}
                className="grid gap-3 border-line border-b pb-3 last:border-0 last:pb-0 sm:grid-cols-3"
              >
                <FilledField
                  name={`first.${at}`}
                  label={t('guests.nth.firstName', { n: at + 1 })}
                  maxLength={80}
                  autoComplete="off"
                />
                <FilledField
                  name={`last.${at}`}
                  label={t('guests.nth.lastName', { n: at + 1 })}
                  maxLength={80}
                  autoComplete="off"
                />
                <FilledField
                  name={`mail.${at}`}
                  type="email"
                  label={t('guests.nth.email', { n: at + 1 })}
                  maxLength={254}
                  autoComplete="off"
                />
              </div>
            ))}
          </div>
        </Panel>
        <Panel title={t('guests.party.about')}>
          <PartyFields />
        </Panel>
      </FilledForm>
    </div>
  );
}
