import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { ProductInput } from '../contract.ts';

/** A product with the ids that its rows have, or will have. */
export type ProductToWrite = Omit<ProductInput, 'variants'> & {
  id: string;
  variants: (ProductInput['variants'][number] & { id: string })[];
};

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/**
 * Keeps these products for this transaction, in the order of their ids. A statement of its own: one that waits for a lock
 * goes on with variants and pictures as they were before the wait.
 */
export async function lockProducts(
  tx: Tx,
  { ids, slugs }: { ids: readonly string[]; slugs: readonly string[] },
): Promise<void> {
  await tx.execute(sql`
    select 1 from products
    where id in (
      select jsonb_array_elements_text(${json(ids)})::uuid
      union all select id from products where slug in (select jsonb_array_elements_text(${json(slugs)})))
    order by id for update`);
}

export type Wanted = { place: number; id: string | null; slug: string; skus: string[] };
export type Taken = { place: number; slug: boolean; sku: string | null };

/** Slugs and SKUs that products outside this list have already. */
export async function takenNames(tx: Tx, wanted: Wanted[]): Promise<Taken[]> {
  const { rows } = await tx.execute<Taken>(sql`
    with wanted as (select * from jsonb_to_recordset(${json(wanted)}) as w(place int, id uuid, slug text, skus jsonb))
    select w.place, true as slug, null as sku from wanted w join products p on p.slug = w.slug and p.id is distinct from w.id
    union all
    select w.place, false, v.sku from wanted w
    cross join lateral jsonb_array_elements_text(w.skus) as s(sku)
    join variants v on v.sku = s.sku and not v.withdrawn
    where v.product_id not in (select id from wanted where id is not null)`);
  return rows;
}

export async function groupIds(tx: Tx, slugs: { categories: string[]; eventTypes: string[] }) {
  const { rows } = await tx.execute<{ kind: string; id: string; slug: string }>(sql`
    select 'category' as kind, id, slug from categories where slug in (select jsonb_array_elements_text(${json(slugs.categories)}))
    union all
    select 'event-type', id, slug from event_types where slug in (select jsonb_array_elements_text(${json(slugs.eventTypes)}))`);
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ slug, id }) => [slug, id]));
  return { categories: of('category'), eventTypes: of('event-type') };
}

/** Inserts new products and overwrites known ones; new ones stand last. One statement. */
export async function writeProducts(
  tx: Tx,
  list: readonly ProductToWrite[],
  categories: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = list.map((product, place) => ({
    place,
    id: product.id,
    slug: product.slug,
    kind: product.kind,
    state: product.state,
    category_id: categories.get(product.category),
    names: product.names,
    summary: product.summary,
    description: product.description,
    options: product.options,
    vat_rate_bp: product.vatRateBp,
    lead_days: product.leadDays,
    day_capacity: product.dayCapacity ?? null,
    min_guests: product.minGuests ?? null,
    max_guests: product.maxGuests ?? null,
    rental_out_days: product.rentalOutDays ?? null,
    rental_back_days: product.rentalBackDays ?? null,
    deposit_minor: product.depositMinor ?? null,
    allergens: product.allergens,
    diets: product.diets,
    maker: product.maker || null,
    material: Object.keys(product.material ?? {}).length > 0 ? product.material : null,
    making_days: product.makingDays ?? null,
    unique_piece: product.uniquePiece,
    personal_text: product.personalText ?? null,
    picture_upload: product.pictureUpload,
    highlight: product.highlight,
    from_price_minor: Math.min(...product.variants.map(({ priceMinor }) => priceMinor)),
  }));
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'place' && name !== 'id');
  const names = sql.raw(columns.join(', '));
  const overwrite = sql.raw(columns.map((name) => `${name} = excluded.${name}`).join(', '));
  await tx.execute(sql`
    insert into products (id, ${names}, position)
    select r.id, ${sql.raw(columns.map((name) => `r.${name}`).join(', '))},
      (select coalesce(max(position), -1) from products) + 1 + (e.value->>'place')::int
    from jsonb_array_elements(${json(rows)}) as e cross join lateral jsonb_populate_record(null::products, e.value) as r
    order by r.id
    on conflict (id) do update set ${overwrite}, version = products.version + 1, updated_at = now()`);
}

/**
 * The variants of these products from now on. All step aside first, so that two may change SKUs with each other; what
 * does not come back stays withdrawn, for baskets and orders that name it.
 */
export async function writeVariants(tx: Tx, list: readonly ProductToWrite[]): Promise<void> {
  const rows = list.flatMap(({ id, variants }) =>
    variants.map((variant, position) => ({
      id: variant.id,
      product_id: id,
      sku: variant.sku,
      position,
      price_minor: variant.priceMinor,
      options: variant.options,
      serves: variant.serves ?? null,
    })),
  );
  await tx.execute(sql`
    update variants set withdrawn = true
    where not withdrawn and product_id in (select jsonb_array_elements_text(${json(list.map(({ id }) => id))})::uuid)`);
  await tx.execute(sql`
    insert into variants (id, product_id, sku, position, price_minor, options, serves, withdrawn)
    select id, product_id, sku, position, price_minor, options, serves, false
    from jsonb_to_recordset(${json(rows)})
      as r(id uuid, product_id uuid, sku text, position int, price_minor int, options jsonb, serves int)
    on conflict (id) do update set sku = excluded.sku, position = excluded.position,
      price_minor = excluded.price_minor, options = excluded.options, serves = excluded.serves, withdrawn = false`);
}

/** Which celebrations these products are shown at. */
export async function writeEventTypes(
  tx: Tx,
  list: readonly ProductToWrite[],
  eventTypes: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = list.flatMap(({ id, eventTypes: slugs }) =>
    [...new Set(slugs)].map((slug) => ({ product_id: id, event_type_id: eventTypes.get(slug) })),
  );
  await tx.execute(sql`
    with shown as (select * from jsonb_to_recordset(${json(rows)}) as r(product_id uuid, event_type_id uuid)),
    dropped as (
      delete from product_event_types pe
      where pe.product_id in (select jsonb_array_elements_text(${json(list.map(({ id }) => id))})::uuid)
        and not exists (select 1 from shown s where s.product_id = pe.product_id and s.event_type_id = pe.event_type_id))
    insert into product_event_types (product_id, event_type_id) select product_id, event_type_id from shown
    on conflict do nothing`);
}

/** Replaces the pictures of the products that bring some. */
export async function writePictures(tx: Tx, list: readonly ProductToWrite[]): Promise<void> {
  const given = list.filter((product) => product.pictures);
  if (given.length === 0) return;
  const rows = given.flatMap(({ id, pictures = [] }) =>
    pictures.map((picture, position) => ({ ...picture, id: newId(), product_id: id, position })),
  );
  await tx.execute(sql`
    delete from product_pictures
    where product_id in (select jsonb_array_elements_text(${json(given.map(({ id }) => id))})::uuid)`);
  await tx.execute(sql`
    insert into product_pictures (id, product_id, position, image_key, width, height, alt)
    select id, product_id, position, key, width, height, alt
    from jsonb_to_recordset(${json(rows)})
      as r(id uuid, product_id uuid, position int, key text, width int, height int, alt jsonb)`);
}

/** Keeps the addresses that products leave, and frees those that others come to live at. */
export async function writeFormerSlugs(
  tx: Tx,
  moved: { id: string; slug: string }[],
  present: string[],
): Promise<void> {
  await tx.execute(sql`
    with freed as (
      delete from former_slugs where slug in (select jsonb_array_elements_text(${json(present)})))
    insert into former_slugs (slug, product_id)
    select slug, id from jsonb_to_recordset(${json(moved)}) as m(id uuid, slug text)
    on conflict (slug) do update set product_id = excluded.product_id, since = now()`);
}
