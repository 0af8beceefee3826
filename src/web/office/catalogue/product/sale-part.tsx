import { Field } from '../../../design/field.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import type { DraftField } from './draft.ts';
import type { PartProps } from './part-props.ts';

/** How it is sold: what every kind needs, and what only its own kind reads. */
export function SalePart({ draft, errorOf }: PartProps) {
  const { t } = useWords();
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
  return (
    <Part title={t('catalogue.part.sale')}>
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          {field('vatRate', 'decimal')}
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
