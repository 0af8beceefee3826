import { type SQL, sql } from 'drizzle-orm';
import { addDays, daysBetween } from '#platform/time';
import { isClosed, type ShopDays } from './availability.ts';
import { type ListingQuery, MOST_OUT_DAYS } from './contract.ts';
import { ratedAtLeast } from './rating-store.ts';
import type { Wanted } from './slice-views.ts';
import { takenOn } from './taken-facts.ts';

/** Does the query ask for everything there is, or for everything of a category? The occasion then only says what can be had. */
export const isUnfiltered = (query: ListingQuery): boolean => {
  const { q, eventType, minPrice, maxPrice, diet, rating, free } = query;
  const unpriced = minPrice === undefined && maxPrice === undefined;
  return !q && !eventType && unpriced && !diet?.length && !rating && !free;
};

export const isWhole = (query: ListingQuery): boolean => isUnfiltered(query) && !query.category;

/** Does it depend on the values asked for how many pass, one or all? */
export const hasBounds = ({ minPrice, maxPrice, diet, rating }: ListingQuery): boolean =>
  minPrice !== undefined || maxPrice !== undefined || Boolean(diet?.length) || rating !== undefined;

/** What is published and passes the filters, in the order that is asked for. */
export const wanted = (query: ListingQuery, shop: ShopDays): Wanted => ({
  where: sql.join([sql`p.state = 'published'`, ...filters(query)], sql` `),
  open: query.free ? sql.join(stillFree(query, shop), sql` and `) : undefined,
  order: orderOf(query),
});

const orderOf = ({ sort = 'recommended' }: ListingQuery): SQL =>
  ({
    recommended: sql`p.position, p.id`,
    'price-up': sql`p.from_price_minor, p.id`,
    'price-down': sql`p.from_price_minor desc, p.id desc`,
    newest: sql`p.created_at desc, p.id`,
  })[sort];

function filters(query: ListingQuery): SQL[] {
  const parts: SQL[] = [];
  if (query.category)
    parts.push(sql`and p.category_id = (select id from categories where slug = ${query.category})`);
  parts.push(forEventType(query.eventType));
  if (query.minPrice !== undefined) parts.push(sql`and p.from_price_minor >= ${query.minPrice}`);
  if (query.maxPrice !== undefined) parts.push(sql`and p.from_price_minor <= ${query.maxPrice}`);
  if (query.diet && query.diet.length > 0) parts.push(sql`and p.diets @> ${sqlArray(query.diet)}`);
  if (query.rating !== undefined) parts.push(ratedAtLeast(query.rating));
  return parts;
}

function stillFree(query: ListingQuery, shop: ShopDays): SQL[] {
  const parts = [
    // Not `exists`: that is asked of all variants there are before the first product is looked at.
    sql`(select bool_or(k.variant_id is null or k.on_hand > k.held) from variants v left join stock k on k.variant_id = v.id
         where v.product_id = p.id and not v.withdrawn)`,
  ];
  if (query.guests) {
    parts.push(
      sql`(p.kind <> 'per-guest' or ${query.guests} between coalesce(p.min_guests, 1) and coalesce(p.max_guests, 100000))`,
    );
  }
  if (query.date) {
    parts.push(...leavesWhenOpen(query.date, shop));
    // A day that is not closed leaves the lead time if it is that many days away; closed days between do count.
    const spare = daysBetween(shop.today, query.date) - (shop.pastCutOff ? 1 : 0);
    parts.push(sql`p.lead_days + coalesce(p.rental_out_days, 0) <= ${spare}`);
    parts.push(sql`(p.kind <> 'service' or not exists
      (select 1 from capacity_days c where c.subject_id = p.id and c.day = ${query.date} and c.taken >= p.day_capacity))`);
    parts.push(sql`(p.kind <> 'rental' or exists
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
    : [sql`coalesce(p.rental_out_days, 0) <> all(${sqlArray(closed.map(String))}::int[])`];
}

export const forEventType = (slug: string | undefined): SQL =>
  slug
    ? sql` and exists (select from product_event_types pe
        where pe.product_id = p.id and pe.event_type_id = (select id from event_types where slug = ${slug}))`
    : sql``;

const sqlArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
