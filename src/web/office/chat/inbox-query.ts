import { DeskQuery } from '#modules/relations/chat/contract';

/** What an address asks of the conversations; what it says wrongly is not asked. */
export function readInboxQuery(params: URLSearchParams): DeskQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  return DeskQuery.parse({ q: one('q'), view: one('view'), page: one('page') });
}

/** The address that asks this, with a conversation open or none; the first page goes unsaid. */
export function inboxAddress(language: string, { q, view, page }: DeskQuery, chatId?: string): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (view && view !== 'waiting') search.set('view', view);
  if (page && page > 1) search.set('page', String(page));
  return `/${language}/office/chat${chatId ? `/${chatId}` : ''}${search.size > 0 ? `?${search}` : ''}`;
}
