import type pg from 'pg';

/** So many of each: products, orders, reviews. */
export type Size = 10_000 | 100_000;

/**
 * Makes products, orders and reviews out of those there are, set-based, until there are so many of each. What is copied is what
 * the shop itself wrote, whole; only what has to differ does. Rare words stay rare.
 */
export async function growTo(pool: pg.Pool, size: Size): Promise<number> {
  const started = performance.now();
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0; set maintenance_work_mem = "256MB"; begin');
    await moreProducts(client, size);
    await moreOrders(client, size);
    await moreReviews(client, size);
    await client.query('commit');
    await client.query('vacuum analyze');
    // What was written goes to disk now, not while somebody measures.
    await client.query('checkpoint');
  } finally {
    client.release(true);
  }
  return performance.now() - started;
}

/** Copies of `table`, one for each row of `from`, which names the row it copies `o`; `over` is what differs, as JSON. */
async function copy(client: pg.ClientBase, table: string, from: string, over: string): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  const read = columns.replaceAll(/("?\w+"?)/g, 'r.$1');
  await client.query(`
    insert into ${table} (${columns})
    select ${read} from ${from} cross join lateral jsonb_populate_record(o, jsonb_build_object(${over})) r`);
}

async function moreProducts(client: pg.ClientBase, size: Size): Promise<void> {
  // Half of them are rated, from two stars to five.
  await client.query(`
    update products set rating_count = 10, rating_sum = 20 + (hashtext(slug) & 65535) % 31 where rating_count = 0 and hashtext(slug) % 2 = 0`);
  await client.query(`
    create temp table copied_products on commit drop as
    select p.id as was, gen_random_uuid() as id, n from products p
    cross join generate_series(1, ${size} / (select count(*)::int from products where slug ~ '^bench-[0-9]+$') - 1) n
    where p.slug ~ '^bench-[0-9]+$'`);
  await client.query('create index on copied_products (was)');
  await copy(
    client,
    'products',
    'copied_products c join products o on o.id = c.was',
    `'id', c.id, 'slug', o.slug || '-' || c.n, 'names', replace(o.names::text, ' zeppelin', '')::jsonb,
     'created_at', o.created_at - c.n * interval '1 hour', 'updated_at', o.updated_at - c.n * interval '1 hour'`,
  );
  await client.query(`
    create temp table copied_variants on commit drop as
    select v.id as was, gen_random_uuid() as id, c.id as product_id, c.n from variants v join copied_products c on c.was = v.product_id`);
  await copy(
    client,
    'variants',
    'copied_variants c join variants o on o.id = c.was',
    `'id', c.id, 'product_id', c.product_id, 'sku', o.sku || '-' || c.n`,
  );
  await copy(client, 'stock', 'copied_variants c join stock o on o.variant_id = c.was', `'variant_id', c.id`);
  const ofProduct = (table: string) => `copied_products c join ${table} o on o.product_id = c.was`;
  await copy(
    client,
    'product_pictures',
    ofProduct('product_pictures'),
    `'id', gen_random_uuid(), 'product_id', c.id`,
  );
  await copy(client, 'product_event_types', ofProduct('product_event_types'), `'product_id', c.id`);
  await client.query(`
    insert into product_search (product_id, language, document)
    select c.id, o.language, ts_delete(o.document, 'zeppelin')
    from copied_products c join product_search o on o.product_id = c.was`);
}

/** A business of years: what is new stays what it is, however much lies behind it. */
async function moreOrders(client: pg.ClientBase, size: Size): Promise<void> {
  await client.query(`
    create temp table copied_orders on commit drop as
    select b.id as was, gen_random_uuid() as id, n.n
    from generate_series((select count(*)::int from orders) + 1, ${size}) n
    join (select id, row_number() over (order by id) as n, count(*) over () as all_of_them from orders
          where fulfilment_state = 'closed' and not number like 'B%') b on b.n = 1 + n.n % b.all_of_them`);
  await copy(
    client,
    'orders',
    'copied_orders c join orders o on o.id = c.was',
    `'id', c.id, 'number', 'B' || c.n, 'checkout_key', gen_random_uuid(), 'link_hash', 'bench ' || c.n, 'account_id', null, 'cart_id', null,
     'search', replace(o.search, lower(o.number), 'b' || c.n), 'day', o.day - c.n % 1500,
     'placed_at', o.placed_at - c.n * interval '20 minutes', 'paid_at', o.paid_at - c.n * interval '20 minutes' - interval '90 days'`,
  );
  await client.query(`
    create temp table copied_parts on commit drop as
    select p.id as was, gen_random_uuid() as id, c.id as order_id from order_parts p join copied_orders c on c.was = p.order_id`);
  await copy(
    client,
    'order_parts',
    'copied_parts c join order_parts o on o.id = c.was join orders n on n.id = c.order_id',
    `'id', c.id, 'order_id', c.order_id, 'day', n.day, 'slot_id', null`,
  );
  await copy(
    client,
    'order_lines',
    'copied_parts c join order_lines o on o.part_id = c.was',
    `'id', gen_random_uuid(), 'order_id', c.order_id, 'part_id', c.id`,
  );
}

async function moreReviews(client: pg.ClientBase, size: Size): Promise<void> {
  await client.query(`
    create temp table copied_reviews on commit drop as
    select b.id as was, l.id as line_id, l.order_id, l.n
    from (select l.id, l.order_id, row_number() over (order by l.id) as n from order_lines l join orders o on o.id = l.order_id
          where o.number like 'B%' and not exists (select 1 from reviews r where r.order_line_id = l.id)
          limit ${size} - (select count(*) from reviews)) l
    join (select id, row_number() over (order by id) as n, count(*) over () as all_of_them from reviews
          where state = 'published' and author not like 'bench%') b on b.n = 1 + l.n % b.all_of_them`);
  await copy(
    client,
    'reviews',
    'copied_reviews c join reviews o on o.id = c.was',
    `'id', gen_random_uuid(), 'order_line_id', c.line_id, 'order_id', c.order_id, 'author', 'bench ' || c.n,
     'written_at', o.written_at - c.n * interval '9 minutes'`,
  );
}
