import { type FulfilmentState, OfficeQuery } from '#modules/shop/orders/contract';

/** What an address asks of the list; what it says wrongly is not asked. */
export function readQuery(params: URLSearchParams): OfficeQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const many = (name: string) => (params.has(name) ? params.getAll(name) : undefined);
  const asked = OfficeQuery.parse({
    q: one('q'),
    state: many('state'),
    payment: many('payment'),
    method: one('method'),
    from: one('from'),
    until: one('until'),
    sort: one('sort'),
    page: one('page'),
  });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** Names and values of a query, for addresses and for hidden fields; the first page and the usual order go unsaid. */
export function queryPairs({ page, sort, ...rest }: OfficeQuery): [string, string][] {
  const pairs = Object.entries(rest).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  if (sort && sort !== 'newest') pairs.push(['sort', sort]);
  if (page && page > 1) pairs.push(['page', String(page)]);
  return pairs;
}

export function listAddress(language: string, query: OfficeQuery): string {
  const search = new URLSearchParams(queryPairs(query)).toString();
  return `/${language}/office/orders${search ? `?${search}` : ''}`;
}

type View = {
  name: 'all' | 'decide' | 'make' | 'leave' | 'done' | 'ended';
  states: FulfilmentState[];
  paid?: true;
};

/** What people look for most, as one press each. */
export const views: readonly View[] = [
  { name: 'all', states: [] },
  { name: 'decide', states: ['placed'], paid: true },
  { name: 'make', states: ['approved', 'in-preparation'] },
  { name: 'leave', states: ['ready', 'shipped', 'out-for-delivery'] },
  { name: 'done', states: ['delivered', 'collected', 'returned', 'closed'] },
  { name: 'ended', states: ['rejected', 'cancelled'] },
];

/** The query of a view: its states, and the search and order of now. */
export function queryOf({ states, paid }: View, { q, sort }: OfficeQuery): OfficeQuery {
  return {
    ...(q && { q }),
    ...(sort && { sort }),
    ...(states.length > 0 && { state: states }),
    ...(paid && { payment: ['paid' as const, 'refunded-in-part' as const] }),
  };
}

export const viewAddress = (language: string, name: View['name']): string =>
  listAddress(language, queryOf(views.find((view) => view.name === name) ?? { name, states: [] }, {}));

/** The view that shows exactly this, if one does. */
export function viewOf(query: OfficeQuery): View['name'] | undefined {
  const { page: _, ...asked } = query;
  const wanted = key(asked);
  return views.find((view) => key(queryOf(view, query)) === wanted)?.name;
}

const key = (query: OfficeQuery) =>
  JSON.stringify(
    queryPairs(query)
      .map((pair) => pair.join('='))
      .sort(),
  );

/** How many of the filters behind the button are set. */
export const countFilters = ({ state, payment, method, from, until }: OfficeQuery): number =>
  (state?.length ?? 0) + (payment?.length ?? 0) + Number(!!method) + Number(!!from) + Number(!!until);
