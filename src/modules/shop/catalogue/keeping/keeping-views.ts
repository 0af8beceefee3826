import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { GroupKind, KeepingList, KeepingQuery, KeepingRow, KeptGroup } from '../contract.ts';
import { isAmongLowFacts, isLowFacts } from '../low-stock-facts.ts';
import { productWordFacts } from '../word-facts.ts';

const ROWS_PER_PAGE = 30;

/** Products of which something runs out. */
const runningOut = sql`
  select v.product_id from stock k join variants v on v.id = k.variant_id and not v.withdrawn join products p on p.id = v.product_id
  where ${isAmongLowFacts}`;

/** The office's list: its page in one statement, and how many there are, and in each state, in another. */
export async function keepingView(reader: Reader, query: KeepingQuery): Promise<KeepingList> {
  const asked = await pageOf(reader, query, query.page ?? 1);
  // A page past the last, or one that emptied meanwhile, becomes the first.
  const found = asked.rows.length === 0 && (query.page ?? 1) > 1 ? await pageOf(reader, query, 1) : asked;
  const { rows } = await reader.execute<{
    states: KeepingList['states'] | null;
    low: number;
    total: number;
  }>(sql`
    select (select json_object_agg(s.state, s.count) from (select state, count(*) from products group by state) s) as states,
      (select count(*)::int from products where id in (${runningOut}) and state <> 'archived') as low,
      (select count(*)::int from products p where ${matching(query)}) as total`);
  const { states, low = 0, total = 0 } = rows[0] ?? {};
  return {
    ...found,
    total,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
    states: { draft: 0, published: 0, archived: 0, ...states },
    low,
  };
}

async function pageOf(reader: Reader, query: KeepingQuery, page: number) {
  const { rows } = await reader.execute(sql`
    with page as (
      select p.id, row_number() over (order by ${orderOf(query)}) as place
      from products p where ${matching(query)}
      order by ${orderOf(query)} limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE})
    select p.id, p.slug, p.names, p.state, p.kind, g.names as "categoryNames", i.image_key as "imageKey",
      v.variants, coalesce(v.lowest, 0) as "lowestMinor", coalesce(v.highest, 0) as "highestMinor", v.free, v.low as "runsOut",
      to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
    from page join products p on p.id = page.id join categories g on g.id = p.category_id
    left join lateral (select image_key from product_pictures where product_id = p.id order by position, id limit 1) i on true
    cross join lateral (
      select count(*)::int as variants, min(v.price_minor) as lowest, max(v.price_minor) as highest,
        sum(k.on_hand - k.held)::int as free, coalesce(bool_or(${isLowFacts}), false) as low
      from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id and not v.withdrawn) v
    order by page.place`);
  return { rows: rows as unknown as KeepingRow[], page };
}

function orderOf({ sort = 'recent' }: KeepingQuery): SQL {
  return {
    recent: sql`p.updated_at desc, p.id`,
    name: sql`plain_letters(coalesce(p.names->>'en', p.names->>'nl', p.names->>'fr', '')), p.id`,
    'price-up': sql`p.from_price_minor, p.id`,
    'price-down': sql`p.from_price_minor desc, p.id`,
    stock: sql`(select min(k.on_hand - k.held) from variants v join stock k on k.variant_id = v.id
      where v.product_id = p.id and not v.withdrawn) nulls last, p.id`,
  }[sort];
}

/** What the list's query finds; changes of all that match use the same words. Archived things show when asked for. */
export function matching(query: KeepingQuery): SQL {
  const parts: SQL[] = [query.state ? sql`p.state = ${query.state}` : sql`p.state <> 'archived'`];
  if (query.category)
    parts.push(sql`p.category_id = (select id from categories where slug = ${query.category})`);
  if (query.kind) parts.push(sql`p.kind = ${query.kind}`);
  if (query.eventType)
    parts.push(sql`p.id in (select pe.product_id from product_event_types pe
      join event_types t on t.id = pe.event_type_id where t.slug = ${query.eventType})`);
  if (query.low) parts.push(sql`p.id in (${runningOut})`);
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
