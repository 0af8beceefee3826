import { ReviewQuery } from '#modules/shop/reviews/contract';

/** What an address asks of the reviews; what it says wrongly is not asked. */
export function readReviewQuery(params: URLSearchParams): ReviewQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = ReviewQuery.parse({
    q: one('q'),
    state: one('state'),
    stars: one('stars'),
    sort: one('sort'),
    page: one('page'),
  });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The address that asks this; the first page and the usual order go unsaid. */
export function reviewsAddress(language: string, { q, state, stars, sort, page }: ReviewQuery): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (state) search.set('state', state);
  if (stars) search.set('stars', String(stars));
  if (sort === 'oldest') search.set('sort', sort);
  if (page && page > 1) search.set('page', String(page));
  return `/${language}/office/reviews${search.size > 0 ? `?${search}` : ''}`;
}
