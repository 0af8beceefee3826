import { type OccasionChoice, withOccasion } from '../occasion/occasion.ts';

/** The filters as they stand in an address; prices are whole euros there, as a person types them. */
export type Filters = {
  q?: string;
  priceFrom?: number;
  priceTo?: number;
  diet: string[];
  /** So many stars or more. */
  rating?: number;
  free: boolean;
  sort?: string;
};

export const dietNames = ['vegetarian', 'vegan', 'gluten-free', 'halal', 'lactose-free', 'nut-free'] as const;
export const ratingNames = [4, 3] as const;
export const sortNames = ['recommended', 'price-up', 'price-down', 'newest'] as const;

export function readFilters(params: URLSearchParams): Filters {
  const q = params.get('q')?.trim().slice(0, 80);
  const [priceFrom, priceTo] = [euros(params.get('priceFrom')), euros(params.get('priceTo'))];
  const sort = params.get('sort') ?? '';
  const rating = ratingNames.find((stars) => params.get('rating') === String(stars));
  return {
    ...(q && { q }),
    ...(priceFrom !== undefined && { priceFrom }),
    ...(priceTo !== undefined && { priceTo }),
    diet: dietNames.filter((name) => params.getAll('diet').includes(name)),
    ...(rating && { rating }),
    free: params.get('free') === '1',
    ...((sortNames as readonly string[]).includes(sort) && sort !== 'recommended' && { sort }),
  };
}

function euros(text: string | null): number | undefined {
  if (!text) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= 100_000 ? Math.round(value) : undefined;
}

/** The names and values of the filters, for addresses and for hidden fields. */
export function filterPairs({
  q,
  priceFrom,
  priceTo,
  diet,
  rating,
  free,
  sort,
}: Filters): [string, string][] {
  return [
    ...(q ? [['q', q] as [string, string]] : []),
    ...(priceFrom === undefined ? [] : [['priceFrom', String(priceFrom)] as [string, string]]),
    ...(priceTo === undefined ? [] : [['priceTo', String(priceTo)] as [string, string]]),
    ...diet.map((name) => ['diet', name] as [string, string]),
    ...(rating ? [['rating', String(rating)] as [string, string]] : []),
    ...(free ? [['free', '1'] as [string, string]] : []),
    ...(sort ? [['sort', sort] as [string, string]] : []),
  ];
}

/** The address of a listing: filters first, then the page, then the occasion. */
export function listingAddress(path: string, filters: Filters, occasion: OccasionChoice, page = 1): string {
  const params = new URLSearchParams(filterPairs(filters));
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return withOccasion(search ? `${path}?${search}` : path, occasion);
}

export const countFilters = ({ priceFrom, priceTo, diet, rating, free }: Filters): number =>
  [priceFrom, priceTo, rating].filter((one) => one !== undefined).length + diet.length + Number(free);
