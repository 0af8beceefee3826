import { redirect } from 'react-router';
import type { EventPage } from '#modules/planner/event-page/contract';
import type { Language } from '#platform/i18n';

type Params = { slug?: string | undefined; token?: string | undefined };

/** What the address of a page names: a public event, or the link of a private one. */
export const pageAddress = ({ slug = '', token }: Params) =>
  token === undefined ? { slug: slug.toLowerCase() } : { token };

/** Leads on from a former name of a page, and from a language it is not written in. `under`: what stands after its name. */
export function leadOn(
  { path, event: { languages } }: Pick<EventPage, 'path' | 'event'>,
  { slug, token }: Params,
  language: Language,
  under = '',
): void {
  const own = token === undefined ? path : `/e/t/${token}`;
  const isHere = token !== undefined || path === `/e/${slug}`;
  const [first = language] = languages;
  const to = languages.includes(language) ? language : first;
  if (isHere && to === language) return;
  throw redirect(`/${to}${own}${under}`, { status: 302, headers: { 'Cache-Control': 'no-store' } });
}
