export type Page<Item> = {
  items: Item[];
  page: number;
  perPage: number;
  total: number;
  pages: number;
  links: { self: string; first: string; previous: string | null; next: string | null; last: string };
};

/** A page with the addresses of its neighbours; they keep whatever else stood in the query. */
export function paged<Item>(
  url: string,
  { items, page, perPage, total }: { items: Item[]; page: number; perPage: number; total: number },
): Page<Item> {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const [path, search = ''] = url.split('?');
  const others = search
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('page='))
    .join('&');
  const at = (wanted: number) => `${path}?${others === '' ? '' : `${others}&`}page=${wanted}`;
  return {
    items,
    page,
    perPage,
    total,
    pages,
    links: {
      self: at(page),
      first: at(1),
      previous: page > 1 ? at(Math.min(page - 1, pages)) : null,
      next: page < pages ? at(page + 1) : null,
      last: at(pages),
    },
  };
}
