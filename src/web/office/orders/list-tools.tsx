import { SlidersHorizontal } from 'lucide-react';
import { Form, useSubmit } from 'react-router';
import type { OfficeQuery } from '#modules/shop/orders/contract';
import { Button } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { FilterFields } from './filter-fields.tsx';
import { countFilters, listAddress, queryOf, queryPairs, viewOf, views } from './order-query.ts';

const sorts = ['newest', 'oldest', 'day', 'total'] as const;

/** Views, search, order and filters: all of it in the address. */
export function ListTools({ query }: { query: OfficeQuery }) {
  return (
    <div className="mb-4 grid gap-3">
      <Views query={query} />
      <div className="flex flex-wrap items-center gap-3">
        <SearchForm query={query} />
        <SortForm query={query} />
        <Filters query={query} />
      </div>
    </div>
  );
}

function Views({ query }: { query: OfficeQuery }) {
  const { t, language } = useWords();
  const current = viewOf(query);
  return (
    <ViewLinks
      many
      views={views.map((view) => ({
        to: listAddress(language, queryOf(view, query)),
        label: t(`office.list.view.${view.name}`),
        current: view.name === current,
      }))}
    />
  );
}

function Kept({ query }: { query: OfficeQuery }) {
  return queryPairs(query).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

function SearchForm({ query: { q, page: _, ...others } }: { query: OfficeQuery }) {
  const { t, language } = useWords();
  return (
    <Form role="search" action={`/${language}/office/orders`} className="flex min-w-0 flex-1 basis-72 gap-2">
      <Kept query={others} />
      <SearchBox q={q} label={t('office.list.search')} hint={t('office.list.searchHint')} />
      <Button type="submit" look="quiet">
        {t('office.list.searchAction')}
      </Button>
    </Form>
  );
}

function SortForm({ query: { sort, page: _, ...others } }: { query: OfficeQuery }) {
  const { t, language } = useWords();
  const submit = useSubmit();
  return (
    <Form action={`/${language}/office/orders`} className="flex gap-2" key={sort ?? 'newest'}>
      <Kept query={others} />
      <select
        name="sort"
        aria-label={t('office.list.sort')}
        defaultValue={sort ?? 'newest'}
        className="control w-auto"
        onChange={(event) => void submit(event.currentTarget.form)}
      >
        {sorts.map((name) => (
          <option key={name} value={name}>
            {t(`office.list.sorts.${name}`)}
          </option>
        ))}
      </select>
      <Button type="submit" look="quiet" className="needs-no-js">
        {t('office.list.sort')}
      </Button>
    </Form>
  );
}

function Filters({ query }: { query: OfficeQuery }) {
  const { t } = useWords();
  const count = countFilters(query);
  return (
    <details className="group open:basis-full" open={count > 0 && viewOf(query) === undefined}>
      <summary className="press press-quiet w-fit">
        <SlidersHorizontal aria-hidden size={16} />
        {count > 0 ? t('office.list.filtersCount', { count }) : t('office.list.filters')}
      </summary>
      <FilterFields query={query} />
    </details>
  );
}
