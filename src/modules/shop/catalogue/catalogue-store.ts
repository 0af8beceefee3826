import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { type Language, languages, pickText, type Texts } from '#platform/i18n';
import { newId } from '#platform/ids';
import {
  categories,
  eventTypes,
  productEventTypes,
  productPictures,
  products,
  relatedProducts,
  variants,
} from './catalogue.rows.ts';
import type { NewProduct } from './contract.ts';
import { dictionaries } from './search-words.ts';

export type NewGroup = { slug: string; names: Texts; intro: Texts; picture: string | null };

export async function addCategories(tx: Tx, groups: NewGroup[]): Promise<void> {
  const rows = groups.map((group, position) => ({ ...group, id: newId(), position }));
  await tx.insert(categories).values(rows).onConflictDoNothing();
}

export async function addEventTypes(tx: Tx, groups: NewGroup[]): Promise<void> {
  const rows = groups.map((group, position) => ({ ...group, id: newId(), position }));
  await tx.insert(eventTypes).values(rows).onConflictDoNothing();
}

export type AddedVariant = { id: string; productId: string; sku: string };

/** Adds published products, set-based: as many statements for a thousand as for one. Returns their variants by SKU. */
export async function addProducts(tx: Tx, list: NewProduct[], isDemo: boolean): Promise<AddedVariant[]> {
  const categoryIds = await idsBySlug(
    tx,
    categories,
    list.map((product) => product.category),
  );
  const eventTypeIds = await idsBySlug(
    tx,
    eventTypes,
    list.flatMap((product) => product.eventTypes),
  );
  const withIds = list.map((product) => ({ id: newId(), product }));
  await tx
    .insert(products)
    .values(
      withIds.map(({ id, product }, position) => productRow(id, product, position, categoryIds, isDemo)),
    );
  const added = withIds.flatMap(({ id, product }) =>
    product.variants.map((variant, position) => ({
      id: newId(),
      productId: id,
      sku: variant.sku,
      position,
      priceMinor: variant.priceMinor,
      options: variant.options,
      serves: variant.serves ?? null,
    })),
  );
  await tx.insert(variants).values(added);
  const shownAt = withIds.flatMap(({ id, product }) =>
    product.eventTypes.flatMap((slug) => {
      const eventTypeId = eventTypeIds.get(slug);
      return eventTypeId ? [{ productId: id, eventTypeId }] : [];
    }),
  );
  if (shownAt.length > 0) await tx.insert(productEventTypes).values(shownAt);
  const pictures = withIds.flatMap(({ id, product }) =>
    product.pictures.map(({ key, ...picture }, position) => ({
      ...picture,
      id: newId(),
      productId: id,
      position,
      imageKey: key,
    })),
  );
  if (pictures.length > 0) await tx.insert(productPictures).values(pictures);
  await indexForSearch(
    tx,
    withIds.map(({ id }) => id),
  );
  return added;
}

/** Which other products a product's page points to, by slug. */
export async function relate(tx: Tx, pairs: { slug: string; related: string[] }[]): Promise<void> {
  const ids = await idsBySlug(
    tx,
    products,
    pairs.flatMap(({ slug, related }) => [slug, ...related]),
  );
  const rows = pairs.flatMap(({ slug, related }) =>
    related.flatMap((other, position) => {
      const [productId, relatedId] = [ids.get(slug), ids.get(other)];
      return productId && relatedId ? [{ productId, relatedId, position }] : [];
    }),
  );
  if (rows.length > 0) await tx.insert(relatedProducts).values(rows).onConflictDoNothing();
}

/** Removes what the demo brought, and whatever of it lies in baskets; orders keep their own copies. */
export async function removeDemoProducts(tx: Tx): Promise<number> {
  const removed = await tx.delete(products).where(sql`${products.isDemo}`).returning({ id: products.id });
  return removed.length;
}

function productRow(
  id: string,
  product: NewProduct,
  position: number,
  categoryIds: Map<string, string>,
  isDemo: boolean,
): typeof products.$inferInsert {
  const categoryId = categoryIds.get(product.category);
  if (!categoryId) throw new Error(`product ${product.slug} names an unknown category ${product.category}`);
  return {
    id,
    slug: product.slug,
    kind: product.kind,
    state: 'published',
    categoryId,
    names: product.names,
    summary: product.summary,
    description: product.description,
    options: product.options,
    vatRateBp: product.vatRateBp,
    leadDays: product.leadDays,
    dayCapacity: product.dayCapacity ?? null,
    minGuests: product.minGuests ?? null,
    maxGuests: product.maxGuests ?? null,
    rentalOutDays: product.rentalOutDays ?? null,
    rentalBackDays: product.rentalBackDays ?? null,
    depositMinor: product.depositMinor ?? null,
    allergens: product.allergens,
    diets: product.diets,
    maker: product.maker ?? null,
    material: product.material ?? null,
    makingDays: product.makingDays ?? null,
    uniquePiece: product.uniquePiece ?? false,
    personalText: product.personalText ?? null,
    pictureUpload: product.pictureUpload ?? false,
    highlight: product.highlight ?? false,
    isDemo,
    position,
    fromPriceMinor: Math.min(...product.variants.map((variant) => variant.priceMinor)),
  };
}

async function idsBySlug(
  tx: Tx,
  table: typeof categories | typeof eventTypes | typeof products,
  slugs: string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx
    .select({ id: table.id, slug: table.slug })
    .from(table)
    .where(inArray(table.slug, [...new Set(slugs)]));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/**
 * Writes what is searched: per language the product's own text, falling back as the page does, so that a product
 * without a Dutch text is still found by the words its Dutch page shows.
 */
export async function indexForSearch(tx: Tx, productIds: string[]): Promise<void> {
  const rows = await tx
    .select({
      id: products.id,
      names: products.names,
      summary: products.summary,
      description: products.description,
      material: products.material,
      maker: products.maker,
      category: categories.names,
    })
    .from(products)
    .innerJoin(categories, sql`${categories.id} = ${products.categoryId}`)
    .where(inArray(products.id, productIds));
  const entries = rows.flatMap((row) =>
    languages.map((language) => {
      const say = (texts: Texts | null) => (texts ? pickText(texts, language).text : '');
      const title = say(row.names);
      const words = [title, say(row.category), say(row.summary), say(row.material), row.maker ?? ''].join(
        ' ',
      );
      return {
        id: row.id,
        language,
        dictionary: dictionaries[language],
        title,
        words,
        body: `${words} ${say(row.description)}`,
      };
    }),
  );
  await tx.execute(sql`
    insert into product_search (product_id, language, document)
    select e.id, e.language,
           setweight(to_tsvector(e.dictionary::regconfig, plain_letters(e.title)), 'A') ||
           setweight(to_tsvector(e.dictionary::regconfig, plain_letters(e.body)), 'C')
    from json_to_recordset(${JSON.stringify(entries)}::json)
      as e(id uuid, language text, dictionary text, title text, body text)
    on conflict (product_id, language) do update set document = excluded.document`);
  await learnWords(tx, entries);
}

/**
 * Adds the words of texts to those a slip of the finger is looked for among. They stay when the last thing that has them goes: who
 * is led to one finds nothing, as before. In one order, for two who bring the same new words wait for each other.
 */
async function learnWords(tx: Tx, texts: { language: Language; words: string }[]): Promise<void> {
  await tx.execute(sql`
    insert into search_words (language, word)
    select distinct t.language, new.word from json_to_recordset(${JSON.stringify(texts)}::json) as t(language text, words text)
      cross join regexp_split_to_table(plain_letters(t.words), '[^[:alpha:]]+') new(word)
    where length(new.word) between 3 and 40
      and not exists (select 1 from search_words known where known.language = t.language and known.word = new.word)
    order by 1, 2
    on conflict do nothing`);
}
