import { deliveryCountries, type OfficeZone } from '#modules/shop/delivery/contract';
import { Field } from '../../design/field.tsx';
import { FilledField, LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import { amountField, textFields, textIn } from '../../design/forms/form-values.ts';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { Arrangement } from './arrangement.tsx';

/** The areas, each with its price. */
export function Zones({ zones }: { zones: OfficeZone[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('settings.delivery.zones')}>
      <p className="-mt-2 mb-5 text-quiet">{t('settings.delivery.zonesLead')}</p>
      {zones.length === 0 && <p className="mb-4">{t('settings.delivery.zonesNone')}</p>}
      <div className="grid gap-3">
        {zones.map((zone) => (
          <Zone key={zone.id} zone={zone} />
        ))}
        <Zone />
      </div>
    </Panel>
  );
}

function Zone({ zone }: { zone?: OfficeZone }) {
  const { t, language } = useWords();
  const values = {
    ...textFields('names', zone?.names ?? {}),
    country: zone?.country ?? 'BE',
    postcodes: zone?.postcodes ?? '',
    priceMinor: amountField(zone?.priceMinor ?? null, language),
    freeFromMinor: amountField(zone?.freeFromMinor ?? null, language),
  };
  return (
    <Arrangement
      of={zone ? `zone-${zone.id}` : 'zone'}
      values={values}
      version={zone?.version ?? 0}
      isNew={!zone}
      line={
        zone ? (
          <ZoneLine zone={zone} />
        ) : (
          <span className="font-medium">{t('settings.delivery.zoneNew')}</span>
        )
      }
    >
      <LanguageFields name="names" label={t('settings.delivery.name')} maxLength={80} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Country />
        <FilledField
          name="postcodes"
          label={t('settings.delivery.postcodes')}
          hint={t('settings.delivery.postcodesHint')}
          required
          maxLength={2000}
        />
        <FilledField
          name="priceMinor"
          inputMode="decimal"
          label={t('settings.delivery.price')}
          required
          maxLength={10}
        />
        <FilledField
          name="freeFromMinor"
          inputMode="decimal"
          label={t('settings.delivery.freeFrom')}
          hint={t('settings.delivery.freeFromHint')}
          maxLength={10}
        />
      </div>
    </Arrangement>
  );
}

function ZoneLine({ zone }: { zone: OfficeZone }) {
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">
          <SaidIn texts={zone.names} />
        </span>
        <Money minor={zone.priceMinor} />
      </span>
      <span className="figures block text-quiet text-sm [overflow-wrap:anywhere]">
        {zone.country} {zone.postcodes}
      </span>
    </>
  );
}

function Country() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="select"
      id={`${of}-country`}
      name="country"
      label={t('settings.delivery.country')}
      defaultValue={textIn(values, 'country')}
      error={errorOf('country')}
    >
      {deliveryCountries.map((country) => (
        <option key={country} value={country}>
          {t(`settings.countries.${country}`)}
        </option>
      ))}
    </Field>
  );
}
