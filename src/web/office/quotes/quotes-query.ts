import { QuotesQuery } from '#modules/shop/quotes/contract';

const names = ['q', 'state', 'sort'] as const;

/** What an address asks of the quotes; what it says wrongly is not asked. */
export function readQuotesQuery(params: URLSearchParams): QuotesQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = QuotesQuery.parse(Object.fromEntries([...names, 'page'].map((name) => [name, one(name)])));
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** An address that asks this; the first page and the usual order go unsaid. */
export function quotesAddress(language: string, query: QuotesQuery): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value && value !== 'newest') search.set(name, value);
  }
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return `/${language}/office/quotes${search.size > 0 ? `?${search}` : ''}`;
}
