import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { GroupKind, KeepingList, KeepingQuery, KeptGroup } from '../contract.ts';
import { lowVariantFacts } from '../low-stock-facts.ts';
import { productWordFacts } from '../word-facts.ts';
import { pageOfKept, ROWS_PER_PAGE } from './kept-page-views.ts';

/** How many products there are in each state, archived ones too. */
export type States = KeepingList['states'];

export async function countStates(reader: Reader): Promise<States> {
  const { rows } = await reader.execute<{ state: keyof States; count: number }>(
    sql`select state, count(*)::int as count from products group by state`,
  );
  return {
    draft: 0,
    published: 0,
    archived: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
  };
}

const lowProducts = sql`select product_id from (${lowVariantFacts}) low`;

/** Of so many that run out the list is read in its order, and each looked up among them; fewer are read themselves. */
const MANY_LOW = 500;

/** The office's list: its page, and what it says how many there are of. */
export async function keepingView(
  reader: Reader,
  query: KeepingQuery,
  statesNow: () => Promise<States>,
): Promise<KeepingList> {
  const states = await statesNow();
  const { low, total } = await countsOf(reader, query, states);
  const wanted = { where: matching(query, low > MANY_LOW), sort: query.sort, total };
  const { page = 1 } = query;
  const asked = await pageOfKept(reader, wanted, page);
  // A page past the last, or one that emptied meanwhile, becomes the first.
  const found = asked.rows.length === 0 && page > 1 ? await pageOfKept(reader, wanted, 1) : asked;
  return { ...found, total, pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)), states, low };
}

/** How many run out, and how many the list finds: of what is asked for by one thing alone, or not at all, that is known. */
async function countsOf(reader: Reader, query: KeepingQuery, states: States) {
  const { state, category, kind, eventType, low, q } = query;
  const isCounted = category || kind || eventType || q || (low && state);
  const total = isCounted
    ? sql`(select count(*)::int from products p where ${matching(query)})`
    : sql`null::int`;
  const { rows } = await reader.execute<{ low: number; total: number | null }>(sql`
    select (select count(*)::int from (select distinct product_id from (${lowVariantFacts}) low) products) as low, ${total} as total`);
  const [counts = { low: 0, total: 0 }] = rows;
  const ofState = state ? states[state] : states.draft + states.published;
  return { low: counts.low, total: counts.total ?? (low ? counts.low : ofState) };
}

/** What the list's query finds; changes of all that match use the same words. Archived things show when asked for. */
export function matching(query: KeepingQuery, isMuchLow = false): SQL {
  const parts: SQL[] = [query.state ? sql`p.state = ${query.state}` : sql`p.state <> 'archived'`];
  if (query.category)
    parts.push(sql`p.category_id = (select id from categories where slug = ${query.category})`);
  if (query.kind) parts.push(sql`p.kind = ${query.kind}`);
  if (query.eventType)
    parts.push(sql`p.id in (select pe.product_id from product_event_types pe
      join event_types t on t.id = pe.event_type_id where t.slug = ${query.eventType})`);
  if (query.low)
    parts.push(isMuchLow ? sql`(p.id in (${lowProducts})) is true` : sql`p.id in (${lowProducts})`);
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
    parts.push(sql`p.id in (
      select t.id from products t where ${containing(productWordFacts('t'), word)}
      union all select n.product_id from variants n where not n.withdrawn and ${containing(sql`plain_letters(n.sku)`, word)})`);
  return sql.join(parts, sql` and `);
}

/** Categories or kinds of celebration, in their order, with how many products stand in each, drafts too. */
export async function groupsView(reader: Reader, kind: GroupKind): Promise<KeptGroup[]> {
  const { rows } = await reader.execute(
    kind === 'category'
      ? sql`select g.id, g.slug, g.names, g.intro, g.picture, coalesce(p.products, 0) as products
            from categories g left join (
              select category_id, count(*)::int as products from products group by category_id) p on p.category_id = g.id
            order by g.position, g.slug`
      : sql`select g.id, g.slug, g.names, g.intro, g.picture, coalesce(p.products, 0) as products
            from event_types g left join (
              select event_type_id, count(*)::int as products from product_event_types group by event_type_id) p on p.event_type_id = g.id
            order by g.position, g.slug`,
  );
  return rows as unknown as KeptGroup[];
}

/** Slugs and SKUs that begin like these: what a copy cannot be called. */
export async function namesLike(
  reader: Reader,
  { slug, skus }: { slug: string; skus: string[] },
): Promise<{ slugs: string[]; skus: string[] }> {
  const { rows } = await reader.execute<{ kind: string; name: string }>(sql`
    select 'slug' as kind, slug as name from products where starts_with(slug, ${slug})
    union all select 'slug', slug from former_slugs where starts_with(slug, ${slug})
    union all
    select 'sku', v.sku from variants v
    where not v.withdrawn and exists (
      select 1 from jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb) as s(sku) where starts_with(v.sku, s.sku))`);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return { slugs: of('slug'), skus: of('sku') };
}

/** The variants of what is selected, for a change of their stock. */
export async function variantsMatching(reader: Reader, where: SQL): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select v.id from variants v join products p on p.id = v.product_id
    where not v.withdrawn and p.kind in ('product', 'rental') and ${where} order by v.id`);
  return rows.map(({ id }) => id);
}
