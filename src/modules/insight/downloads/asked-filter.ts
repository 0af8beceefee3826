import type { ExportableList, FilterKind } from '#platform/exports';
import type { Language } from '#platform/i18n';
import { formatDay, isPlainDay } from '#platform/time';
import type { ListWords } from './context.ts';
import type { AskedFilter } from './downloads.rows.ts';

type Read = { ok: true; filter: AskedFilter } | { ok: false; field: string };

/** Only how a page is shown, not what is found. */
const OF_THE_PAGE = new Set(['page', 'sort']);

/**
 * What an address asks of a list. A list forgives a filter it cannot read, and shows more; a file must not hold more than somebody
 * thinks they asked for, so here it is refused.
 */
export function readFilter(list: ExportableList, search: string): Read {
  const filter: AskedFilter = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (OF_THE_PAGE.has(name) || value.trim() === '') continue;
    if (!Object.hasOwn(list.filters, name)) return { ok: false, field: name };
    const before = filter[name];
    filter[name] = before === undefined ? value.trim() : [before, value.trim()].flat();
  }
  const known = parsed(list, filter);
  const lost = Object.keys(filter).find((name) => known[name] === undefined);
  return lost === undefined ? { ok: true, filter } : { ok: false, field: lost };
}

/** The same as the list's own query; what may be several is several, also when there is one. */
export function parsed(list: ExportableList, filter: AskedFilter): Record<string, unknown> {
  const once = list.filter.safeParse(filter).data ?? {};
  const lists = Object.entries(filter).map(([name, value]) => [
    name,
    once[name] === undefined && typeof value === 'string' ? [value] : value,
  ]);
  return list.filter.parse(Object.fromEntries(lists));
}

/** As it stands in an address, always in the same order. */
export function searchOf(filter: AskedFilter): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

/** What was asked, as people say it. */
export const filterInWords = (
  list: ExportableList,
  filter: AskedFilter,
  words: ListWords,
  language: Language,
): { name: string; value: string }[] =>
  Object.entries(filter).map(([name, value]) => ({
    name: words.filter(name),
    value: [value]
      .flat()
      .map((one) => said(list.filters[name], one, words, language))
      .join(', '),
  }));

function said(kind: FilterKind | undefined, value: string, words: ListWords, language: Language): string {
  if (typeof kind === 'object') return words.code(kind.codes, value);
  return kind === 'day' && isPlainDay(value) ? formatDay(value, language, 'short') : value;
}
