import { Form } from 'react-router';
import { type CouponQuery, couponStates } from '#modules/shop/offers/contract';
import { Button } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { offersAddress } from './offer-query.ts';

/** Which ones, the search and the order: all of it in the address. */
export function OfferTools({ query }: { query: CouponQuery }) {
  const { t, language } = useWords();
  const views = [undefined, ...couponStates.toReversed()].map((state) => ({
    to: offersAddress(language, { ...query, state, page: undefined }),
    label: state ? t(`offers.states.${state}`) : t('offers.all'),
    current: query.state === state,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form
        role="search"
        action={`/${language}/office/offers`}
        className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_12rem_auto] lg:max-w-3xl"
      >
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <SearchBox q={query.q} label={t('offers.search')} hint={t('offers.searchHint')} className="" />
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
