import { PaymentsQuery } from '#modules/shop/payments/contract';

const names = ['q', 'kind', 'provider', 'from', 'until', 'sort'] as const;

/** What an address asks of the payments; what it says wrongly is not asked. */
export function readPaymentsQuery(params: URLSearchParams): PaymentsQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = PaymentsQuery.parse(Object.fromEntries([...names, 'page'].map((name) => [name, one(name)])));
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** What an address has to say to ask this; the first page and the usual order go unsaid. */
export function paymentsSearch(query: PaymentsQuery): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value && value !== 'newest') search.set(name, value);
  }
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return search.size > 0 ? `?${search}` : '';
}

export const paymentsAddress = (language: string, query: PaymentsQuery): string =>
  `/${language}/office/payments${paymentsSearch(query)}`;
