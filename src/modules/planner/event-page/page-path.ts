import type { EventFacts } from '#modules/planner/events';
import type { Seal } from '#platform/seal';
import type { PageRecord } from './event-page.rows.ts';
import { tokenOf } from './pages-store.ts';

/** Where a page is found, without the language: a public one by its name, a private one by a link nobody can guess. */
export function pathOf(
  seal: Seal,
  { visibility }: Pick<EventFacts, 'visibility'>,
  page: PageRecord,
): string | null {
  if (visibility === 'public') return `/e/${page.slug}`;
  const token = tokenOf(seal, page);
  return token ? `/e/t/${token}` : null;
}
