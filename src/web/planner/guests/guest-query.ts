import { GuestQuery, guestFilters } from '#modules/planner/guests/contract';

/** What an address of the list asks. */
export const readGuestQuery = (search: URLSearchParams): GuestQuery =>
  GuestQuery.parse(Object.fromEntries(search));

/** A query as it stands in addresses; what comes first anyway is left out. */
export function searchOf(query: GuestQuery): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of ['q', ...guestFilters] as const) if (query[name]) search.set(name, query[name]);
  if (query.sort && query.sort !== 'name') search.set('sort', query.sort);
  if (query.page && query.page > 1) search.set('page', String(query.page));
  return search;
}

export const guestsHome = (language: string, eventId: string): string =>
  `/${language}/planner/events/${eventId}/guests`;

export function guestsAddress(language: string, eventId: string, query: GuestQuery): string {
  const search = searchOf(query);
  return `${guestsHome(language, eventId)}${search.size > 0 ? `?${search}` : ''}`;
}

/** True when it asks for some and not for all. */
export const isNarrowed = (query: GuestQuery): boolean =>
  Boolean(query.q) || guestFilters.some((name) => query[name] !== undefined);
