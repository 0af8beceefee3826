import { DownloadsQuery, type DownloadView, type ListName } from '#modules/insight/downloads/contract';

/** What an address asks of the files; what it says wrongly is not asked. */
export function readDownloadsQuery(params: URLSearchParams): DownloadsQuery {
  const asked = DownloadsQuery.parse({
    of: params.get('of') ?? undefined,
    page: params.get('page') ?? undefined,
  });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The address that asks this; the first page goes unsaid. */
export function downloadsAddress(language: string, { of, page }: DownloadsQuery): string {
  const search = new URLSearchParams();
  if (of) search.set('of', of);
  if (page && page > 1) search.set('page', String(page));
  return `/${language}/office/downloads${search.size > 0 ? `?${search}` : ''}`;
}

export const newDownloadAddress = (language: string, list: ListName, search: string): string =>
  `/${language}/office/downloads/new?${new URLSearchParams({ list, ...(search && { search }) })}`;

/** Bytes as people read them. */
export function sizeOf(bytes: number, language: string): string {
  const units = ['kilobyte', 'megabyte'] as const;
  const [unit, size] =
    bytes < 1_000_000 ? [units[0], Math.max(1, bytes / 1_000)] : [units[1], bytes / 1_000_000];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}

/** Still on its way. */
export const isAtWork = ({ state }: Pick<DownloadView, 'state'>): boolean =>
  state === 'waiting' || state === 'working';

/** Where the rows of a file are a list in the office, with the same filter. */
export function listAddressOf(
  language: string,
  { list, search }: Pick<DownloadView, 'list' | 'search'>,
): string {
  const path = places[list](new URLSearchParams(search));
  return `/${language}/office/${path}${search && !path.includes('/') ? `?${search}` : ''}`;
}

const places: Record<ListName, (params: URLSearchParams) => string> = {
  orders: () => 'orders',
  payments: () => 'payments',
  papers: () => 'papers',
  bookings: () => 'accounting',
  vat: () => 'accounting',
  quotes: () => 'quotes',
  products: () => 'catalogue',
  stock: () => 'stock',
  movements: (params) => ['stock', params.get('variant')].filter(Boolean).join('/'),
  reviews: () => 'reviews',
  coupons: () => 'offers',
  'coupon-uses': (params) => ['offers', params.get('coupon')].filter(Boolean).join('/'),
  messages: () => 'messages',
  journal: () => 'journal',
};
