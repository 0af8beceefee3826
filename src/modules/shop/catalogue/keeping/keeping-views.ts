import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type {
  GroupKind,
  KeepingList,
  KeepingQuery,
  KeepingRow,
  KeptGroup,
  ProductState,
} from '../contract.ts';

const ROWS_PER_PAGE = 30;
/** From how many free pieces on a thing is about to run out, as the stock page has it. */
const RUNS_OUT_AT = 3;

const runsOut = sql`exists (select 1 from variants v join stock k on k.variant_id = v.id
  where v.product_id = p.id and not v.withdrawn and k.on_hand - k.held <= ${RUNS_OUT_AT})`;

/** The office's list: its page in one statement, and how many there are in each state in another. */
export async function keepingView(reader: Reader, query: KeepingQuery): Promise<KeepingList> {
  const asked = await pageOf(reader, query, query.page ?? 1);
  // A page past the last, or one that emptied meanwhile, becomes the first.
  const found = asked.rows.length === 0 && (query.page ?? 1) > 1 ? await pageOf(reader, query, 1) : asked;
  const counted = await reader.execute<{ state: ProductState; count: number; low: number }>(sql`
    select p.state, count(*)::int as count, (count(*) filter (where ${runsOut} and p.state <> 'archived'))::int as low
    from products p group by p.state`);
  const states = { draft: 0, published: 0, archived: 0 };
  for (const { state, count } of counted.rows) states[state] = count;
  return {
    ...found,
    pages: Math.max(1, Math.ceil(found.total / ROWS_PER_PAGE)),
    states,
    low: counted.rows.reduce((sum, { low }) => sum + low, 0),
  };
}

async function pageOf(reader: Reader, query: KeepingQuery, page: number) {
  const { rows } = await reader.execute(sql`
    with page as (
      select p.id, count(*) over ()::int as total, row_number() over (order by ${orderOf(query)}) as place
      from products p where ${matching(query)}
      order by ${orderOf(query)} limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE})
    select p.id, p.slug, p.names, p.state, p.kind, g.names as "categoryNames", i.image_key as "imageKey", page.total,
      v.variants, coalesce(v.lowest, 0) as "lowestMinor", coalesce(v.highest, 0) as "highestMinor", v.free,
      to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
    from page join products p on p.id = page.id join categories g on g.id = p.category_id
    left join lateral (select image_key from product_pictures where product_id = p.id order by position, id limit 1) i on true
    cross join lateral (
      select count(*)::int as variants, min(v.price_minor) as lowest, max(v.price_minor) as highest,
        sum(k.on_hand - k.held)::int as free
      from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id and not v.withdrawn) v
    order by page.place`);
  return {
    rows: rows.map(({ total: _, ...row }) => row) as unknown as KeepingRow[],
    total: (rows[0]?.total as number | undefined) ?? 0,
    page,
  };
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
  if (query.low) parts.push(runsOut);
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 6)) {
    // `strpos`, not LIKE: a percent sign somebody types is a percent sign.
    parts.push(sql`(strpos(plain_letters(p.names::text || ' ' || p.slug), plain_letters(${word})) > 0
      or exists (select 1 from variants v where v.product_id = p.id and not v.withdrawn
        and strpos(plain_letters(v.sku), plain_letters(${word})) > 0))`);
  }
  return sql.join(parts, sql` and `);
}

/** Categories or kinds of celebration, in their order, with how many products stand in each, drafts too. */
export async function groupsView(reader: Reader, kind: GroupKind): Promise<KeptGroup[]> {
  const { rows } = await reader.execute(
    kind === 'category'
      ? sql`select g.id, g.slug, g.names, g.intro, g.picture,
              (select count(*)::int from products p where p.category_id = g.id) as products
            from categories g order by g.position, g.slug`
      : sql`select g.id, g.slug, g.names, g.intro, g.picture,
              (select count(*)::int from product_event_types pe where pe.event_type_id = g.id) as products
            from event_types g order by g.position, g.slug`,
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
