import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ReadableColour } from '#modules/shop/settings/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, refusal, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { ColourSamples } from './colour-samples.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useSettingsProblems } from './use-problems.ts';

type Preview = { of: 'look'; problems: []; values: Values; preview: ReadableColour | null };

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('look', by));
  const { primaryColour, accentColour, logo } = values;
  return {
    version,
    logo,
    values: {
      primaryOwn: primaryColour ? 'on' : '',
      primaryColour: primaryColour ?? '#a1123b',
      accentOwn: accentColour ? 'on' : '',
      accentColour: accentColour ?? '#f2b84b',
    },
    shown: primaryColour ? app.settings.readable(primaryColour) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const form = await args.request.formData();
  const values = valuesOf(form);
  const before = shown(await app.settings.part('look', by));
  const expected = Number(textIn(values, 'expected'));
  const change = (look: object) =>
    app.settings.change({ part: 'look', values: { ...before.values, ...look }, expected, by });

  switch (form.get('intent')) {
    case 'preview': {
      const hex = textIn(values, 'primaryColour');
      const preview =
        isTicked(values, 'primaryOwn') && /^#[0-9a-f]{6}$/.test(hex) ? app.settings.readable(hex) : null;
      return data<Preview>({ of: 'look', problems: [], values, preview }, { headers: personal });
    }
    case 'logo': {
      const file = form.get('logo');
      if (!(file instanceof File) || file.size === 0)
        return refusal('logo', values, [{ field: 'logo', code: 'required' }]);
      const stored = await app.storePicture(new Uint8Array(await file.arrayBuffer()));
      if (!stored.ok) return refusal('logo', values, [{ field: 'logo', code: stored.code }]);
      return settle(args.request, await change({ logo: stored.value }), { of: 'logo', values });
    }
    case 'no-logo':
      return settle(args.request, await change({ logo: null }), { of: 'logo', values });
    default: {
      const own = (name: string) =>
        isTicked(values, `${name}Own`) ? textIn(values, `${name}Colour`).toLowerCase() : null;
      const outcome = await change({ primaryColour: own('primary'), accentColour: own('accent') });
      return settle(args.request, outcome, { of: 'look', values });
    }
  }
}

export default function Look() {
  const { values, version, shown: saved } = useLoaderData<typeof loader>();
  const answer = useAnswer<Preview | FormAnswer>();
  const { t } = useWords();
  const sample = answer && 'preview' in answer ? answer.preview : saved;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
      <Panel title={t('settings.look.colours')}>
        <p className="-mt-2 mb-5 max-w-prose text-quiet">{t('settings.look.lead')}</p>
        <SettingsForm
          of="look"
          values={values}
          version={version}
          more={
            <Button type="submit" name="intent" value="preview" look="quiet">
              {t('settings.look.preview')}
            </Button>
          }
        >
          <Colour name="primary" />
          <Colour name="accent" />
          {sample && <ColourSamples colour={sample} />}
        </SettingsForm>
      </Panel>
      <LogoPart />
    </div>
  );
}

function Colour({ name }: { name: 'primary' | 'accent' }) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  return (
    <div className="grid items-end gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <Tick
        name={`${name}Own`}
        defaultChecked={isTicked(values, `${name}Own`)}
        label={t(`settings.look.${name}Own`)}
      />
      <Field
        type="color"
        id={`${of}-${name}Colour`}
        name={`${name}Colour`}
        label={t(`settings.look.${name}`)}
        defaultValue={textIn(values, `${name}Colour`)}
        error={errorOf(`${name}Colour`)}
      />
    </div>
  );
}

function LogoPart() {
  const { version, logo } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { told, errorOf } = useSettingsProblems(answer, 'logo');
  const { t } = useWords();
  return (
    <Panel title={t('settings.look.logo')}>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
        <input type="hidden" name="expected" value={version} />
        <ErrorSummary title={t('settings.mend')} problems={told} />
        {logo && (
          <img
            src={`/media/${logo.key}-640.webp`}
            alt={t('settings.look.logo')}
            width={logo.width}
            height={logo.height}
            className="h-20 w-auto max-w-full justify-self-start rounded-field bg-[#fefbf7] object-contain p-2"
          />
        )}
        <Field
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          id="logo-logo"
          name="logo"
          label={t('settings.look.logoFile')}
          hint={t('settings.look.logoHint')}
          error={errorOf('logo')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="logo">
            {t('settings.look.logoSend')}
          </Button>
          {logo && (
            <Button type="submit" name="intent" value="no-logo" look="quiet">
              {t('settings.look.logoRemove')}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
