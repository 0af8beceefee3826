-- Lists and searches that take as long among a hundred thousand things as among a thousand.

-- An index for each language: one over all of them finds every product three times and throws two away.
drop index product_search_document;
create index product_search_en on product_search using gin (document) where language = 'en';
create index product_search_nl on product_search using gin (document) where language = 'nl';
create index product_search_fr on product_search using gin (document) where language = 'fr';
-- Of a word that half the shop has, what is called so comes first.
create index product_search_en_names on product_search using gin (ts_filter(document, '{a}')) where language = 'en';
create index product_search_nl_names on product_search using gin (ts_filter(document, '{a}')) where language = 'nl';
create index product_search_fr_names on product_search using gin (ts_filter(document, '{a}')) where language = 'fr';

-- The words of the shop: a slip of the finger is looked for among them, and not in the text of every product.
create table search_words (
  language text not null,
  word text not null,
  primary key (language, word)
);
insert into search_words (language, word)
select distinct language, word from product_search cross join regexp_split_to_table(words, '[^[:alpha:]]+') word
where length(word) between 3 and 40;
create index search_words_like on search_words using gin (word gin_trgm_ops);
drop index product_search_words;
-- Nobody reads these two any more. A process that is being replaced still writes them: they go with the release after this one.
alter table product_search alter column words set default '', alter column title set default '';

-- What the shop is sorted and filtered by.
create index products_newest on products (created_at desc, id) where state = 'published';
create index products_diets on products using gin (diets) where state = 'published';
create index products_by_rating on products (round(rating_sum::numeric / nullif(rating_count, 0), 1))
  where state = 'published' and rating_count > 0;
-- Of what there is a piece.
create index stock_free on stock ((on_hand - held), variant_id);

-- What the office sorts and looks for. Words are found anywhere in a name, an address or a number.
create index products_by_price on products (from_price_minor, id);
create index products_by_name on products (plain_letters(coalesce(names->>'en', names->>'nl', names->>'fr', '')), id);
create index products_like on products using gin (plain_letters(names::text || ' ' || slug) gin_trgm_ops);
create index variants_like on variants using gin (plain_letters(sku) gin_trgm_ops) where not withdrawn;
create index orders_by_total on orders (total_minor desc, id desc);
