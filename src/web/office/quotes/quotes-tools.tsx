import { Form } from 'react-router';
import { type QuotesQuery, quoteStates } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { quotesAddress } from './quotes-query.ts';

/** Which ones, the search and the order: all of it in the address. */
export function QuotesTools({ query }: { query: QuotesQuery }) {
  const { t, language } = useWords();
  const views = [undefined, ...quoteStates].map((state) => ({
    to: quotesAddress(language, { ...query, state, page: undefined }),
    label: state ? t(`quote.state.${state}`) : t('officeQuotes.all'),
    current: query.state === state,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks many views={views} />
      <Form
        role="search"
        action={`/${language}/office/quotes`}
        className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_13rem_auto] lg:max-w-3xl"
      >
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <SearchBox
          q={query.q}
          label={t('officeQuotes.search')}
          hint={t('officeQuotes.searchHint')}
          className=""
        />
        <select
          key={query.sort ?? ''}
          name="sort"
          aria-label={t('officeQuotes.sortBy')}
          defaultValue={query.sort ?? 'newest'}
          className="control"
        >
          {(['newest', 'oldest', 'day', 'ends', 'total'] as const).map((sort) => (
            <option key={sort} value={sort}>
              {t(`officeQuotes.sort.${sort}`)}
            </option>
          ))}
        </select>
        <Button type="submit" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </Form>
    </div>
  );
}
