import { PapersQuery } from '#modules/shop/papers/contract';

/** What an address asks of the papers; what it says wrongly is not asked. */
export function readPapersQuery(params: URLSearchParams): PapersQuery {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const asked = PapersQuery.parse(
    Object.fromEntries(['q', 'kind', 'from', 'until', 'sort', 'page'].map((name) => [name, one(name)])),
  );
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

const search = ({ page, ...others }: PapersQuery): string => {
  const pairs = Object.entries(others).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const params = new URLSearchParams(pairs);
  if (page && page > 1) params.set('page', String(page));
  return params.size > 0 ? `?${params}` : '';
};

/** The address that asks this; the first page goes unsaid. */
export const papersAddress = (language: string, query: PapersQuery): string =>
  `/${language}/office/papers${search(query)}`;
