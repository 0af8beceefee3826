import { sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { KnownContact } from './contract.ts';

const MOST = 5;
const FEWEST_LETTERS = 2;

/** Who ordered before under these words, each address once, as their newest order has them. */
export async function contactsCalled(reader: Reader, typed: string): Promise<KnownContact[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.join('').length < FEWEST_LETTERS) return [];
  const { rows } = await reader.execute<KnownContact>(sql`
    select distinct on (lower(o.contact_email)) o.contact_name as name, o.contact_email as email, o.contact_phone as phone,
      o.language, p.address
    from orders o cross join lateral (select address from order_parts where order_id = o.id order by id limit 1) p
    where o.contact_email <> '' and ${sql.join(
      words.map((word) => containing(sql`o.search`, word)),
      sql` and `,
    )}
    order by lower(o.contact_email), o.placed_at desc limit ${MOST}`);
  return rows;
}
