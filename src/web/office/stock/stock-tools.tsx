import { Form } from 'react-router';
import type { StockQuery } from '#modules/shop/inventory/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { stockAddress } from './stock-query.ts';

/** Everything or what runs out, and the search: all of it in the address. */
export function StockTools({ query, low }: { query: StockQuery; low: number }) {
  const { t, language } = useWords();
  const search = { ...(query.q && { q: query.q }), ...(query.day && { day: query.day }) };
  const views = [
    { to: stockAddress(language, search), label: t('office.stock.all'), current: !query.low },
    {
      to: stockAddress(language, { ...search, low: '1' }),
      label: t('office.stock.low', { count: low }),
      current: !!query.low,
    },
  ];
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form role="search" action={`/${language}/office/stock`} className="flex max-w-2xl gap-2">
        {query.low && <input type="hidden" name="low" value={query.low} />}
        {query.day && <input type="hidden" name="day" value={query.day} />}
        <SearchBox q={query.q} label={t('office.stock.search')} hint={t('office.stock.searchHint')} />
        <Button type="submit" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </Form>
      <Form action={`/${language}/office/stock`} className="flex flex-wrap items-end gap-2">
        {query.low && <input type="hidden" name="low" value={query.low} />}
        {query.q && <input type="hidden" name="q" value={query.q} />}
        <Field
          type="date"
          name="day"
          key={query.day ?? ''}
          defaultValue={query.day ?? ''}
          label={t('rental.stock.day')}
          className="w-44"
        />
        <Button type="submit" look="quiet">
          {t('rental.stock.show')}
        </Button>
      </Form>
    </div>
  );
}
