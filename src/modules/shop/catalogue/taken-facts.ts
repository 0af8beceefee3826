import { type SQL, sql } from 'drizzle-orm';

/**
 * What is taken of a variant `v` of a product `p` on a day, as `c.taken`: of a service's day, or of a rental on the fullest day of
 * its window. Nothing else has days, and nobody looks.
 */
export const takenOn = (day: SQL): SQL => sql`
    left join lateral (
      select max(c.taken) as taken from capacity_days c
      where p.kind in ('service', 'rental') and c.subject_id = case p.kind when 'rental' then v.id else p.id end
        and c.day between ${day}::date - coalesce(p.rental_out_days, 0) and ${day}::date + coalesce(p.rental_back_days, 0)) c on true`;

/** The same of all its variants together: a service has one calendar, of a rental each variant has its own. */
export const takenOfAll: SQL = sql`(case p.kind when 'rental' then sum(c.taken) else max(c.taken) end)::int`;
