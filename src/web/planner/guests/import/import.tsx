import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
  useRevalidator,
  useSearchParams,
} from 'react-router';
import type { ImportView } from '#modules/planner/guests/contract';
import { Badge } from '../../../design/badge.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { textIn, type Values, valuesOf } from '../../../design/forms/form-values.ts';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { useEvent } from '../../event/use-event.ts';
import { eventVisitWith } from '../../planner-visit.ts';
import { Back } from '../back.tsx';
import { guestsHome } from '../guest-query.ts';
import { stateTone, useRefusedWords } from './import-words.ts';
import { MappingForm } from './mapping-form.tsx';
import { Problems } from './problems.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-guests');
  const eventId = event.id;
  const sheet = await app.guests.imports.show({ eventId, importId: args.params.importId ?? '', by });
  const choices = await app.guests.choices({ eventId, query: {}, by });
  if (!sheet || !choices.ok) throw notFound();
  return { sheet, fields: choices.value.fields };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'change-guests');
  const { imports } = app.guests;
  const of = { eventId: event.id, importId: args.params.importId ?? '', by };
  const sheet = await imports.show(of);
  if (!sheet) throw notFound();
  const values = valuesOf(await args.request.formData());
  const steps = {
    sheet: () => imports.chooseSheet({ ...of, sheet: Number(textIn(values, 'sheet')) }),
    map: () => imports.map({ ...of, mapping: mappingIn(values, sheet) }),
    start: () => imports.start(of),
    discard: () => imports.discard(of),
    undo: () => imports.undo(of),
  };
  const intent = textIn(values, 'intent');
  if (!Object.hasOwn(steps, intent)) throw notFound();
  const done = await steps[intent as keyof typeof steps]();
  if (!done.ok) {
    const problem = typeof done.details?.problem === 'string' ? done.details.problem : undefined;
    return data({ code: problem ?? done.code, values }, { status: 422, headers: personal });
  }
  const home = `${guestsHome(language, event.id)}/import`;
  return redirect(intent === 'discard' ? home : `${home}/${of.importId}`, { status: 303, headers: personal });
}

const mappingIn = (values: Values, { mapping, columns }: ImportView) => ({
  sheet: mapping.sheet,
  columns: columns.map((_, at) => textIn(values, `column.${at}`) || null),
  countMeans: textIn(values, 'countMeans'),
  duplicates: textIn(values, 'duplicates'),
  language: textIn(values, 'language'),
});

export default function GuestImport() {
  const { sheet, fields } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const refused = useRefusedWords();
  const [params] = useSearchParams();
  const sending = useNavigation().formMethod === 'POST';
  const home = guestsHome(language, event.id);
  const { state } = sheet;
  const works = state === 'checking' || state === 'running';
  const maps = state === 'uploaded' || (state === 'checked' && (params.has('map') || answer !== undefined));
  return (
    <div className="grid max-w-4xl gap-5">
      <PageHead title={sheet.fileName} hidden />
      <Back to={`${home}/import`} label={t('guestImport.title')} title={sheet.fileName} />
      <p className="-mt-4 flex flex-wrap items-center gap-3 text-quiet">
        {t('guestImport.rows', { count: sheet.rows })}
        <Badge tone={stateTone[state]}>{t(`guestImport.states.${state}`)}</Badge>
      </p>
      {answer && (
        <Note tone="error" alert>
          {refused({ code: answer.code })}
        </Note>
      )}
      {works && <Working sheet={sheet} />}
      {maps && <MappingForm sheet={sheet} fields={fields} typed={answer?.values} />}
      {state === 'checked' && !maps && <Preview sheet={sheet} sending={sending} />}
      {(state === 'done' || state === 'undone') && <Outcome sheet={sheet} home={home} sending={sending} />}
      {state === 'failed' && <Note tone="error">{t('guestImport.failed')}</Note>}
      {!works && state !== 'uploaded' && sheet.problemCount > 0 && <Problems sheet={sheet} />}
      {(state === 'uploaded' || state === 'checked' || state === 'failed') && (
        <Form method="post">
          <Button type="submit" name="intent" value="discard" look="bare" size="small">
            {t('guestImport.discard')}
          </Button>
        </Form>
      )}
    </div>
  );
}

// The live line tells of each step; this is for when it is down.
const LOOK_AGAIN_MS = 4_000;

function Working({ sheet: { state, done, of } }: { sheet: ImportView }) {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const again = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [revalidate]);
  const writes = state === 'running';
  return (
    <Panel title={t(writes ? 'guestImport.states.running' : 'guestImport.states.checking')}>
      <progress
        className="progress progress-primary w-full"
        {...(writes && { value: done, max: Math.max(1, of) })}
        aria-label={t(writes ? 'guestImport.states.running' : 'guestImport.states.checking')}
      />
      <p role="status" className="figures mt-2 text-quiet text-sm">
        {writes ? t('guestImport.progress', { done, of }) : t('guestImport.looking')}
      </p>
    </Panel>
  );
}

function Figures({ sheet: { counts } }: { sheet: ImportView }) {
  const { t } = useWords();
  const figures = (['added', 'parties', 'updated', 'same', 'faulty'] as const).map(
    (name) => [name, counts[name]] as const,
  );
  return (
    <dl className="mb-5 flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt className="text-quiet text-sm">{t(`guestImport.counts.${name}`)}</dt>
          <dd className="figures font-semibold text-2xl">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the file would do, before it does anything. */
function Preview({ sheet, sending }: { sheet: ImportView; sending: boolean }) {
  const { t } = useWords();
  const { counts, planned } = sheet;
  const nothing = counts.added + counts.updated === 0;
  return (
    <Panel title={t('guestImport.preview')}>
      <Figures sheet={sheet} />
      {nothing && <p className="mb-4">{t('guestImport.nothing')}</p>}
      <ul className="mb-5 divide-y divide-line">
        {planned.map(({ line, name, what, guests }) => (
          <li
            key={line}
            className="flex flex-wrap items-center justify-between gap-x-4 py-2 text-[0.9375rem]"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{name}</span>
              {guests.length > 0 && (
                <span className="block text-quiet text-sm">
                  {guests.map((guest) => guest || t('guests.unnamed')).join(', ')}
                </span>
              )}
            </span>
            <span className="text-quiet text-sm">
              {t('guestImport.line', { line })} · {t(`guestImport.what.${what}`)}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {!nothing && (
          <Form method="post">
            <Button type="submit" name="intent" value="start" pending={sending} pendingLabel={t('site.busy')}>
              {t('guestImport.start', { count: counts.added + counts.updated })}
            </Button>
          </Form>
        )}
        <LinkButton to="?map=1" look="quiet">
          {t('guestImport.mapAgain')}
        </LinkButton>
      </div>
    </Panel>
  );
}

function Outcome({ sheet, home, sending }: { sheet: ImportView; home: string; sending: boolean }) {
  const { t } = useWords();
  const { state, counts } = sheet;
  if (state === 'undone')
    return (
      <Note tone="success">
        {t('guestImport.undone')}
        {(counts.left ?? 0) > 0 && <> {t('guestImport.left', { count: counts.left ?? 0 })}</>}
      </Note>
    );
  return (
    <Panel title={t('guestImport.states.done')}>
      <Figures sheet={sheet} />
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`${home}?sort=newest`}>{t('guestImport.toList')}</LinkButton>
        <Form method="post">
          <Button
            type="submit"
            name="intent"
            value="undo"
            look="quiet"
            pending={sending}
            pendingLabel={t('site.busy')}
          >
            {t('guestImport.undo')}
          </Button>
        </Form>
      </div>
    </Panel>
  );
}
