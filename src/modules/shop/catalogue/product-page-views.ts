import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { ShopDays } from './availability.ts';
import { presentCard } from './card-rows.ts';
import type { CardView, ListingQuery } from './contract.ts';
import { isWhole } from './filter-facts.ts';
import type { FrequentSearches } from './frequent-searches.ts';
import { asks, type CountPublished, occasionOf } from './listing-views.ts';
import { countOf, type Slice, sliceOfAll, type Wanted } from './slice-views.ts';

export type ProductPage = { cards: CardView[]; total: number };

/**
 * A page of products as programs ask for it, in one statement. The filters and the search are the listing's own; but all that
 * pass the filters are counted and can be walked through, and a page past the last is empty, for a program that walks the pages
 * would otherwise never stop.
 */
export async function productPage(
  reader: Reader,
  query: ListingQuery,
  slice: Slice,
  shop: ShopDays,
  language: Language,
  count: CountPublished,
  common: FrequentSearches,
): Promise<ProductPage> {
  const known = isWhole(query) ? await count(undefined) : undefined;
  const occasion = occasionOf(query);
  const unsearched = (what: Wanted, wish: Slice) =>
    sliceOfAll(what, wish, known === undefined ? countOf(what) : sql`${known}::int`);
  for (const ask of asks(reader, query, shop, language, unsearched, common)) {
    const hits = await ask(slice);
    const [first] = hits.length > 0 || slice.page === 1 ? hits : await ask({ page: 1, perPage: 1 });
    if (first)
      return { cards: hits.map((row) => presentCard(row, occasion, shop, language)), total: first.total };
  }
  return { cards: [], total: 0 };
}
