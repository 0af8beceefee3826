import { Search } from 'lucide-react';
import { Form, Link } from 'react-router';
import { type CouponQuery, couponStates } from '#modules/shop/offers/contract';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { offersAddress } from './offer-query.ts';

/** Which ones, the search and the order: all of it in the address. */
export function OfferTools({ query }: { query: CouponQuery }) {
  const { t, language } = useWords();
  const views = [undefined, ...couponStates.toReversed()];
  return (
    <div className="mb-4 grid gap-3">
      <nav aria-label={t('office.list.views')}>
        <ul className="flex flex-wrap gap-1.5 py-1">
          {views.map((state) => (
            <li key={state ?? ''}>
              <Link
                to={offersAddress(language, { ...query, state, page: undefined })}
                aria-current={query.state === state ? 'page' : undefined}
                className={`press press-small whitespace-nowrap ${query.state === state ? 'press-dark' : 'press-quiet'}`}
              >
                {state ? t(`offers.states.${state}`) : t('offers.all')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Form
        role="search"
        action={`/${language}/office/offers`}
        className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_12rem_auto] lg:max-w-3xl"
      >
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <div className="relative min-w-0">
          <Search aria-hidden size={18} className="-translate-y-1/2 absolute top-1/2 left-3.5 text-quiet" />
          <input
            key={query.q ?? ''}
            type="search"
            name="q"
            defaultValue={query.q ?? ''}
            maxLength={80}
            aria-label={t('offers.search')}
            placeholder={t('offers.searchHint')}
            className="control pl-10"
          />
        </div>
        <select
          key={query.sort ?? ''}
          name="sort"
          aria-label={t('offers.sortBy')}
          defaultValue={query.sort ?? 'newest'}
          className="control"
        >
          {(['newest', 'code', 'used', 'ending'] as const).map((sort) => (
            <option key={sort} value={sort}>
              {t(`offers.sort.${sort}`)}
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
