-- What the lists of the office count and look for.

create index products_by_category on products (category_id, state);
create index orders_paid on orders (paid_at) where paid_at is not null;
create index variants_withdrawn on variants (id) where withdrawn;
create index stock_thresholds on stock (reorder_at) where reorder_at is not null;
create index reviews_by_stars on reviews (stars, written_at desc, id desc);
create index reviews_by_state on reviews (state, written_at desc, id desc);
drop index reviews_waiting;

-- Where a review is found by: its words, its author, the number of its order and what was bought, as plain letters.
alter table reviews add column search text not null default '';
update reviews r set search = plain_letters(concat_ws(' ', r.title, r.text, r.author, o.number, l.names::text))
from order_lines l join orders o on o.id = l.order_id where l.id = r.order_line_id;
create index reviews_search on reviews using gin (search gin_trgm_ops);
