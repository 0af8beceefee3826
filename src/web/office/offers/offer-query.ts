import { CouponQuery } from '#modules/shop/offers/contract';

const names = ['q', 'state', 'sort'] as const;

/** What an address asks of the coupons; what it says wrongly is not asked. */
export function readOfferQuery(params: URLSearchParams): CouponQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = CouponQuery.parse(Object.fromEntries([...names, 'page'].map((name) => [name, one(name)])));
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The address that asks this; the first page and the usual order go unsaid. */
export function offersAddress(language: string, query: CouponQuery): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value && value !== 'newest') search.set(name, value);
  }
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return `/${language}/office/offers${search.size > 0 ? `?${search}` : ''}`;
}
