import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { countries, type PartValues } from '#modules/shop/settings/contract';
import { Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import {
  isTicked,
  textFields,
  textIn,
  textsIn,
  type Values,
  valuesOf,
} from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('business', by));
  return { values: fieldsOf(values), version };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const text = (name: string) => textIn(values, name);
  const address = (name: string) => ({
    street: text(`${name}.street`),
    postcode: text(`${name}.postcode`),
    town: text(`${name}.town`),
    country: text(`${name}.country`),
  });
  const outcome = await app.settings.change({
    part: 'business',
    values: {
      name: text('name'),
      tagline: textsIn(values, 'tagline'),
      email: text('email'),
      phone: text('phone'),
      address: address('address'),
      pickUpAddress: isTicked(values, 'pickUpElsewhere') ? address('pickUpAddress') : null,
      companyNumber: text('companyNumber'),
      vatNumber: text('vatNumber'),
      orderPrefix: text('orderPrefix'),
    },
    expected: Number(text('expected')),
    by,
  });
  return settle(args.request, outcome, { of: 'business', values });
}

function fieldsOf(business: PartValues['business']): Values {
  const { tagline, address, pickUpAddress, ...plain } = business;
  const placed = (name: string, place: typeof address | null) =>
    Object.fromEntries(Object.entries(place ?? {}).map(([field, value]) => [`${name}.${field}`, value]));
  return {
    ...plain,
    ...textFields('tagline', tagline),
    ...placed('address', address),
    ...placed('pickUpAddress', pickUpAddress),
    pickUpElsewhere: pickUpAddress ? 'on' : '',
  };
}

export default function Business() {
  const { values, version } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <SettingsForm of="business" values={values} version={version}>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Panel title={t('settings.business.title')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <FilledField
              name="name"
              label={t('settings.business.name')}
              required
              maxLength={60}
              className="sm:col-span-2"
            />
            <FilledField
              name="email"
              type="email"
              label={t('settings.business.email')}
              required
              maxLength={200}
            />
            <FilledField name="phone" type="tel" label={t('settings.business.phone')} maxLength={40} />
            <div className="sm:col-span-2">
              <LanguageFields
                name="tagline"
                label={t('settings.business.tagline')}
                hint={t('settings.business.taglineHint')}
                maxLength={160}
              />
            </div>
          </div>
        </Panel>
        <div className="grid gap-6">
          <Panel title={t('settings.business.address')}>
            <Address name="address" />
          </Panel>
          <Panel title={t('settings.business.numbers')}>
            <div className="grid gap-4 sm:grid-cols-2">
              <FilledField name="companyNumber" label={t('settings.business.companyNumber')} maxLength={40} />
              <FilledField
                name="vatNumber"
                label={t('settings.business.vatNumber')}
                hint={t('settings.business.vatHint')}
                maxLength={40}
              />
              <FilledField
                name="orderPrefix"
                label={t('settings.business.orderPrefix')}
                hint={t('settings.business.prefixHint')}
                required
                maxLength={4}
              />
            </div>
          </Panel>
          <Panel title={t('settings.business.pickUp')}>
            <PickUp />
          </Panel>
        </div>
      </div>
    </SettingsForm>
  );
}

function PickUp() {
  const { t } = useWords();
  const { values } = useFilled();
  return (
    <div className="group grid gap-4">
      <Tick
        name="pickUpElsewhere"
        defaultChecked={isTicked(values, 'pickUpElsewhere')}
        label={t('settings.business.pickUpElsewhere')}
      />
      <div className="hidden group-has-[[name=pickUpElsewhere]:checked]:block">
        <Address name="pickUpAddress" />
      </div>
    </div>
  );
}

function Address({ name }: { name: string }) {
  const { t, language } = useWords();
  const { of, values, errorOf } = useFilled();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (
    <div className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <FilledField
        name={`${name}.street`}
        label={t('settings.business.street')}
        maxLength={200}
        className="sm:col-span-2"
      />
      <FilledField name={`${name}.postcode`} label={t('settings.business.postcode')} maxLength={12} />
      <FilledField name={`${name}.town`} label={t('settings.business.town')} maxLength={100} />
      <Field
        as="select"
        id={`${of}-${name}.country`}
        name={`${name}.country`}
        label={t('settings.business.country')}
        defaultValue={textIn(values, `${name}.country`) || 'BE'}
        error={errorOf(`${name}.country`)}
        className="sm:col-span-2"
      >
        {countries.map((country) => (
          <option key={country} value={country}>
            {names.of(country)}
          </option>
        ))}
      </Field>
    </div>
  );
}
