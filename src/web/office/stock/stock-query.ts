import { StockQuery } from '#modules/shop/inventory/contract';

/** What an address asks of the stock; what it says wrongly is not asked. */
export function readStockQuery(params: URLSearchParams): StockQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = StockQuery.parse({ q: one('q'), low: one('low'), day: one('day'), page: one('page') });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The address that asks this; the first page goes unsaid. */
export function stockAddress(language: string, { q, low, day, page }: StockQuery): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (low) search.set('low', low);
  if (day) search.set('day', day);
  if (page && page > 1) search.set('page', String(page));
  return `/${language}/office/stock${search.size > 0 ? `?${search}` : ''}`;
}
