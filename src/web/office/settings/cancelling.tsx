import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
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
  const { values, version } = shown(await app.settings.part('cancelling', by));
  return {
    version,
    values: {
      mayCancel: values.mayCancel ? 'on' : '',
      cancelFreeDays: String(values.cancelFreeDays),
      cancelLastDays: String(values.cancelLastDays),
      cancelKeepBp: String(values.cancelKeepBp / 100),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const outcome = await app.settings.change({
    part: 'cancelling',
    values: {
      mayCancel: isTicked(values, 'mayCancel'),
      cancelFreeDays: numberIn(textIn(values, 'cancelFreeDays')),
      cancelLastDays: numberIn(textIn(values, 'cancelLastDays')),
      cancelKeepBp: Math.round(numberIn(textIn(values, 'cancelKeepBp')) * 100),
    },
    expected: Number(textIn(values, 'expected')),
    by,
  });
  return settle(args.request, outcome, { of: 'cancelling', values });
}

export default function Cancelling() {
  const { values, version } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <Panel title={t('settings.cancelling.title')} className="max-w-2xl">
      <p className="-mt-2 mb-5 text-quiet">{t('settings.cancelling.lead')}</p>
      <SettingsForm of="cancelling" values={values} version={version}>
        <MayCancel />
        <FilledField
          name="cancelFreeDays"
          type="number"
          min={0}
          max={365}
          label={t('settings.cancelling.freeDays')}
          hint={t('settings.cancelling.freeHint')}
          className="max-w-md"
          required
        />
        <FilledField
          name="cancelKeepBp"
          inputMode="decimal"
          label={t('settings.cancelling.keep')}
          hint={t('settings.cancelling.keepHint')}
          className="max-w-md"
          required
        />
        <FilledField
          name="cancelLastDays"
          type="number"
          min={0}
          max={365}
          label={t('settings.cancelling.lastDays')}
          hint={t('settings.cancelling.lastHint')}
          className="max-w-md"
          required
        />
      </SettingsForm>
    </Panel>
  );
}

function MayCancel() {
  const { t } = useWords();
  const { values } = useFilled();
  return (
    <Tick
      name="mayCancel"
      value="on"
      defaultChecked={isTicked(values, 'mayCancel')}
      label={t('settings.cancelling.may')}
    />
  );
}
