import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type FieldForm, fieldKinds } from '#modules/planner/guests/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Back } from './back.tsx';
import { FilledSelect, FilledText } from './filled-choices.tsx';
import { guestsAddress, guestsHome } from './guest-query.ts';
import { useGuestProblems } from './use-guest-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-guests');
  const choices = await app.guests.choices({ eventId: event.id, query: {}, by });
  if (!choices.ok) throw notFound();
  const { groups, tags, fields } = choices.value;
  return { groups, tags, fields };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-guests');
  const values = valuesOf(await args.request.formData());
  const text = (name: string) => textIn(values, name);
  const of = { eventId: event.id, by };
  const id = text('id');
  const untag = () =>
    app.guests.changeMany({
      ...of,
      selection: { matching: { tag: id } },
      change: { what: 'untag', value: id },
    });
  const steps = {
    group: () => app.guests.addGroup({ ...of, name: text('name') }),
    rename: () => app.guests.changeGroup({ ...of, groupId: id, name: text('name') }),
    'group-gone': () => app.guests.removeGroup({ ...of, groupId: id }),
    field: () => app.guests.addField({ ...of, form: fieldIn(values) }),
    'field-gone': () => app.guests.removeField({ ...of, fieldId: id }),
    untag,
  };
  const step = text('of').split(' ')[0] ?? '';
  if (!Object.hasOwn(steps, step)) throw notFound();
  return settle(args.request, await steps[step as keyof typeof steps](), { of: text('of'), values });
}

const fieldIn = (values: Values): FieldForm => ({
  label: textIn(values, 'label'),
  kind: textIn(values, 'kind') as FieldForm['kind'],
  choices: textIn(values, 'choices')
    .split(/\r?\n/)
    .map((choice) => choice.trim())
    .filter(Boolean),
});

export default function Groups() {
  const { groups, tags, fields } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const mend = t('planner.form.mend');
  const made = `${groups.length} ${fields.length}`;
  const values = (of: string): Values => (answer?.of === of ? answer.values : {});
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHead title={t('guests.groups.title')} hidden />
      <Back to={guestsHome(language, event.id)} label={t('guests.back')} title={t('guests.groups.title')} />
      <Panel title={t('guests.groups.groups')}>
        <p className="mb-4 text-quiet">{t('guests.groups.groupsText')}</p>
        <ul className="mb-5 grid gap-3">
          {groups.map((group) => (
            <GroupLine key={`${group.id} ${group.name}`} group={group} answer={answer} />
          ))}
        </ul>
        <FilledForm
          of="group"
          version={made}
          values={values('group')}
          problems={useGuestProblems(answer, 'group')}
          mend={mend}
          save={t('guests.groups.addGroup')}
        >
          <FilledField name="name" label={t('guests.groups.name')} maxLength={80} autoComplete="off" />
        </FilledForm>
      </Panel>
      <Panel title={t('guests.groups.tags')}>
        {tags.length === 0 ? (
          <p className="text-quiet">{t('guests.groups.noTags')}</p>
        ) : (
          <ul className="grid gap-2">
            {tags.map(({ tag, count }) => (
              <li key={tag} className="flex flex-wrap items-center justify-between gap-3">
                <Link
                  to={guestsAddress(language, event.id, { tag })}
                  className="link [overflow-wrap:anywhere]"
                >
                  {tag} <span className="text-quiet">({count})</span>
                </Link>
                <Gone of="untag" id={tag} label={t('guests.groups.untag', { name: tag })} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('guests.groups.fields')}>
        <p className="mb-4 text-quiet">{t('guests.groups.fieldsText')}</p>
        <ul className="mb-5 grid gap-2">
          {fields.map(({ id, label, kind, choices }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="font-medium">{label}</span>
                <span className="block text-quiet text-sm">
                  {[t(`guests.groups.kinds.${kind}`), choices.join(', ')].filter(Boolean).join(': ')}
                </span>
              </span>
              <Gone
                of="field-gone"
                id={id}
                label={t('guests.groups.removeField', { name: label })}
                sure={t('guests.groups.fieldSure')}
              />
            </li>
          ))}
        </ul>
        <FilledForm
          of="field"
          version={made}
          values={values('field')}
          problems={useGuestProblems(answer, 'field')}
          mend={mend}
          save={t('guests.groups.addField')}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <FilledField name="label" label={t('guests.groups.label')} maxLength={80} autoComplete="off" />
            <FilledSelect
              name="kind"
              label={t('guests.groups.kind')}
              options={fieldKinds.map((kind) => [kind, t(`guests.groups.kinds.${kind}`)])}
            />
          </div>
          <FilledText
            name="choices"
            label={t('guests.groups.choices')}
            hint={t('guests.groups.choicesHint')}
            maxLength={4_000}
          />
        </FilledForm>
      </Panel>
    </div>
  );
}

type GroupLineProps = { group: { id: string; name: string; count: number }; answer: FormAnswer | undefined };

function GroupLine({ group: { id, name, count }, answer }: GroupLineProps) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const of = `rename ${id}`;
  const { errorOf } = useGuestProblems(answer, of);
  return (
    <li className="flex flex-wrap items-start gap-2">
      <Form method="post" className="flex min-w-0 flex-1 basis-64 items-start gap-2">
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="id" value={id} />
        <Field
          id={`${of}-name`}
          name="name"
          label={t('guests.groups.rename', { name })}
          quietLabel
          defaultValue={answer?.of === of ? textIn(answer.values, 'name') : name}
          error={errorOf('name')}
          maxLength={80}
          className="flex-1"
        />
        <Button type="submit" look="quiet">
          {t('guests.groups.save')}
        </Button>
      </Form>
      <Link to={guestsAddress(language, event.id, { group: id })} className="link self-center text-sm">
        {t('guests.count', { count })}
      </Link>
      <Gone
        of="group-gone"
        id={id}
        label={t('guests.groups.removeGroup', { name })}
        sure={t('guests.groups.groupSure')}
      />
    </li>
  );
}

type GoneProps = { of: string; id: string; label: string; sure?: string };

/** Takes something away; what cannot be taken back is asked first, without a script too. */
function Gone({ of, id, label, sure }: GoneProps) {
  const { t } = useWords();
  const form = (
    <Form method="post">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" look={sure ? 'danger' : 'quiet'} size="small" aria-label={label}>
        {t('guests.groups.remove')}
      </Button>
    </Form>
  );
  if (!sure) return form;
  return (
    <details className="open:basis-full">
      <summary className="press press-bare press-small cursor-pointer list-none" aria-label={label}>
        {t('guests.groups.remove')}
      </summary>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <p>{sure}</p>
        {form}
      </div>
    </details>
  );
}
