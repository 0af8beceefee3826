import { type SQL, sql } from 'drizzle-orm';
import { FOR_ITS_VALUES, type Reader } from '#platform/db';
import type { CardRow } from './card-rows.ts';
import { takenOfAll, takenOn } from './taken-facts.ts';

/** A card and how many there are of its kind; `more` when there are more than that, `common` when its search finds too many to rank. */
export type Hit = CardRow & { total: number; more: boolean; common: boolean };

/** Fills chosen ids into cards: only the page's rows are joined, however many matched. */
export async function cards(
  reader: Reader,
  chosen: SQL,
  day: string | undefined,
  forItsValues = false,
): Promise<Hit[]> {
  const { rows } = await reader.execute(sql`${sql.raw(forItsValues ? FOR_ITS_VALUES : '')}
    with page as (${chosen})
    select p.id, p.slug, p.kind, p.names, p.summary, p.diets, p.lead_days as "leadDays", p.day_capacity as "dayCapacity",
      p.min_guests as "minGuests", p.max_guests as "maxGuests", p.rental_out_days as "rentalOutDays", page.total::int as total, page.more, page.common,
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
  return rows as unknown as Hit[];
}

/** What is taken on a day; without one nobody looks. */
const taken = (day: string | undefined) =>
  day === undefined ? { sum: sql`null::int`, join: sql`` } : { sum: takenOfAll, join: takenOn(sql`${day}`) };
