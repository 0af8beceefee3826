import { Form, useSubmit } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { KeptOccasion } from '../occasion/kept-occasion.tsx';
import { dietNames, ratingNames } from './filters.ts';
import { useListing } from './use-listing.ts';

type FilterFormProps = { submitLabel: string; onSubmit?: () => void; atOnce?: boolean };

/** The filters of a listing; a GET form, so that every choice is an address. */
export function FilterForm({ submitLabel, onSubmit, atOnce }: FilterFormProps) {
  const { t } = useWords();
  const submit = useSubmit();
  const { path, filters, occasion } = useListing();
  const send = (form: HTMLFormElement) => {
    onSubmit?.();
    void submit(withoutEmpty(new FormData(form)), { action: path, preventScrollReset: true });
  };
  return (
    <Form
      action={path}
      // Another address fills the form anew.
      key={JSON.stringify([filters, occasion])}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (atOnce && ['checkbox', 'select-one'].includes(field.type)) send(event.currentTarget);
      }}
    >
      <KeptOccasion choice={occasion} />
      {filters.q && <input type="hidden" name="q" value={filters.q} />}
      {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
      {occasion.date && (
        <ChoiceGroup legend={t('shop.filters.availability')}>
          <Tick name="free" value="1" defaultChecked={filters.free} label={t('shop.filters.freeOnly')} />
        </ChoiceGroup>
      )}
      <ChoiceGroup legend={t('shop.filters.diet')} className="grid gap-1">
        {dietNames.map((diet) => (
          <Tick
            key={diet}
            name="diet"
            value={diet}
            defaultChecked={filters.diet.includes(diet)}
            label={t(`shop.diet.${diet}`)}
          />
        ))}
      </ChoiceGroup>
      <Field as="select" name="rating" label={t('reviews.filter.legend')} defaultValue={filters.rating ?? ''}>
        <option value="">{t('reviews.filter.any')}</option>
        {ratingNames.map((stars) => (
          <option key={stars} value={stars}>
            {t('reviews.filter.atLeast', { stars })}
          </option>
        ))}
      </Field>
      <ChoiceGroup legend={t('shop.filters.price')} className="grid grid-cols-2 gap-3">
        <Field
          type="number"
          name="priceFrom"
          label={t('shop.filters.priceFrom')}
          min={0}
          step={1}
          inputMode="numeric"
          defaultValue={filters.priceFrom ?? ''}
        />
        <Field
          type="number"
          name="priceTo"
          label={t('shop.filters.priceTo')}
          min={0}
          step={1}
          inputMode="numeric"
          defaultValue={filters.priceTo ?? ''}
        />
      </ChoiceGroup>
      <Button type="submit" look={atOnce ? 'quiet' : 'primary'}>
        {submitLabel}
      </Button>
    </Form>
  );
}

/** Fields left empty do not stand in the address. */
export function withoutEmpty(form: FormData): URLSearchParams {
  return new URLSearchParams(
    [...form].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]),
  );
}
