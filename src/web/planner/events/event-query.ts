import { EventQuery } from '#modules/planner/events/contract';

/** What an address of the list asks. */
export const readEventQuery = (search: URLSearchParams): EventQuery => {
  const query = EventQuery.parse(Object.fromEntries(search));
  return { ...query, view: search.get('view') === 'all' ? undefined : (query.view ?? 'coming') };
};

/** The list's address for a query: what comes first anyway is left out. */
export function eventsAddress(
  language: string,
  query: EventQuery & { view?: EventQuery['view'] | 'all' },
): string {
  const search = new URLSearchParams();
  const view = 'view' in query && query.view === undefined ? 'all' : query.view;
  if (view && view !== 'coming') search.set('view', view);
  for (const name of ['q', 'type', 'status', 'sort', 'workspace'] as const)
    if (query[name]) search.set(name, query[name]);
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return `/${language}/planner/events${search.size > 0 ? `?${search}` : ''}`;
}
