import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { ShopDays } from './availability.ts';
import { presentCard } from './card-rows.ts';
import { cards, type Hit } from './card-views.ts';
import type { CardView, ListingQuery, ListingView, Occasion } from './contract.ts';
import { forEventType, hasBounds, isUnfiltered, wanted } from './filter-facts.ts';
import type { FrequentSearches } from './frequent-searches.ts';
import { asMeant, asTyped, sliceOfSearch } from './search-views.ts';
import { searchWords } from './search-words.ts';
import { type Slice, sliceOfAll, sliceOfFirst, type Wanted } from './slice-views.ts';

export const PER_PAGE = 24;

/** How many are published, of a category or of all; may be two seconds old. */
export type CountPublished = (category: string | undefined) => Promise<number>;

/** Shows a page of what is found. */
export type Ask = (slice: Slice) => Promise<Hit[]>;

/**
 * One page of the shop: filters, order, count and cards in one statement. A search that finds nothing to the
 * letter is asked once more by likeness of letters; a page past the last becomes the first.
 */
export async function listingView(
  reader: Reader,
  query: ListingQuery,
  shop: ShopDays,
  language: Language,
  count: CountPublished,
  common: FrequentSearches,
): Promise<ListingView> {
  const known = isUnfiltered(query) ? await count(query.category) : undefined;
  const unsearched = (what: Wanted, slice: Slice) =>
    known === undefined ? sliceOfFirst(what, slice) : sliceOfAll(what, slice, sql`${known}::int`);
  for (const [time, ask] of asks(reader, query, shop, language, unsearched, common).entries()) {
    const { hits, page } = await pageOrFirst(ask, query.page ?? 1);
    const [first] = hits;
    if (!first) continue;
    const occasion = occasionOf(query);
    return {
      cards: hits.map((row) => presentCard(row, occasion, shop, language)),
      total: first.total,
      more: first.more,
      page,
      pages: Math.max(1, Math.ceil(first.total / PER_PAGE)),
      forgiven: time > 0,
    };
  }
  return { cards: [], total: 0, more: false, page: 1, pages: 1, forgiven: false };
}

/** What to ask for a query, one after the other until something is found. */
export function asks(
  reader: Reader,
  query: ListingQuery,
  shop: ShopDays,
  language: Language,
  unsearched: (what: Wanted, slice: Slice) => SQL,
  common: FrequentSearches,
): Ask[] {
  const what = wanted(query, shop);
  const words = searchWords(query.q);
  const show =
    (chosen: (slice: Slice) => SQL): Ask =>
    async (slice) =>
      (await cards(reader, chosen(slice), query.date, hasBounds(query))).slice(0, slice.perPage);
  if (words.length === 0) return [show((slice) => unsearched(what, slice))];
  const ranked = query.sort === undefined;
  const typed: Ask = async (slice) => {
    const known = common.has(words, language);
    const hits = await show((wish) =>
      sliceOfSearch(asTyped(words, language), what, wish, { ranked, common: known }),
    )(slice);
    if (!known && hits[0]?.common) common.learn(words, language);
    return hits;
  };
  const meant = show((slice) =>
    sliceOfSearch(asMeant(words, language), what, slice, { ranked, common: false }),
  );
  return [typed, meant];
}

async function pageOrFirst(ask: Ask, page: number): Promise<{ hits: Hit[]; page: number }> {
  const hits = await ask({ page, perPage: PER_PAGE });
  if (hits.length > 0 || page === 1) return { hits, page };
  return { hits: await ask({ page: 1, perPage: PER_PAGE }), page: 1 };
}

/** The owner's highlights, answering to the occasion. */
export async function highlightsView(
  reader: Reader,
  occasion: Occasion,
  shop: ShopDays,
  language: Language,
): Promise<CardView[]> {
  const where = sql`p.state = 'published' and p.highlight${forEventType(occasion.eventType)}`;
  const rows = await cards(
    reader,
    sql`select p.id, p.position as rank, 0 as total, false as more, false as common from products p where ${where} order by p.position limit 8`,
    occasion.day,
  );
  return rows.map((row) => presentCard(row, occasion, shop, language));
}

/** Cards of given products, in the given order of rank. */
export const relatedView = async (
  reader: Reader,
  productId: string,
  occasion: Occasion,
  shop: ShopDays,
  language: Language,
): Promise<CardView[]> => {
  const chosen = sql`select p.id, r.position as rank, 0 as total, false as more, false as common from related_products r join products p on p.id = r.related_id
    where r.product_id = ${productId} and p.state = 'published' order by r.position limit 4`;
  return (await cards(reader, chosen, occasion.day)).map((row) => presentCard(row, occasion, shop, language));
};

export const occasionOf = (query: Pick<ListingQuery, 'eventType' | 'date' | 'guests'>): Occasion => ({
  ...(query.eventType ? { eventType: query.eventType } : {}),
  ...(query.date ? { day: query.date } : {}),
  ...(query.guests ? { guests: query.guests } : {}),
});
