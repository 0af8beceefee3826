import { type SQL, sql } from 'drizzle-orm';
import type { Language } from '#platform/i18n';
import { dictionaries, tsQuery } from './search-words.ts';
import { all, type Slice, sliceOfFound, type Wanted } from './slice-views.ts';

/** What is looked for: a text search query of PostgreSQL, in a language. */
export type Asked = { query: SQL; language: Language };

/** So many hits are all ranked. A word with more is a common one. */
const MOST_RANKED = 2_000;
/** Of a common word: so many in the order that is wanted, and so many that are called so. */
const FIRST_ONES = 120;
const CALLED_SO = 240;

/** To the letter: all words, each may be the beginning of a longer one. */
export const asTyped = (words: readonly string[], language: Language): Asked => ({
  query: sql`select to_tsquery(${dictionaries[language]}::regconfig, ${tsQuery(words)}) as query`,
  language,
});

/**
 * By likeness of letters: for each word those words of the shop that are most like it. A figure is no slip of the finger, and
 * a word like none of the shop's finds nothing.
 */
export const asMeant = (words: readonly string[], language: Language): Asked => ({
  query: sql`
    select case when count(*) = count(meant.alike) then
      to_tsquery(${dictionaries[language]}::regconfig, string_agg('(' || meant.alike || ')', ' & ')) end as query
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) typed(word)
    cross join lateral (
      select case when typed.word ~ '[0-9]' then typed.word || ':*' else (
        select string_agg(alike.word, ' | ') from (
          select w.word from search_words w where w.language = ${language} and typed.word <% w.word
          order by word_similarity(typed.word, w.word) desc, w.word limit 5) alike) end as alike) meant`,
  language,
});

/**
 * A slice of what a search finds, the better match first unless another order is wanted. Hits of a common word are not all looked
 * at: of half the shop no best can be told that anybody would turn the pages to.
 */
export function sliceOfSearch(
  { query, language }: Asked,
  { order, ...what }: Wanted,
  slice: Slice,
  { ranked, common }: { ranked: boolean; common: boolean },
): SQL {
  const asked = sql`(select query from asked)`;
  const where = all(what);
  // Written out, for each language has an index of its own.
  const here = sql.raw(`language = '${language}'`);
  // To tell how many there are, the index puts all of them together: of what is known to be common, nobody asks again.
  const hits = common
    ? sql`select null::uuid as id where false`
    : sql`select product_id as id from product_search where ${here} and document @@ ${asked} limit ${sql.raw(String(MOST_RANKED + 1))}`;
  const isCommon = common ? sql`true` : sql`(select count(*) from hits) > ${MOST_RANKED}`;
  const rank = ranked ? sql`ts_rank(s.document, ${asked}) desc, ` : sql``;
  return sql`
    with asked as materialized (${query}),
    hits as materialized (${hits}),
    first_ones as materialized (
      select p.id from products p where ${isCommon} and ${where}
        and (select s.document @@ ${asked} from product_search s where s.product_id = p.id and s.${here})
      order by ${order} limit ${sql.raw(String(FIRST_ONES))}),
    called_so as (
      select product_id as id from product_search where ${isCommon} and ${ranked}::boolean and ${here}
        and ts_filter(document, '{a}') @@ ${asked} limit ${sql.raw(String(CALLED_SO))}),
    candidates as (
      select id from hits where not (${isCommon}) union select id from first_ones union select id from called_so),
    found as materialized (
      select p.id, row_number() over (order by ${rank}${order}) as rank
      from candidates c join products p on p.id = c.id join product_search s on s.product_id = p.id and s.${here} where ${where})
    ${sliceOfFound(slice, { cut: sql`(select count(*) from first_ones) = ${FIRST_ONES}`, common: isCommon })}`;
}
