import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { Button } from '../../design/button.tsx';
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
import { ReplyBadge, useGuestName } from './guest-badges.tsx';
import { GuestFields } from './guest-fields.tsx';
import { guestValues, labelOf, readGuestForm } from './guest-form.ts';
import { GuestPrivacy } from './guest-privacy.tsx';
import { guestsHome } from './guest-query.ts';
import { useGuestProblems } from './use-guest-problems.ts';
import { useOpened } from './use-opened.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const guest = await app.guests.guest({ eventId, guestId: args.params.guestId ?? '', by });
  const choices = await app.guests.choices({ eventId, query: {}, by });
  if (!guest || !choices.ok) throw notFound();
  const { fields, groups } = choices.value;
  return { guest, choices: { fields, groups } };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId, language } = await eventVisit(args);
  const guestId = args.params.guestId ?? '';
  const values = valuesOf(await args.request.formData());
  const home = guestsHome(language, eventId);
  switch (textIn(values, 'intent')) {
    case 'remove': {
      const removed = await app.guests.changeMany({
        eventId,
        selection: { ids: [guestId] },
        change: { what: 'remove' },
        by,
      });
      if (!removed.ok) return settle(args.request, removed, { of: 'guest', values });
      return redirect(`${home}?changed=${removed.value.changeId}&count=1`, {
        status: 303,
        headers: personal,
      });
    }
    case 'erase': {
      if (textIn(values, 'sure') !== 'on')
        return settle(args.request, { ok: false, code: 'unsure' }, { of: 'erase', values });
      const erased = await app.guests.erase({ eventId, guestId, by });
      if (!erased.ok) return settle(args.request, erased, { of: 'erase', values });
      return redirect(`${home}?erased=1`, { status: 303, headers: personal });
    }
    default: {
      const changed = await app.guests.changeGuest({
        eventId,
        guestId,
        expected: Number(textIn(values, 'expected')),
        form: readGuestForm(values),
        groups: listIn(values, 'groups'),
        by,
      });
      const now =
        !changed.ok &&
        changed.code === 'changed-meanwhile' &&
        (await app.guests.guest({ eventId, guestId, by }));
      if (now) return conflict('guest', values, { values: guestValues(now), version: now.version });
      return settle(args.request, changed, { of: 'guest', values });
    }
  }
}

export default function Guest() {
  const loaded = useLoaderData<typeof loader>();
  const { choices } = loaded;
  const guest = useOpened(loaded.guest);
  const answer = useAnswer<ConflictAnswer>();
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const [params] = useSearchParams();
  const problems = useGuestProblems(answer, 'guest');
  const name = useGuestName(loaded.guest);
  const home = guestsHome(language, event.id);
  const form = answer?.of === 'guest' ? answer : undefined;
  const base = form?.base ?? guestValues(guest);
  const said = (field: string) => t(`guests.fields.${field as 'firstName'}`);
  return (
    <div className="max-w-3xl">
      <PageHead title={name} hidden />
      <Back to={`${home}/parties/${guest.partyId}`} label={loaded.guest.party} title={name} />
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <ReplyBadge reply={loaded.guest.reply} whole />
        <Link to={home} className="link text-quiet text-sm">
          {t('guests.back')}
        </Link>
      </div>
      <div className="grid gap-5">
        {params.get('done') === 'saved' && !answer && (
          <div role="status">
            <Note tone="success">{t('planner.form.saved')}</Note>
          </div>
        )}
        <Differences answer={form} label={(field) => labelOf(field, choices.fields, said)} />
        {may('change-guests') ? (
          <Panel>
            <FilledForm
              of="guest"
              version={form?.version ?? guest.version}
              values={form?.values ?? guestValues(guest)}
              problems={problems}
              mend={t('planner.form.mend')}
              save={t('planner.form.save')}
            >
              <input type="hidden" name="base" value={JSON.stringify(base)} />
              <GuestFields choices={choices} />
            </FilledForm>
          </Panel>
        ) : (
          <Shown values={guestValues(loaded.guest)} label={(field) => labelOf(field, choices.fields, said)} />
        )}
        {may('change-guests') && (
          <Panel title={t('guests.removeTitle')}>
            <p className="mb-3 text-quiet">{t('guests.removeText')}</p>
            <Form method="post">
              <Button type="submit" name="intent" value="remove" look="quiet" size="small">
                {t('guests.remove')}
              </Button>
            </Form>
          </Panel>
        )}
        <GuestPrivacy answer={answer} address={`${home}/${guest.id}/data`} />
      </div>
    </div>
  );
}

/** For who may look and not change. */
function Shown({
  values,
  label,
}: {
  values: ReturnType<typeof guestValues>;
  label: (field: string) => string;
}) {
  const shown = Object.entries(values).filter(([name, value]) => value.length > 0 && name !== 'groups');
  return (
    <Panel>
      <dl className="grid gap-2">
        {shown.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-quiet">{label(name)}</dt>
            <dd className="[overflow-wrap:anywhere]">{Array.isArray(value) ? value.join(', ') : value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
