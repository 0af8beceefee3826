import { ArrowLeft } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { eventRights } from '#modules/planner/events/contract';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { Choose } from '../event/choose.tsx';
import { BeginWith } from '../templates/begin-with.tsx';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { EventFields } from './event-fields.tsx';
import { newEventValues, readEventForm, valuesOfTemplate } from './event-form.ts';

const OWN_SHOWN = 4;

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const { zone, currency } = await app.settings.shop();
  const workspaces = await app.events.workspaces.list(by);
  const key = new URL(args.request.url).searchParams.get('template');
  const template = key ? await app.eventTemplates.view({ key, language, by }) : null;
  if (template === undefined) throw notFound();
  const own = (await app.eventTemplates.list({ query: {}, by })).rows.filter(({ brings }) => brings);
  const values = { ...newEventValues(zone, language), ...(template && valuesOfTemplate(template, language)) };
  return { values, currency, workspaces, template, own: own.slice(0, OWN_SHOWN) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const values = valuesOf(await args.request.formData());
  const { currency } = await app.settings.shop();
  const workspaceId = textIn(values, 'workspace');
  const key = textIn(values, 'template');
  const wanted = { form: readEventForm(values, { currency }), ...(workspaceId && { workspaceId }), by };
  const made = key
    ? await app.eventTemplates.begin({ ...wanted, key, language })
    : await app.events.create(wanted);
  if (!made.ok && made.code === 'not-there' && key) throw notFound();
  if (made.ok)
    return redirect(`/${language}/planner/events/${made.value.id}`, { status: 303, headers: personal });
  return settle(args.request, made, { of: 'event', values });
}

export default function NewEvent() {
  const { values, currency, workspaces, template, own } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5">
      <PageHead title={t('planner.form.new')} hidden />
      <header>
        <Link
          to={`/${language}/planner/events`}
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
        >
          <ArrowLeft aria-hidden size={15} />
          {t('planner.event.back')}
        </Link>
        <h1 className="mt-1 text-[1.9rem] sm:text-4xl">{t('planner.form.new')}</h1>
      </header>
      <BeginWith own={own} chosen={template} />
      <FilledForm
        of="event"
        version={template?.key ?? ''}
        values={answer?.values ?? values}
        problems={usePlannerProblems(answer, 'event')}
        mend={t('planner.form.mend')}
        save={t('planner.form.create')}
      >
        {template && <input type="hidden" name="template" value={template.key} />}
        {workspaces.length > 1 && !template?.workspace && (
          <Choose
            name="workspace"
            label={t('life.workspace.one')}
            options={workspaces.map(({ id }) => id)}
            say={(id) => workspaces.find((one) => one.id === id)?.name ?? ''}
          />
        )}
        <EventFields
          currency={currency}
          rights={eventRights}
          {...(template && {
            endsHint: t('templates.begin.endsHint', { count: Math.round(template.brings.minutes / 60) }),
          })}
        />
      </FilledForm>
    </div>
  );
}
