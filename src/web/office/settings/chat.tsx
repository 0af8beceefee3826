import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Tick } from '../../design/choice.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, numberIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('chat', by));
  return {
    version,
    values: {
      chatOn: values.chatOn ? 'on' : '',
      chatFrom: values.chatFrom,
      chatUntil: values.chatUntil,
      chatWaitMinutes: String(values.chatWaitMinutes),
      chatKeptDays: String(values.chatKeptDays),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const outcome = await app.settings.change({
    part: 'chat',
    values: {
      chatOn: isTicked(values, 'chatOn'),
      chatFrom: textIn(values, 'chatFrom'),
      chatUntil: textIn(values, 'chatUntil'),
      chatWaitMinutes: numberIn(textIn(values, 'chatWaitMinutes')),
      chatKeptDays: numberIn(textIn(values, 'chatKeptDays')),
    },
    expected: Number(textIn(values, 'expected')),
    by,
  });
  return settle(args.request, outcome, { of: 'chat', values });
}

/** Whether and when visitors can talk to the staff. */
export default function ChatSettings() {
  const { values, version } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  return (
    <Panel
      title={t('desk.settings.title')}
      className="max-w-2xl"
      action={
        <Link className="link" to={`/${language}/office/chat-answers`}>
          {t('desk.settings.answers')}
        </Link>
      }
    >
      <p className="-mt-2 mb-5 text-quiet">{t('desk.settings.lead')}</p>
      <SettingsForm of="chat" values={values} version={version}>
        <IsOn />
        <div className="grid max-w-md gap-4 sm:grid-cols-2">
          <FilledField name="chatFrom" type="time" label={t('desk.settings.from')} required />
          <FilledField name="chatUntil" type="time" label={t('desk.settings.until')} required />
        </div>
        <FilledField
          name="chatWaitMinutes"
          type="number"
          min={1}
          max={60}
          label={t('desk.settings.wait')}
          className="max-w-md"
          required
        />
        <FilledField
          name="chatKeptDays"
          type="number"
          min={30}
          max={1095}
          label={t('desk.settings.kept')}
          hint={t('desk.settings.keptHint')}
          className="max-w-md"
          required
        />
      </SettingsForm>
    </Panel>
  );
}

function IsOn() {
  const { t } = useWords();
  const { values } = useFilled();
  return (
    <Tick
      name="chatOn"
      value="on"
      defaultChecked={isTicked(values, 'chatOn')}
      label={t('desk.settings.on')}
    />
  );
}
