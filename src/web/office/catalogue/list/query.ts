import { KeepingQuery } from '#modules/shop/catalogue/contract';

const names = ['q', 'state', 'category', 'kind', 'eventType', 'low', 'sort'] as const;

/** What an address, or a form that carries one along, asks of the catalogue; what it says wrongly is not asked. */
export function readKeepingQuery(params: URLSearchParams | FormData): KeepingQuery {
  const one = (name: string) => String(params.get(name) ?? '').trim() || undefined;
  const asked = KeepingQuery.parse(Object.fromEntries([...names, 'page'].map((name) => [name, one(name)])));
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The same as name and value, without the page: for addresses and for hidden fields. */
export const queryPairs = (query: KeepingQuery): [string, string][] =>
  names.flatMap((name): [string, string][] => (query[name] ? [[name, query[name]]] : []));

/** The address that asks this; the first page goes unsaid. */
export function keepingAddress(language: string, query: KeepingQuery): string {
  const search = new URLSearchParams(queryPairs(query));
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return `/${language}/office/catalogue${search.size > 0 ? `?${search}` : ''}`;
}
