import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import { addDays, daysBetween } from '#platform/time';
import { isClosed, type ShopDays } from './availability.ts';
import { type CardRow, presentCard } from './card-rows.ts';
import {
  type CardView,
  type ListingQuery,
  type ListingView,
  MOST_OUT_DAYS,
  type Occasion,
} from './contract.ts';
import { ratedAtLeast } from './rating-store.ts';
import { dictionaries, searchWords, tsQuery } from './search-words.ts';
import { takenOfAll, takenOn } from './taken-facts.ts';

export const PER_PAGE = 24;

export type Hits = { rows: (CardRow & { total: number })[] };

/**
 * One page of the shop: filters, order, count and cards in one statement. A search that finds nothing to the
 * letter is asked once more by likeness of letters; a page past the last becomes the first.
 */
export async function listingView(
  reader: Reader,
  query: ListingQuery,
  shop: ShopDays,
  language: Language,
): Promise<ListingView> {
  const words = searchWords(query.q);
  const ask = (match: Match) =>
    pageOrFirst((page) => hits(reader, query, shop, match, page), query.page ?? 1);
  const exact = await ask(matching(words, language));
  const forgiven = exact.rows.length === 0 && words.length > 0;
  const found = forgiven ? await ask(resembling(words, language)) : exact;
  const total = found.rows[0]?.total ?? 0;
  const occasion = occasionOf(query);
  return {
    cards: found.rows.map((row) => presentCard(row, occasion, shop, language)),
    total,
    page: found.page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    forgiven: forgiven && total > 0,
  };
}

async function pageOrFirst(
  ask: (page: number) => Promise<Hits>,
  page: number,
): Promise<Hits & { page: number }> {
  const asked = await ask(page);
  if (asked.rows.length > 0 || page === 1) return { ...asked, page };
  return { ...(await ask(1)), page: 1 };
}

/** Does the query ask for everything there is? The occasion then only says what can be had. */
export const isWhole = (query: ListingQuery): boolean => {
  const { q, category, eventType, minPrice, maxPrice, diet, rating, free } = query;
  const unpriced = minPrice === undefined && maxPrice === undefined;
  return !q && !category && !eventType && unpriced && !diet?.length && !rating && !free;
};

export async function countPublished(reader: Reader): Promise<number> {
  const { rows } = await reader.execute<{ total: number }>(
    sql`select count(*)::int as total from products where state = 'published'`,
  );
  return rows[0]?.total ?? 0;
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
    sql`select p.id, p.position as rank, 0 as total from products p where ${where} order by p.position limit 8`,
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
  const chosen = sql`select p.id, r.position as rank, 0 as total from related_products r join products p on p.id = r.related_id
    where r.product_id = ${productId} and p.state = 'published' order by r.position limit 4`;
  return (await cards(reader, chosen, occasion.day)).map((row) => presentCard(row, occasion, shop, language));
};

export const occasionOf = (query: Pick<ListingQuery, 'eventType' | 'date' | 'guests'>): Occasion => ({
  ...(query.eventType ? { eventType: query.eventType } : {}),
  ...(query.date ? { day: query.date } : {}),
  ...(query.guests ? { guests: query.guests } : {}),
});

type Match = { join: SQL; where: SQL; rank: SQL } | undefined;

// `search`, not `document @@`, would be shorter; the dictionary has to be the page's language.
export function matching(words: string[], language: Language): Match {
  if (words.length === 0) return undefined;
  const asked = sql`to_tsquery(${dictionaries[language]}::regconfig, ${tsQuery(words)})`;
  return {
    join: sql`join product_search s on s.product_id = p.id and s.language = ${language}`,
    where: sql`and s.document @@ ${asked}`,
    rank: sql`ts_rank(s.document, ${asked}) desc,`,
  };
}

export function resembling(words: string[], language: Language): Match {
  const each = words.map((word) => sql`and ${word} <% s.words`);
  return {
    join: sql`join product_search s on s.product_id = p.id and s.language = ${language}`,
    where: sql.join(each, sql` `),
    rank: sql`word_similarity(${words.join(' ')}, s.words) desc,`,
  };
}

export async function hits(
  reader: Reader,
  query: ListingQuery,
  shop: ShopDays,
  match: Match,
  page: number,
  perPage: number = PER_PAGE,
  /** How many there are, when that is known already: counting is the dearest part. */
  counted?: number,
): Promise<Hits> {
  const where = sql.join(
    [sql`p.state = 'published'`, match?.where ?? sql``, ...filters(query, shop)],
    sql` `,
  );
  const order = {
    recommended: sql`p.position, p.id`,
    'price-up': sql`p.from_price_minor, p.id`,
    'price-down': sql`p.from_price_minor desc, p.id`,
    newest: sql`p.created_at desc, p.id`,
  }[query.sort ?? 'recommended'];
  const rank = query.sort === undefined ? (match?.rank ?? sql``) : sql``;
  const total =
    counted === undefined
      ? sql`(select count(*) from products p ${match?.join ?? sql``} where ${where})`
      : sql`${counted}::int`;
  const chosen = sql`
    select p.id, row_number() over (order by ${rank} ${order}) as rank, ${total} as total
    from products p ${match?.join ?? sql``} where ${where}
    order by ${rank} ${order} limit ${pageLength(perPage)}${pageStart((page - 1) * perPage)}`;
  const rows = await cards(reader, chosen, query.date);
  return { rows: rows.slice(0, perPage) };
}

// Written out, in few sizes: of a parameter the planner expects a tenth of all rows, and reads the whole shop for one page; and
// a parameter that makes one plan cheaper than the general one is planned for anew at every call.
const pageLength = (perPage: number): SQL =>
  sql.raw(String([20, PER_PAGE, 50].find((length) => length >= perPage) ?? 100));

const pageStart = (row: number): SQL => (row === 0 ? sql`` : sql` offset ${row}`);

function filters(query: ListingQuery, shop: ShopDays): SQL[] {
  const parts: SQL[] = [];
  if (query.category)
    parts.push(sql`and p.category_id = (select id from categories where slug = ${query.category})`);
  parts.push(forEventType(query.eventType));
  if (query.minPrice !== undefined) parts.push(sql`and p.from_price_minor >= ${query.minPrice}`);
  if (query.maxPrice !== undefined) parts.push(sql`and p.from_price_minor <= ${query.maxPrice}`);
  if (query.diet && query.diet.length > 0) parts.push(sql`and p.diets @> ${sqlArray(query.diet)}`);
  if (query.rating !== undefined) parts.push(ratedAtLeast(query.rating));
  if (query.free) parts.push(...stillFree(query, shop));
  return parts;
}

function stillFree(query: ListingQuery, shop: ShopDays): SQL[] {
  const parts = [
    sql`and exists (select 1 from variants v left join stock k on k.variant_id = v.id
         where v.product_id = p.id and not v.withdrawn and (k.variant_id is null or k.on_hand > k.held))`,
  ];
  if (query.guests) {
    parts.push(
      sql`and (p.kind <> 'per-guest' or ${query.guests} between coalesce(p.min_guests, 1) and coalesce(p.max_guests, 100000))`,
    );
  }
  if (query.date) {
    parts.push(...leavesWhenOpen(query.date, shop));
    // A day that is not closed leaves the lead time if it is that many days away; closed days between do count.
    const spare = daysBetween(shop.today, query.date) - (shop.pastCutOff ? 1 : 0);
    parts.push(sql`and p.lead_days + coalesce(p.rental_out_days, 0) <= ${spare}`);
    parts.push(sql`and (p.kind <> 'service' or not exists
      (select 1 from capacity_days c where c.subject_id = p.id and c.day = ${query.date} and c.taken >= p.day_capacity))`);
    parts.push(sql`and (p.kind <> 'rental' or exists
      (select 1 from variants v join stock k on k.variant_id = v.id ${takenOn(sql`${query.date}`)}
       where v.product_id = p.id and not v.withdrawn and k.on_hand > coalesce(c.taken, 0)))`);
  }
  return parts;
}

/** What is let leaves before the day, everything else on it; nothing leaves on a day of rest. */
function leavesWhenOpen(day: string, shop: ShopDays): SQL[] {
  const closed = Array.from({ length: MOST_OUT_DAYS + 1 }, (_, before) => before).filter((before) =>
    isClosed(addDays(day, -before), shop),
  );
  return closed.length === 0
    ? []
    : [sql`and coalesce(p.rental_out_days, 0) <> all(${sqlArray(closed.map(String))}::int[])`];
}

const forEventType = (slug: string | undefined): SQL =>
  slug
    ? sql` and p.id in (select pe.product_id from product_event_types pe join event_types t on t.id = pe.event_type_id where t.slug = ${slug})`
    : sql``;

const sqlArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** Fills chosen ids into cards: only the page's rows are joined, however many matched. */
async function cards(reader: Reader, chosen: SQL, day: string | undefined): Promise<Hits['rows']> {
  const { rows } = await reader.execute(sql`
    with page as (${chosen})
    select p.id, p.slug, p.kind, p.names, p.summary, p.diets, p.lead_days as "leadDays", p.day_capacity as "dayCapacity",
      p.min_guests as "minGuests", p.max_guests as "maxGuests", p.rental_out_days as "rentalOutDays", page.total::int as total,
      p.rating_sum as "ratingSum", p.rating_count as "ratingCount",
      (jsonb_array_length(p.options) > 0 or p.personal_text is not null or p.picture_upload) as "hasChoices",
      v.variants, v."freeStock", v.taken, pic.picture
    from page join products p on p.id = page.id
    cross join lateral (
      select json_agg(json_build_object('id', v.id, 'priceMinor', v.price_minor, 'serves', v.serves) order by v.position) as variants,
             case when bool_and(k.variant_id is not null) then sum(k.on_hand - k.held)::int end as "freeStock",
             ${taken(day).sum} as taken
      from variants v left join stock k on k.variant_id = v.id ${taken(day).join} where v.product_id = p.id and not v.withdrawn) v
    left join lateral (
      select json_build_object('key', i.image_key, 'width', i.width, 'height', i.height, 'alt', i.alt) as picture
      from product_pictures i where i.product_id = p.id order by i.position limit 1) pic on true
    order by page.rank`);
  return rows as unknown as Hits['rows'];
}

/** What is taken on a day; without one nobody looks. */
const taken = (day: string | undefined) =>
  day === undefined ? { sum: sql`null::int`, join: sql`` } : { sum: takenOfAll, join: takenOn(sql`${day}`) };
