import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type Language, pickText, type Texts } from '#platform/i18n';
import type { CategoryView } from './contract.ts';
import { type Asked, asMeant, asTyped } from './search-views.ts';
import { searchWords } from './search-words.ts';
import type { Suggestions } from './suggest.contract.ts';

const MOST_PRODUCTS = 6;
const MOST_CATEGORIES = 3;
/** Of the things that are called so; who types on narrows them. */
const LOOKED_AT = 300;
/** One letter is half the shop. */
const FEWEST_LETTERS = 2;

/** Things whose name has the words that were typed so far; when none has, those whose name has words like them. */
export async function suggestionsView(
  reader: Reader,
  typed: string,
  language: Language,
  categories: readonly Pick<CategoryView, 'slug' | 'name'>[],
): Promise<Suggestions> {
  const words = searchWords(typed);
  if (words.join('').length < FEWEST_LETTERS) return { categories: [], products: [] };
  const called = categories.filter(({ name }) => {
    const own = searchWords(name.text);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const found = await calledSo(reader, asTyped(words, language));
  const products = found.length > 0 ? found : await calledSo(reader, asMeant(words, language));
  return {
    categories: called.slice(0, MOST_CATEGORIES).map(({ slug, name }) => ({ slug, name })),
    products: products.map(({ names, ...product }) => ({ ...product, name: pickText(names, language) })),
  };
}

type Row = { slug: string; names: Texts; fromMinor: number; picture: string | null };

async function calledSo(reader: Reader, { query, language }: Asked): Promise<Row[]> {
  // Written out, for each language has an index of its own.
  const here = sql.raw(`s.language = '${language}'`);
  const { rows } = await reader.execute<Row>(sql`
    with asked as materialized (${query}),
    hits as materialized (
      select s.product_id as id, ts_rank(s.document, (select query from asked)) as rank from product_search s
      where ${here} and ts_filter(s.document, '{a}') @@ (select query from asked) limit ${sql.raw(String(LOOKED_AT))})
    select p.slug, p.names, p.from_price_minor as "fromMinor",
      (select i.image_key from product_pictures i where i.product_id = p.id order by i.position limit 1) as picture
    from hits join products p on p.id = hits.id where p.state = 'published'
    order by hits.rank desc, p.position, p.id limit ${sql.raw(String(MOST_PRODUCTS))}`);
  return rows;
}
