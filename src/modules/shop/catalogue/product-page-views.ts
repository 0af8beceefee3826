import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { ShopDays } from './availability.ts';
import { presentCard } from './card-rows.ts';
import type { CardView, ListingQuery } from './contract.ts';
import { type Hits, hits, isWhole, matching, occasionOf, resembling } from './listing-views.ts';
import { searchWords } from './search-words.ts';

export type PageWish = { page: number; perPage: number };
export type ProductPage = { cards: CardView[]; total: number };

/**
 * A page of products as programs ask for it, in one statement; `published` counts all there are, and may be two seconds old. The filters and the search are the listing's own; but a page
 * past the last is empty, for a program that walks the pages would otherwise never stop.
 */
export async function productPage(
  reader: Reader,
  query: ListingQuery,
  { page, perPage }: PageWish,
  shop: ShopDays,
  language: Language,
  published: () => Promise<number>,
): Promise<ProductPage> {
  const words = searchWords(query.q);
  const counted = isWhole(query) ? await published() : undefined;
  const pageOf = async (match: Parameters<typeof hits>[3]): Promise<Hits['rows'] | number> => {
    const { rows } = await hits(reader, query, shop, match, page, perPage, counted);
    if (rows.length > 0 || page === 1) return rows;
    if (counted !== undefined) return counted;
    const { rows: first } = await hits(reader, query, shop, match, 1, 1);
    return first[0]?.total ?? [];
  };
  let found = await pageOf(matching(words, language));
  if (Array.isArray(found) && found.length === 0 && words.length > 0)
    found = await pageOf(resembling(words, language));
  if (!Array.isArray(found)) return { cards: [], total: found };
  const occasion = occasionOf(query);
  return {
    cards: found.map((row) => presentCard(row, occasion, shop, language)),
    total: found[0]?.total ?? 0,
  };
}
