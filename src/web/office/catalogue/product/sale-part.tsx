import type { VatRate } from '#modules/shop/settings/contract';
import { pickText } from '#platform/i18n';
import { Field } from '../../../design/field.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { writePercent } from '../amounts.ts';
import type { DraftField } from './draft.ts';
import type { PartProps } from './part-props.ts';

/** How it is sold: what every kind needs, and what only its own kind reads. */
export function SalePart({ draft, errorOf, vatRates }: PartProps & { vatRates: VatRate[] }) {
  const { t, language } = useWords();
  const field = (name: DraftField, mode: 'numeric' | 'decimal' = 'numeric') => (
    <Field
      key={name}
      name={name}
      id={name}
      inputMode={mode}
      label={t(`catalogue.field.${name}`)}
      hint={t(`catalogue.hint.${name}`)}
      defaultValue={draft.fields[name]}
      maxLength={12}
      error={errorOf(name)}
    />
  );
  const rates = vatRates.map(({ rateBp, names }) => ({
    value: writePercent(rateBp),
    name: pickText(names, language).text,
  }));
  return (
    <Part title={t('catalogue.part.sale')}>
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            as="select"
            name="vatRate"
            id="vatRate"
            label={t('catalogue.field.vatRate')}
            hint={t('catalogue.hint.vatRate')}
            defaultValue={draft.fields.vatRate}
            error={errorOf('vatRate')}
          >
            {/* A program may have given it a rate that is not on the list. */}
            {!rates.some(({ value }) => value === draft.fields.vatRate) && (
              <option value={draft.fields.vatRate}>{draft.fields.vatRate} %</option>
            )}
            {rates.map(({ value, name }) => (
              <option key={value} value={value}>
                {value} % {name}
              </option>
            ))}
          </Field>
          {field('leadDays')}
        </div>
        {/* Shown by the kind that is chosen, in CSS: without a script, every kind's fields are there. */}
        <fieldset className="of-kind of-service grid min-w-0 gap-4 sm:grid-cols-2">
          <legend className="mb-2 font-medium text-[0.9375rem]">{t('catalogue.kind.service.name')}</legend>
          {field('dayCapacity')}
        </fieldset>
        <fieldset className="of-kind of-per-guest grid min-w-0 gap-4 sm:grid-cols-2">
          <legend className="mb-2 font-medium text-[0.9375rem]">{t('catalogue.kind.per-guest.name')}</legend>
          {field('minGuests')}
          {field('maxGuests')}
        </fieldset>
        <fieldset className="of-kind of-rental grid min-w-0 gap-4 sm:grid-cols-3">
          <legend className="mb-2 font-medium text-[0.9375rem]">{t('catalogue.kind.rental.name')}</legend>
          {field('rentalOutDays')}
          {field('rentalBackDays')}
          {field('deposit', 'decimal')}
          <p className="text-quiet text-sm sm:col-span-3">{t('catalogue.rentalsText')}</p>
        </fieldset>
      </div>
    </Part>
  );
}
