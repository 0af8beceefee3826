import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { FilledField } from '../../design/forms/filled-form.tsx';
import { numberIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('stock', by));
  return { version, values: { runsOutAt: String(values.runsOutAt) } };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const outcome = await app.settings.change({
    part: 'stock',
    values: { runsOutAt: numberIn(textIn(values, 'runsOutAt')) },
    expected: Number(textIn(values, 'expected')),
    by,
  });
  return settle(args.request, outcome, { of: 'stock', values });
}

export default function Stock() {
  const { values, version } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <Panel title={t('settings.stock.title')} className="max-w-2xl">
      <p className="-mt-2 mb-5 text-quiet">{t('settings.stock.lead')}</p>
      <SettingsForm of="stock" values={values} version={version}>
        <FilledField
          name="runsOutAt"
          type="number"
          min={0}
          max={999_999}
          label={t('settings.stock.runsOutAt')}
          hint={t('settings.stock.runsOutHint')}
          className="max-w-md"
          required
        />
      </SettingsForm>
    </Panel>
  );
}
