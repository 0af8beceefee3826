import { MessageQuery } from '#modules/relations/messages/contract';

/** What an address asks of the messages; what it says wrongly is not asked. */
export function readMessageQuery(params: URLSearchParams): MessageQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  return MessageQuery.parse({ q: one('q'), state: one('state'), page: one('page') });
}

/** The address that asks this; the first page goes unsaid. */
export function messagesAddress(language: string, { q, state, page }: MessageQuery): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (state) search.set('state', state);
  if (page && page > 1) search.set('page', String(page));
  return `/${language}/office/messages${search.size > 0 ? `?${search}` : ''}`;
}
