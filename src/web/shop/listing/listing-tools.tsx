import { X } from 'lucide-react';
import { Form, Link, useSubmit } from 'react-router';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import type { WordKey } from '../../words/words.ts';
import { KeptOccasion } from '../occasion/kept-occasion.tsx';
import { withoutEmpty } from './filter-form.tsx';
import { type Filters, filterPairs, listingAddress, sortNames } from './filters.ts';
import { useListing } from './use-listing.ts';

export function SortForm() {
  const { t } = useWords();
  const submit = useSubmit();
  const { path, filters, occasion } = useListing();
  const { sort, ...others } = filters;
  return (
    <Form action={path} className="flex min-w-0 items-center gap-2" key={sort ?? 'recommended'}>
      <KeptOccasion choice={occasion} />
      {filterPairs(others).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="sr-only" htmlFor="sort">
        {t('shop.sort.label')}
      </label>
      <select
        id="sort"
        name="sort"
        defaultValue={sort ?? 'recommended'}
        className="control w-auto min-w-0 font-medium"
        onChange={(event) => {
          const form = event.currentTarget.form;
          if (form) void submit(withoutEmpty(new FormData(form)), { action: path, preventScrollReset: true });
        }}
      >
        {sortNames.map((name) => (
          <option key={name} value={name}>
            {t(`shop.sort.${name}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="press press-quiet needs-no-js">
        {t('shop.sort.apply')}
      </button>
    </Form>
  );
}

/** What narrows the list now, each with its way back. */
export function AppliedFilters() {
  const { t } = useWords();
  const { path, filters, occasion } = useListing();
  const chips = useChips(filters);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t('shop.filters.applied')} className="mb-6 flex flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Link
            to={listingAddress(path, without, occasion)}
            preventScrollReset
            className="badge-tone tone-primary min-h-8 hover:underline"
          >
            {label}
            <X aria-hidden size={15} />
            <span className="sr-only">{t('shop.filters.remove')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useChips(filters: Filters): { label: string; without: Filters }[] {
  const { t } = useWords();
  const money = useMoney();
  const { q, priceFrom, priceTo, rating, ...rest } = filters;
  return [
    ...(q ? [{ label: `“${q}”`, without: drop(filters, 'q') }] : []),
    ...(filters.free ? [{ label: t('shop.filters.freeOnly'), without: { ...filters, free: false } }] : []),
    ...rest.diet.map((diet) => ({
      label: t(`shop.diet.${diet}` as WordKey),
      without: { ...filters, diet: rest.diet.filter((other) => other !== diet) },
    })),
    ...(rating
      ? [{ label: t('reviews.filter.atLeast', { stars: rating }), without: drop(filters, 'rating') }]
      : []),
    ...(priceFrom === undefined
      ? []
      : [
          {
            label: t('shop.filters.atLeast', { price: money(priceFrom * 100) }),
            without: drop(filters, 'priceFrom'),
          },
        ]),
    ...(priceTo === undefined
      ? []
      : [
          {
            label: t('shop.filters.atMost', { price: money(priceTo * 100) }),
            without: drop(filters, 'priceTo'),
          },
        ]),
  ];
}

function drop(filters: Filters, name: 'q' | 'priceFrom' | 'priceTo' | 'rating'): Filters {
  const { [name]: _, ...rest } = filters;
  return rest;
}
