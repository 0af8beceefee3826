import { RepliesQuery } from '#modules/planner/rsvp/contract';

export const readRepliesQuery = (params: URLSearchParams): RepliesQuery =>
  RepliesQuery.parse({
    q: params.get('q') || undefined,
    state: params.get('state') || undefined,
    page: params.get('page') || undefined,
  });

/** The address of a view of the board; what is as usual is left out. */
export function boardAddress(base: string, { q, state, page }: RepliesQuery): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (state) params.set('state', state);
  if (page && page > 1) params.set('page', String(page));
  const text = params.toString();
  return text ? `${base}?${text}` : base;
}
