import { UserPlus } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { formatDay, wallClock } from '#platform/time';
import { LinkButton } from '../../design/button.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { listIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisit } from '../planner-visit.ts';
import { Back } from './back.tsx';
import { type ConflictAnswer, conflict } from './conflict.ts';
import { Differences } from './differences.tsx';
import { partyValues, readPartyForm } from './guest-form.ts';
import { guestsHome } from './guest-query.ts';
import { PartyFields } from './party-fields.tsx';
import { PartyMails } from './party-mails.tsx';
import { PartyPeople } from './party-people.tsx';
import { useGuestProblems } from './use-guest-problems.ts';
import { useOpened } from './use-opened.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const partyId = args.params.partyId ?? '';
  const find = new URL(args.request.url).searchParams.get('find')?.trim() ?? '';
  const party = await app.guests.party({ eventId, partyId, by });
  if (!party) throw notFound();
  const [found, mails] = await Promise.all([
    find ? app.guests.findParties({ eventId, words: find, by }) : [],
    app.guests.mails({ eventId, partyId, by }),
  ]);
  return { party, find, found: found.filter(({ id }) => id !== partyId), mails };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId, language } = await eventVisit(args);
  const partyId = args.params.partyId ?? '';
  const values = valuesOf(await args.request.formData());
  const home = guestsHome(language, eventId);
  if (textIn(values, 'intent') === 'move') {
    const to = textIn(values, 'to');
    const moved = await app.guests.moveGuests({
      eventId,
      from: partyId,
      guestIds: listIn(values, 'guest'),
      ...(to !== 'new' && { to }),
      by,
    });
    if (!moved.ok) return settle(args.request, moved, { of: 'move', values });
    return redirect(`${home}/parties/${moved.value.partyId}?done=saved`, { status: 303, headers: personal });
  }
  const changed = await app.guests.changeParty({
    eventId,
    partyId,
    expected: Number(textIn(values, 'expected')),
    form: readPartyForm(values),
    by,
  });
  const now =
    !changed.ok && changed.code === 'changed-meanwhile' && (await app.guests.party({ eventId, partyId, by }));
  if (now) return conflict('party', values, { values: partyValues(now), version: now.version });
  return settle(args.request, changed, { of: 'party', values });
}

export default function Party() {
  const loaded = useLoaderData<typeof loader>();
  const party = useOpened(loaded.party);
  const answer = useAnswer<ConflictAnswer>();
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const [params] = useSearchParams();
  const problems = useGuestProblems(answer, 'party');
  const home = guestsHome(language, event.id);
  const form = answer?.of === 'party' ? answer : undefined;
  const base = form?.base ?? partyValues(party);
  return (
    <div className="max-w-3xl">
      <PageHead title={loaded.party.name} hidden />
      <Back to={home} label={t('guests.back')} title={loaded.party.name} />
      <div className="grid gap-5">
        {params.get('done') === 'saved' && !answer && (
          <div role="status">
            <Note tone="success">{t('planner.form.saved')}</Note>
          </div>
        )}
        {loaded.party.registeredAt && (
          <Note tone="info">
            {t('guests.party.registeredOn', {
              day: formatDay(wallClock(new Date(loaded.party.registeredAt), event.zone).day, language),
            })}
          </Note>
        )}
        <PartyPeople
          party={loaded.party}
          find={loaded.find}
          found={loaded.found}
          answer={answer}
          add={
            may('change-guests') && (
              <LinkButton to={`${home}/parties/${party.id}/add`} size="small" look="quiet">
                <UserPlus aria-hidden size={17} />
                {t('guests.party.addGuest')}
              </LinkButton>
            )
          }
        />
        {may('change-guests') ? (
          <Panel title={t('guests.party.about')}>
            <div className="grid gap-5">
              <Differences answer={form} label={(field) => t(`guests.fields.${field as 'name'}`)} />
              <FilledForm
                of="party"
                version={form?.version ?? party.version}
                values={form?.values ?? partyValues(party)}
                problems={problems}
                mend={t('planner.form.mend')}
                save={t('planner.form.save')}
              >
                <input type="hidden" name="base" value={JSON.stringify(base)} />
                <PartyFields />
              </FilledForm>
            </div>
          </Panel>
        ) : (
          loaded.party.email && (
            <Panel title={t('guests.party.about')}>
              <Link to={`mailto:${loaded.party.email}`} className="link">
                {loaded.party.email}
              </Link>
            </Panel>
          )
        )}
        <PartyMails mails={loaded.mails} />
      </div>
    </div>
  );
}
